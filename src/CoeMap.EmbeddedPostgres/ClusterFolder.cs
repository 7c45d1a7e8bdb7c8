using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CoeMap.EmbeddedPostgres;

/// <summary>One cluster's folder: the data, a password per role, the port of last time, and the claim of whoever runs it.</summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly ClusterAccount account;

    private ClusterFolder(string path, ClusterAccount account)
    {
        Path = path;
        this.account = account;
    }

    public string Path { get; }
    public string Data => In("data");
    public string SuperuserPasswordFile => PasswordFile(ClusterRoles.Superuser);

    /// <summary>The major version of PostgreSQL that made the data, null while there is none.</summary>
    public int? Major => File.Exists(System.IO.Path.Combine(Data, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(System.IO.Path.Combine(Data, "PG_VERSION")), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)
        : null;

    public static ClusterFolder Open(string directory, ClusterAccount account, ILogger log)
    {
        var path = System.IO.Path.GetFullPath(directory);
        var parent = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? path).FullName;
        if (!account.CanReach(parent))
        {
            // Two checkouts in one closed home must not share a database: the name carries the folder asked for.
            var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];
            var instead = System.IO.Path.Combine("/var/lib/coemap", mark);
            log.LogWarning("The account {Account} cannot enter {Directory}, so the database is kept in {Instead}.", account.Name, parent, instead);
            path = instead;
        }

        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, OwnerOnly | UnixFileMode.UserExecute);
            }
        }

        account.Own(path);
        return new(path, account);
    }

    /// <summary>The password of a role. Only the folder's owner can read it.</summary>
    public string PasswordOf(string role) => File.ReadAllText(PasswordFile(role));

    /// <summary>Makes up the passwords that are missing. Only who holds the claim may.</summary>
    public void MakePasswords()
    {
        if (Major is not null && !File.Exists(SuperuserPasswordFile))
        {
            throw new ClusterException($"{SuperuserPasswordFile} is missing, and the data cannot be opened without it. Put it back, or move {Path} away to begin with an empty database.");
        }

        foreach (var file in new[] { ClusterRoles.Superuser, ClusterRoles.Owner, ClusterRoles.Web }.Select(PasswordFile).Where(f => new FileInfo(f) is not { Exists: true, Length: > 0 }))
        {
            var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                how.UnixCreateMode = OwnerOnly;
            }

            using (var writer = new StreamWriter(file, how))
            {
                writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
            }

            account.Own(file);
        }
    }

    /// <summary>Claims the folder for this process until the claim is disposed of; null while another process holds it.</summary>
    public FileStream? TryClaim()
    {
        try
        {
            // The operating system drops the claim with the process, also when that is killed.
            return new FileStream(In("claim"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ClusterException($"The database in {Path} belongs to another account. Start CoE Map as that account, or set COEMAP_DATA to another folder.", e);
        }
    }

    /// <summary>The port of last time while it is free, so that other tools stay connected; else any free one.</summary>
    public int ChoosePort()
    {
        var last = File.Exists(In("port")) ? int.Parse(File.ReadAllText(In("port")), CultureInfo.InvariantCulture) : 0;
        foreach (var port in new[] { last, 0 })
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (port != 0)
            {
                // taken by another program since
            }
        }

        throw new ClusterException("No free port was found for the database on 127.0.0.1.");
    }

    public void RememberPort(int port) => File.WriteAllText(In("port"), port.ToString(CultureInfo.InvariantCulture));

    private string PasswordFile(string role) => In($"{role}.password");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
