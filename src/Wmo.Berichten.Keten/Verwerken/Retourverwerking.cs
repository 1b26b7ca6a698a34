using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Matches a received retourbericht or declaratie-antwoord with the heenbericht that it answers.</summary>
public sealed class Retourverwerking(Afsluiting afsluiting, Antwoordpost antwoorden, Dossierbeoordeling dossiers, TimeProvider klok)
{
    internal async Task VerwerkAsync(ITransactie transactie, OntvangenBericht ontvangen, CancellationToken annulering)
    {
        var (retour, _, controle) = ontvangen;
        var nu = klok.GetUtcNow();
        if (controle.Niveau == 1)
        {
            await KeurAfAsync(transactie, ontvangen, nu, annulering);
            return;
        }

        var oordeel = controle.Bericht is { } inhoud
            ? Antwoordoordeel.Van(inhoud)
            : Antwoordoordeel.VanXml(controle.Soort!.Value, ontvangen.Payload, controle.Bevindingen);
        var heen = await transactie.Berichten.VindOpReferentienummerAsync(
            retour.Partij, Richting.Uit, retour.Crossreferentienummer!.Value, annulering);
        if (heen is null || !oordeel.Beantwoordt(retour, heen))
        {
            const string Waarom = "Dit antwoord is niet te koppelen: er is geen verzonden heenbericht met dit referentienummer, deze identificatie en deze tegenpartij. Vraag de tegenpartij welk bericht zij beantwoordt.";
            await transactie.ParkeerAsync(retour, nu, Waarom, annulering);
            return;
        }

        if (!await transactie.Berichten.WijzigStatusAsync(retour.Id, [Berichtstatus.Ontvangen], Berichtstatus.Verwerkt, nu, annulering))
            return;

        if (controle is { Soort: Berichtsoort.Wmo325, Bericht: { } antwoord })
            await BeoordeelAsync(transactie, retour, antwoord, controle, annulering);
        await transactie.Berichten.KoppelAntwoordAsync(retour.Id, heen.Id, annulering);
        await afsluiting.SluitAsync(transactie, heen, oordeel, annulering);
    }

    // The standard has no message that could tell a gemeente what is wrong with its WMO325: its decision stands, and what we
    // find is for the backoffice to take up.
    private async Task BeoordeelAsync(
        ITransactie transactie, OpgeslagenBericht bericht, IBericht antwoord, Controleuitkomst niveau2, CancellationToken annulering)
    {
        var beoordeling = await dossiers.BeoordeelAsync(transactie, bericht, antwoord, annulering);
        Bevinding[] bevindingen = [.. niveau2.Bevindingen, .. beoordeling.Uitkomst.Bevindingen];
        await transactie.Berichten.VoegBevindingenToeAsync(bericht.Id, bevindingen, annulering);
        if (bevindingen.Length > 0)
            await transactie.MeldAsync(
                bericht.Id,
                klok.GetUtcNow(),
                Gebeurtenissen.AntwoordNietInOrde,
                $"Het declaratie-antwoord klopt niet: {string.Join(", ", bevindingen.Select(bevinding => bevinding.Regel).Distinct())}. Geen bericht kan dit melden; neem het op met de gemeente.",
                annulering);
    }

    private async Task KeurAfAsync(
        ITransactie transactie, OntvangenBericht ontvangen, DateTimeOffset nu, CancellationToken annulering)
    {
        var (retour, _, controle) = ontvangen;
        if (!await transactie.Berichten.WijzigStatusAsync(retour.Id, [Berichtstatus.Ontvangen], Berichtstatus.Afgekeurd, nu, annulering))
            return;

        await transactie.Berichten.VoegBevindingenToeAsync(retour.Id, controle.Bevindingen, annulering);
        await transactie.MeldAsync(
            retour.Id, nu, Gebeurtenissen.BerichtGecontroleerd, "Het antwoord voldoet niet aan de XSD en is afgekeurd op niveau 1.", annulering);
        await antwoorden.StuurFoutAsync(transactie, ontvangen, annulering);
    }
}
