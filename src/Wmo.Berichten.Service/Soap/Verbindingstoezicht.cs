using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Soap;

/// <summary>Judges who connects and keeps what was said last, for the health check.</summary>
internal sealed class Verbindingstoezicht(SoapOptions opties, TimeProvider klok, ILogger<Verbindingstoezicht> logger)
{
    private readonly Certificaateis bezorger = new(opties.OinsVanBezorgers, opties.Uitgevers, klok);
    private readonly ConcurrentDictionary<Certificaatrol, string> geweigerd = new();

    /// <summary>Why the last connection was refused, per side; empty when it was not.</summary>
    public IEnumerable<string> Weigeringen => geweigerd.Values;

    /// <summary>What is asked of the GGK that we call.</summary>
    public Certificaateis EisAanGgk { get; } = new(opties.Oin is { } oin ? [oin] : [], opties.Uitgevers, klok);

    /// <summary>Judges the certificate of who connects to us.</summary>
    public bool LaatBinnen(X509Certificate2? certificaat, X509Certificate2Collection tussen)
    {
        var reden = bezorger.Weiger(certificaat, tussen, Certificaatrol.Client);
        Noteer(Certificaatrol.Client, reden);
        return reden is null;
    }

    /// <summary>Whether this bringer, whose certificate is good, may bring envelopes for this organisation.</summary>
    public bool MagBezorgen(X509Certificate2? certificaat, string organisatie)
    {
        var bekend = Partijcode.TryParse(organisatie, out var partij);
        if (!opties.CertificaatVereist || opties.OinVoor(bekend ? partij : null) is not { } verwacht)
            return true;
        var oin = certificaat is null ? null : Certificaateis.OinVan(certificaat);
        if (oin == verwacht)
            return true;

        Noteer(
            Certificaatrol.Client,
            $"het certificaat noemt OIN '{oin ?? "geen"}' en voor {(bekend ? $"partij {partij}" : "deze organisatie")} wordt '{verwacht}' verwacht");
        return false;
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
