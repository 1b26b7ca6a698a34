using System.Net;
using System.Net.Sockets;

namespace Wmo.Berichten.Testhulp;

/// <summary>Ports of 127.0.0.1 for programs that cannot be told to choose one themselves.</summary>
public static class VrijePoort
{
    // Below every system's range for outgoing connections: nothing takes the port by chance before or between its uses.
    private const int Eerste = 20_000;
    private const int Laatste = 32_000;

    /// <summary>A port that nothing listens on at this moment.</summary>
    public static int Kies() => Kies(1)[0];

    /// <summary>That many different ports.</summary>
    public static int[] Kies(int aantal)
    {
        var luisteraars = new List<TcpListener>();
        try
        {
            while (luisteraars.Count < aantal)
            {
                if (Bezet(Random.Shared.Next(Eerste, Laatste)) is { } luisteraar)
                    luisteraars.Add(luisteraar);
            }

            return [.. luisteraars.Select(luisteraar => ((IPEndPoint)luisteraar.LocalEndpoint).Port)];
        }
        finally
        {
            luisteraars.ForEach(luisteraar => luisteraar.Dispose());
        }
    }

    private static TcpListener? Bezet(int poort)
    {
        var luisteraar = new TcpListener(IPAddress.Loopback, poort);
        try
        {
            luisteraar.Start();
            return luisteraar;
        }
        catch (SocketException fout) when (fout.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            luisteraar.Dispose();
            return null;
        }
    }
}
