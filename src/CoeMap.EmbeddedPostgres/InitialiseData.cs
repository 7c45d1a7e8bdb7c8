namespace CoeMap.EmbeddedPostgres;

/// <summary>Makes a cluster's data folder: UTF-8, passwords for everybody, and the order of words that readers of English expect.</summary>
internal static class InitialiseData
{
    // The first that this build and this system know. ICU sorts; the C library only says what is a letter.
    private static readonly string[][] Locales =
    [
        ["--locale-provider=icu", "--icu-locale=en-GB", "--locale=C.UTF-8"],
        ["--locale-provider=icu", "--icu-locale=en-GB", "--locale=en_GB.UTF-8"],
        ["--locale-provider=icu", "--icu-locale=en-GB", "--locale=C"],
        ["--locale=C"],
    ];

    public static async Task RunAsync(ClusterFolder folder, ClusterAccount account, PostgresBinaries binaries, bool durable, CancellationToken ct)
    {
        var unfinished = folder.Data + ".new";
        foreach (var locale in Locales)
        {
            // A half-made folder looks whole to PostgreSQL: it gets its name when it is done.
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            try
            {
                await account.RunAsync(binaries.InitDb,
                [
                    "--pgdata", unfinished, "--username", ClusterRoles.Superuser, "--pwfile", folder.SuperuserPasswordFile, "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--lc-messages=C", .. locale, .. durable ? [] : new[] { "--no-sync" },
                ], ct);
                Directory.Move(unfinished, folder.Data);
                return;
            }
            catch (ClusterException) when (locale != Locales[^1])
            {
                // the next one asks for less
            }
        }
    }
}
