using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Matches a received retourbericht with the heenbericht that it answers.</summary>
public sealed class Retourverwerking(Afsluiting afsluiting, Antwoordpost antwoorden, TimeProvider klok)
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

        var lezing = controle.Bericht is { } inhoud ? Retourlezing.Lees(inhoud) : null;
        var heen = await transactie.Berichten.VindOpReferentienummerAsync(
            retour.Partij, Richting.Uit, retour.Crossreferentienummer!.Value, annulering);
        if (lezing is null || heen is null || !Beantwoordt(lezing, retour, heen))
        {
            const string Waarom = "Dit retourbericht is niet te koppelen: er is geen verzonden heenbericht met dit referentienummer, deze identificatie en deze tegenpartij. Vraag de tegenpartij welk bericht zij beantwoordt.";
            await transactie.ParkeerAsync(retour, nu, Waarom, annulering);
            return;
        }

        if (!await transactie.Berichten.WijzigStatusAsync(retour.Id, [Berichtstatus.Ontvangen], Berichtstatus.Verwerkt, nu, annulering))
            return;

        await transactie.Berichten.KoppelAntwoordAsync(retour.Id, heen.Id, annulering);
        await afsluiting.SluitAsync(transactie, heen, new Antwoordoordeel(retour.Soort, lezing.Bevindingen), annulering);
    }

    // Everything must agree: a retour that names another message would close that one.
    private static bool Beantwoordt(Retourlezing lezing, OpgeslagenBericht retour, OpgeslagenBericht heen) =>
        lezing.Heenbericht.Naam() == heen.Soort && lezing.Identificatie == heen.Identificatie && retour.Tegenpartij == heen.Tegenpartij;

    private async Task KeurAfAsync(
        ITransactie transactie, OntvangenBericht ontvangen, DateTimeOffset nu, CancellationToken annulering)
    {
        var (retour, _, controle) = ontvangen;
        if (!await transactie.Berichten.WijzigStatusAsync(retour.Id, [Berichtstatus.Ontvangen], Berichtstatus.Afgekeurd, nu, annulering))
            return;

        await transactie.Berichten.VoegBevindingenToeAsync(retour.Id, controle.Bevindingen, annulering);
        await transactie.MeldAsync(
            retour.Id, nu, Gebeurtenissen.BerichtGecontroleerd, "Het retourbericht voldoet niet aan de XSD en is afgekeurd op niveau 1.", annulering);
        await antwoorden.StuurFoutAsync(transactie, ontvangen, annulering);
    }
}
