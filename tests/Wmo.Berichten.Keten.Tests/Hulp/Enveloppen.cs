using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Envelopes as the other side would send them.</summary>
internal static class Enveloppen
{
    /// <summary>A heenbericht from the gemeente to the aanbieder.</summary>
    public static Envelop Heen(byte[] inhoud) => new()
    {
        Soort = Envelopsoort.Di01,
        Zender = new Systeem(Voorbeelden.Gemeente, "Proef"),
        Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
        Referentienummer = Identiteit.NieuwReferentienummer(),
        TijdstipBericht = TimeProvider.System.GetUtcNow(),
        Functie = "WMO301",
        Versies = Envelopversies.Voor(Berichtsoort.Wmo301),
        Inhoud = inhoud,
    };

    /// <summary>A retour from the aanbieder to the gemeente.</summary>
    public static Envelop Retour(byte[] inhoud, Guid op) => Heen(inhoud) with
    {
        Soort = Envelopsoort.Du01,
        Zender = new Systeem(Voorbeelden.Aanbieder, "Proef"),
        Ontvanger = new Systeem(Voorbeelden.Gemeente, Systeem.Ggk),
        Crossreferentienummer = op,
        Functie = "WMO302",
    };

    /// <summary>Delivers an envelope as it comes over the wire.</summary>
    public static async Task<Aflevering> OntvangAsync(this IEnvelopOntvanger deur, ReadOnlyMemory<byte> envelop, CancellationToken annulering) =>
        await deur.OntvangAsync(EnvelopReader.Lees(envelop).Envelop!, annulering);
}
