using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>
/// Judges a received heenbericht on levels 3 and 4, adds what was accepted to the dossier and composes the one answer that
/// it gets (IV028, IV032, IV087, IV088).
/// </summary>
public sealed class Heenberichtverwerking(
    Antwoordpost antwoorden,
    Partijregister partijen,
    Dossierbeoordeling dossiers,
    Regiotoets regio,
    EigenBijdrage eigenBijdrage,
    Termijnbewaking termijnen,
    TimeProvider klok)
{
    /// <summary>What was found on all levels that the message came to.</summary>
    internal async Task<Controleuitkomst> VerwerkAsync(ITransactie transactie, OntvangenBericht ontvangen, CancellationToken annulering)
    {
        var (bericht, _, controle) = ontvangen;
        var nu = klok.GetUtcNow();
        if (controle.Bericht?.Header is { } header && (header.Afzender != bericht.Tegenpartij.Code || header.Ontvanger != bericht.Partij.Code))
        {
            // The standard has no answer to a message that is for somebody else; handing it on would show a client to the
            // wrong backoffice.
            const string Waarom = "De afzender of ontvanger in het bericht is een andere dan op de envelop. Het bericht is niet doorgegeven; vraag de tegenpartij voor wie het is.";
            await transactie.ParkeerAsync(bericht, nu, Waarom, annulering);
            return controle;
        }

        var beoordeling = controle is { Geldig: true, Bericht: { } inhoud }
            ? await dossiers.BeoordeelAsync(transactie, bericht, inhoud, annulering)
            : new Beoordeling(controle, Dossierfeiten.Geen);
        if (controle is { Geldig: true, Soort: Berichtsoort.Wmo323 } && bericht.Status == Berichtstatus.Ontvangen)
        {
            var afwijkingen = await regio.BeoordeelAsync(transactie, bericht, beoordeling.Feiten, annulering);
            if (afwijkingen.Count > 0 || partijen.Vind(bericht.Partij) is { DeclaratiesHandmatig: true })
            {
                await LegVoorAsync(transactie, bericht, beoordeling, afwijkingen, nu, annulering);
                return beoordeling.Uitkomst;
            }
        }

        var uitkomst = beoordeling.Uitkomst;
        var naar = beoordeling.Verwerkt ? Berichtstatus.Verwerkt : Berichtstatus.Afgekeurd;
        if (!await transactie.Berichten.WijzigStatusAsync(bericht.Id, [Berichtstatus.Ontvangen, Berichtstatus.Vrijgegeven], naar, nu, annulering))
            return uitkomst;

        await transactie.Dossiers.VoegToeAsync(bericht, beoordeling.Feiten, annulering);
        await termijnen.HerzieAsync(transactie, bericht, beoordeling.Feiten, annulering);
        if (beoordeling.Verwerkt)
        {
            await transactie.MeldOntvangenAsync(bericht, nu, annulering);
            await eigenBijdrage.MeldAsync(transactie, bericht, controle.Bericht!, annulering);
        }

        await transactie.Berichten.VoegBevindingenToeAsync(bericht.Id, uitkomst.Bevindingen, annulering);
        await transactie.MeldAsync(bericht.Id, nu, Gebeurtenissen.BerichtGecontroleerd, Oordeel(beoordeling), annulering);
        if (uitkomst.Niveau == 1)
            await antwoorden.StuurFoutAsync(transactie, ontvangen, annulering);
        else
            await antwoorden.StuurAntwoordAsync(transactie, ontvangen with { Controle = uitkomst }, annulering);
        return uitkomst;
    }

    private async Task LegVoorAsync(
        ITransactie transactie,
        OpgeslagenBericht bericht,
        Beoordeling beoordeling,
        IReadOnlyList<string> afwijkingen,
        DateTimeOffset nu,
        CancellationToken annulering)
    {
        // Nothing is booked yet: what is judged now is only what the person sees. It is judged again when let go.
        if (!await transactie.Berichten.WijzigStatusAsync(bericht.Id, [Berichtstatus.Ontvangen], Berichtstatus.TerBeoordeling, nu, annulering))
            return;

        await termijnen.LegVoorAsync(transactie, bericht, beoordeling.Feiten, annulering);
        await transactie.MeldAsync(
            bericht.Id,
            nu,
            Gebeurtenissen.DeclaratieVoorgelegd,
            string.Join(' ', ["De declaratie wacht op akkoord van een medewerker.", .. afwijkingen, $"Voorlopig oordeel: {Oordeel(beoordeling)}"]),
            annulering);
    }

    private static string Oordeel(Beoordeling beoordeling) => beoordeling.Uitkomst switch
    {
        { Niveau: null } => "Het bericht is gecontroleerd; er is niets gevonden.",
        { Niveau: 1, Bevindingen.Count: var aantal } => $"Het bericht voldoet niet aan de XSD ({aantal} bevindingen) en is afgekeurd op niveau 1.",
        var uitkomst when beoordeling.Verwerkt => $"De declaratie is verwerkt; {Afgewezen(beoordeling.Feiten)} zijn afgewezen: {Regels(uitkomst)}.",
        var uitkomst => $"Het bericht is afgekeurd op niveau {uitkomst.Niveau}: {Regels(uitkomst)}.",
    };

    private static string Afgewezen(Dossierfeiten feiten) =>
        $"{feiten.Prestaties.Count(prestatie => prestatie.Status == Prestatiestatus.Afgewezen)} van de {feiten.Prestaties.Count} prestaties";

    private static string Regels(Controleuitkomst uitkomst) => string.Join(", ", uitkomst.Bevindingen.Select(bevinding => bevinding.Regel).Distinct());
}
