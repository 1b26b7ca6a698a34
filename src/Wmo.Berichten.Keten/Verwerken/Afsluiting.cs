using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Closes a sent message once its answer is there: status, findings, deadline, timeline.</summary>
public sealed class Afsluiting(Termijnbewaking termijnen, TimeProvider klok)
{
    internal async Task SluitAsync(
        ITransactie transactie, OpgeslagenBericht verzonden, Antwoordoordeel oordeel, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        await transactie.Dossiers.VergrendelAsync(verzonden.Partij, verzonden.Tegenpartij, annulering);

        // Aangeboden too: the answer may overtake our own note that the message was handed over (OP080).
        var eerste = await transactie.Berichten.WijzigStatusAsync(
            verzonden.Id, [Berichtstatus.Aangeboden, Berichtstatus.Aangehouden, Berichtstatus.Verzonden], oordeel.Status, nu, annulering);
        await transactie.MeldAsync(
            verzonden.Id, nu, Gebeurtenissen.AntwoordOntvangen, Omschrijving(oordeel, eerste), annulering);

        // One answer counts (IV028): a second one is shown on the timeline and changes nothing.
        if (!eerste)
            return;

        await transactie.Outbox.WekOpvolgersAsync(verzonden.Id, annulering);
        await transactie.Berichten.VoegBevindingenToeAsync(verzonden.Id, oordeel.Bevindingen, annulering);
        if (verzonden.Crossreferentienummer is null)
        {
            await transactie.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(verzonden), nu, annulering);
            await transactie.MeldBeantwoordAsync(verzonden, oordeel.Status, nu, annulering);
        }
        else if (verzonden.AntwoordOp is { } heen)
        {
            await termijnen.HeropenAntwoordAsync(transactie, verzonden, annulering);
            var waarom = $"De keten heeft ons antwoord ({verzonden.Soort}) geweigerd: de termijn staat weer open. Laat het antwoord opnieuw verzenden, of geef het buiten het berichtenverkeer om en meld dat hier.";
            await transactie.MeldAsync(heen, nu, Gebeurtenissen.AntwoordGeweigerd, waarom, annulering);
        }

        await VerwerkInDossierAsync(transactie, verzonden, oordeel, annulering);
        if (oordeel.Bevindingen.Any(bevinding => bevinding.Niveau <= 2))
            await transactie.Berichten.GeefIdentificatieVrijAsync(verzonden.Id, annulering);
    }

    // What is taken back or refused was never there, for deadlines as for the dossier.
    private async Task VerwerkInDossierAsync(
        ITransactie transactie, OpgeslagenBericht verzonden, Antwoordoordeel oordeel, CancellationToken annulering)
    {
        var afgekeurd = oordeel.Status == Berichtstatus.Afgekeurd;
        var bereik = afgekeurd || oordeel.AfgewezenPrestaties is { Count: > 0 }
            ? await transactie.Termijnen.LeesBereikAsync(verzonden.Id, annulering)
            : new Termijnbereik();
        if (afgekeurd)
            await transactie.Dossiers.TrekInAsync(verzonden.Id, annulering);
        else if (oordeel.AfgewezenPrestaties is { } afgewezen)
            await transactie.Dossiers.BeslisAsync(verzonden.Id, afgewezen, annulering);
        await termijnen.HerzieAsync(transactie, verzonden.Partij, verzonden.Tegenpartij, bereik, annulering);
    }

    private static string Omschrijving(Antwoordoordeel oordeel, bool eerste)
    {
        var codes = string.Join(", ", oordeel.Bevindingen.Select(bevinding => bevinding.Retourcode).Distinct());
        var wat = codes.Length == 0 ? $"Het antwoord is een {oordeel.Soort} zonder retourcodes." : $"Het antwoord is een {oordeel.Soort}: {codes}.";

        // An error of the chain is explained where people look first.
        if (oordeel.Soort is OpgeslagenBericht.Fo01 or Foutuitleg.Fo03)
            wat = $"{wat} {oordeel.Bevindingen[0].Melding}";
        return eerste ? wat : $"{wat} Het bericht was al beantwoord; dit tweede antwoord verandert niets.";
    }
}
