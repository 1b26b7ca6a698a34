using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Service.Soap;

/// <summary>Judges who connects and keeps what was said last, for the health check.</summary>
internal sealed class Verbindingstoezicht(Certificaateis eis, ILogger<Verbindingstoezicht> logger)
{
    private readonly ConcurrentDictionary<Certificaatrol, string> geweigerd = new();

    /// <summary>Why the last connection was refused, per side; empty when it was not.</summary>
    public IEnumerable<string> Weigeringen => geweigerd.Values;

    /// <summary>What is asked of the other side.</summary>
    public Certificaateis Eis => eis;

    /// <summary>Judges the certificate of who connects to us.</summary>
    public bool LaatBinnen(X509Certificate2? certificaat, X509Certificate2Collection tussen)
    {
        var reden = eis.Weiger(certificaat, tussen, Certificaatrol.Client);
        Noteer(Certificaatrol.Client, reden);
        return reden is null;
    }

    /// <summary>Notes what was said of a certificate: null, or why it was refused.</summary>
    public void Noteer(Certificaatrol rol, string? reden)
    {
        if (reden is null)
        {
            geweigerd.TryRemove(rol, out _);
            return;
        }

        var tekst = rol is Certificaatrol.Client ? $"Een bezorger is geweigerd: {reden}." : $"Het GGK is geweigerd: {reden}.";
        logger.LogWarning("{Weigering}", tekst);
        geweigerd[rol] = tekst;
    }
}
