using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Aanleveren;

/// <summary>What a gemeente decides on a verzoek that it does not, or not yet, grant.</summary>
/// <param name="Referentie">ReferentieAanbieder; may be null where the verzoek has one only.</param>
/// <param name="Antwoord">Refused, or in investigation.</param>
/// <param name="Reden">Why it is refused; null when in investigation (CD085, CD086).</param>
public sealed record Besluit(string? Referentie, VerzoekAntwoord Antwoord, RedenAfwijzingVerzoek? Reden);

/// <summary>Composes and sends the WMO319 to a received WMO315 or WMO317. What is granted goes out as a WMO301.</summary>
public sealed class Verzoekbesluit(IOpslag opslag, Aanlevering aanlevering, TimeProvider klok)
{
    /// <summary>
    /// Sends the answer; it passes the same checks as any message that is handed in, so that a verzoek that was answered
    /// before, or is in investigation already, is refused with the finding (TR359, TR360, TR365). Null when this partij
    /// received no such verzoek, or when it has no such reference.
    /// </summary>
    public async Task<Aanleveruitkomst?> BesluitAsync(Partij partij, Guid verzoekId, Besluit besluit, CancellationToken annulering)
    {
        var verzoek = await opslag.LeesAsync((transactie, stop) => LeesAsync(transactie, partij, verzoekId, stop), annulering);
        var referenties = verzoek switch
        {
            Wmo315.Bericht b => b.Client.AangevraagdeProducten.Select(product => product.ReferentieAanbieder).ToList(),
            Wmo317.Bericht b => [b.Client.Verzoek.ReferentieAanbieder],
            _ => [],
        };
        var referentie = besluit.Referentie ?? (referenties.Count == 1 ? referenties[0] : null);
        if (verzoek is null || referentie is null || !referenties.Contains(referentie))
            return null;

        var schema = Berichtsoort.Wmo319.Schema();
        var antwoord = new Wmo319.Bericht
        {
            Header = new()
            {
                Afzender = verzoek.Header.Ontvanger,
                Ontvanger = verzoek.Header.Afzender,
                BerichtIdentificatie = new() { Identificatie = Identiteit.NieuweIdentificatie(), Dagtekening = Kalender.Vandaag(klok) },
                XsdVersie = new() { BasisschemaXsdVersie = schema.BasisschemaXsdVersie, BerichtXsdVersie = schema.BerichtXsdVersie },
            },
            Antwoord = new() { ReferentieAanbieder = referentie, VerzoekAntwoord = besluit.Antwoord, RedenAfwijzingVerzoek = besluit.Reden },
        };
        using var xml = new MemoryStream();
        antwoord.Schrijf(xml);
        return await aanlevering.LeverAanAsync(partij, xml.ToArray(), annulering);
    }

    private static async Task<IBericht?> LeesAsync(ITransactie transactie, Partij partij, Guid id, CancellationToken annulering)
    {
        var bericht = await transactie.Berichten.VindAsync(id, annulering);
        if (bericht is not { Richting: Richting.In, Status: Berichtstatus.Verwerkt } || bericht.Partij != partij.Code)
            return null;

        var payload = await transactie.Berichten.VindPayloadAsync(id, annulering);
        return payload is { } xml && Berichtsoorten.TryParse(bericht.Soort, out var soort) && Model.Berichten.TryLees(soort, xml, out var inhoud, out _) ? inhoud : null;
    }
}
