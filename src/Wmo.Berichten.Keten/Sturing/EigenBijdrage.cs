using System.Text.Json;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Sturing;

/// <summary>
/// Tells a gemeente what it must report to the CAK. What is told follows from the set of all starts and stops of a client,
/// over all his aanbieders, and is given when that differs from what was told last: order of arrival and repetition have no
/// effect on what is known in the end (OP080).
/// </summary>
public sealed class EigenBijdrage(Identiteit identiteit, TimeProvider klok)
{
    /// <summary>
    /// No bijdrage is due for a wheelchair (Uitvoeringsbesluit Wmo 2015), and that for opvang is not collected by the CAK
    /// (Wmo 2015, article 2.1.4b).
    /// </summary>
    private static readonly ProductCategorie[] NietViaHetCak = [ProductCategorie.Rolstoelen, ProductCategorie.Opvang, ProductCategorie.Spoedopvang];

    /// <summary>Looks at a client after an accepted start or stop; of another message nothing follows.</summary>
    internal async Task MeldAsync(ITransactie transactie, OpgeslagenBericht bericht, IBericht inhoud, CancellationToken annulering)
    {
        if (Client(inhoud) is not { } client || !bericht.Partij.IsGemeente)
            return;

        var gemeld = await transactie.EigenBijdragen.VergrendelAsync(bericht.Partij, client, annulering);
        var leveringen = await transactie.EigenBijdragen.LeesAsync(bericht.Partij, client, NietViaHetCak, annulering);
        var nu = Zorgperiode.Uit(leveringen);
        if (nu.SequenceEqual(gemeld))
            return;

        foreach (var melding in Bijdragemelding.Verschil(gemeld, nu))
            await transactie.Signalen.GeefAsync(Signaal(bericht, melding, leveringen), annulering);
        await transactie.EigenBijdragen.BewaarAsync(bericht.Partij, client, nu, annulering);
    }

    private static Bsn? Client(IBericht inhoud) => inhoud switch
    {
        Wmo305.Bericht start => start.Client.Bsn,
        Wmo307.Bericht stop => stop.Client.Bsn,
        _ => null,
    };

    private Signaal Signaal(OpgeslagenBericht bericht, Bijdragemelding melding, IReadOnlyList<Zorglevering> leveringen)
    {
        var bron = melding.Ingetrokken ? null : leveringen.FirstOrDefault(levering =>
            melding.Soort == Signaalsoorten.EigenBijdrageGestart ? levering.Van == melding.Datum : levering.Tot == melding.Datum);
        var gegevens = JsonSerializer.Serialize(new
        {
            berichtId = bericht.Id,
            aanbieder = (bron?.Aanbieder ?? bericht.Tegenpartij).Code,
            toewijzingnummer = bron?.ToewijzingNummer,
            datum = melding.Datum,
            begindatum = melding.Periode.Van,
            eerderGemeld = melding.Eerder,
            ingetrokken = melding.Ingetrokken,
        });
        return new(identiteit.NieuwId(), bericht.Partij, melding.Soort, klok.GetUtcNow(), bericht.Id, melding.Omschrijving, gegevens);
    }
}
