using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoeMap.Benchmarks.Running;

/// <summary>One kept-alive connection that asks and reads answers with little work of its own, so that the load hardly disturbs what it measures.</summary>
internal sealed class Line(int port) : IDisposable
{
    private const int LongestWait = 35_000;
    private readonly byte[] buffer = new byte[64 * 1024];
    private Socket? socket;
    private int start, end;

    /// <summary>The bytes of a request as a browser would send it, made once.</summary>
    public static byte[] Ask(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\n\r\n");

    /// <returns>The status and the bytes of the body as sent; status 0 when no answer came.</returns>
    public (int Status, int Bytes) Send(byte[] request)
    {
        try
        {
            return Exchange(request);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            Dispose();
            return (0, 0);
        }
    }

    public void Dispose()
    {
        socket?.Dispose();
        socket = null;
    }

    private (int Status, int Bytes) Exchange(byte[] request)
    {
        if (socket is null) Open();
        (start, end) = (0, 0);
        socket!.Send(request);
        var status = int.Parse(ReadLine()[9..12], CultureInfo.InvariantCulture);
        var (length, closes) = (-1, false);
        for (var header = ReadLine(); header.Length > 0; header = ReadLine())
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header[15..], CultureInfo.InvariantCulture);
            else if (header.Equals("Connection: close", StringComparison.OrdinalIgnoreCase)) closes = true;
        }

        var bytes = length >= 0 ? Skip(length) : status is 204 or 304 ? 0 : SkipChunks();
        if (closes) Dispose();
        return (status, bytes);
    }

    private void Open()
    {
        socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = LongestWait };
        socket.Connect(IPAddress.Loopback, port);
    }

    private int SkipChunks()
    {
        for (var bytes = 0; ;)
        {
            var size = int.Parse(ReadLine(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Skip(size);
            ReadLine();
            if (size == 0) return bytes;
            bytes += size;
        }
    }

    private int Skip(int bytes)
    {
        for (var left = bytes; left > 0;)
        {
            if (start == end) Fill();
            var here = Math.Min(left, end - start);
            start += here;
            left -= here;
        }

        return bytes;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (; ; )
        {
            if (start == end) Fill();
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            line.Append(Encoding.ASCII.GetString(buffer, start, found < 0 ? end - start : found));
            start = found < 0 ? end : start + found + 1;
            if (found >= 0) return line.ToString().TrimEnd('\r');
        }
    }

    private void Fill()
    {
        (start, end) = (0, socket!.Receive(buffer));
        if (end == 0) throw new IOException("The server closed the connection in the middle of an answer.");
    }
}
