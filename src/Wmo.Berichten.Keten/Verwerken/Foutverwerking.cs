using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Verzenden;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Matches a received Fo01 with the message of ours that it refuses.</summary>
public sealed class Foutverwerking(IOpslag opslag, Afsluiting afsluiting, Freeze freeze, Foutuitleg uitleg, TimeProvider klok)
{
    private static readonly TimeSpan Uitstel = TimeSpan.FromSeconds(5);

    /// <summary>Carries out the command; a repeated one has no effect.</summary>
    public Task VerwerkAsync(VerwerkFout opdracht, CancellationToken annulering) =>
        opslag.InTransactieAsync((transactie, stop) => VerwerkAsync(transactie, opdracht, stop), annulering);

    private async Task<bool> VerwerkAsync(ITransactie transactie, VerwerkFout opdracht, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var (foutbericht, payload) = await transactie.LeesMetPayloadAsync(opdracht.BerichtId, annulering);
        var fout = EnvelopReader.Lees(payload).Envelop?.Fout
            ?? throw new InvalidOperationException($"Bericht {opdracht.BerichtId} is als Fo01 bewaard, maar niet als Fo01 te lezen.");
        var verzonden = foutbericht.Crossreferentienummer is { } referentienummer
            ? await transactie.Berichten.VindOpReferentienummerAsync(foutbericht.Partij, Richting.Uit, referentienummer, annulering)
            : null;

        // What the channel still tries is a first or a repeated try; which, is known when it is done.
        if (verzonden is { Status: Berichtstatus.Aangeboden or Berichtstatus.Aangehouden, Pogingen: 1 } && Foutcodes.IsNietUniek(fout.Code)
            && await transactie.Outbox.StelUitAsync(foutbericht.Id, Wachtrijen.Fouten, nu + Uitstel, annulering))
            return false;
        if (!await transactie.NeemInAsync(opdracht, Wachtrijen.Fouten, nu, annulering))
            return false;

        if (verzonden is null)
        {
            var melding = $"Foutcode {fout.Code}: bij deze fout is geen verzonden bericht gevonden. {uitleg.Leg(fout, foutbericht.Tegenpartij.Code)}";
            await transactie.ParkeerAsync(foutbericht, nu, melding, annulering);
            return true;
        }

        await transactie.Berichten.WijzigStatusAsync(foutbericht.Id, [Berichtstatus.Ontvangen], Berichtstatus.Verwerkt, nu, annulering);
        if (verzonden.Referentienummer != foutbericht.Crossreferentienummer)
            await MeldAsync($"De fout {fout.Code} gaat over een eerdere envelop van dit bericht, die al is vervangen; er verandert niets.");
        else if (Freeze.Treft(verzonden, fout))
            await freeze.HoudAanAsync(transactie, verzonden, annulering);
        else if (Foutcodes.IsNietUniek(fout.Code) && (verzonden.Pogingen > 1 || IsBeantwoord(verzonden)))
            await NoteerAangekomenAsync();
        else
            await SluitAsync(transactie, foutbericht, verzonden, fout, annulering);
        return true;

        async Task NoteerAangekomenAsync()
        {
            await transactie.Berichten.WijzigStatusAsync(
                verzonden.Id, [Berichtstatus.Aangeboden, Berichtstatus.Aangehouden], Berichtstatus.Verzonden, nu, annulering);
            await transactie.Outbox.WekOpvolgersAsync(verzonden.Id, annulering);
            await MeldAsync(Verzending.AlAangekomen(fout));
        }

        Task MeldAsync(string omschrijving) => transactie.MeldAsync(verzonden.Id, nu, Gebeurtenissen.FoutGemeld, omschrijving, annulering);
    }

    // What was answered had arrived, whatever we noted of our tries when the answer overtook the note.
    private static bool IsBeantwoord(OpgeslagenBericht verzonden) =>
        verzonden.Status is not (Berichtstatus.Aangeboden or Berichtstatus.Aangehouden or Berichtstatus.Verzonden);

    private async Task SluitAsync(
        ITransactie transactie, OpgeslagenBericht foutbericht, OpgeslagenBericht verzonden, Fout fout, CancellationToken annulering)
    {
        await transactie.Berichten.KoppelAntwoordAsync(foutbericht.Id, verzonden.Id, annulering);
        var bevinding = uitleg.AlsBevinding(fout, OpgeslagenBericht.Fo01, foutbericht.Tegenpartij.Code);
        await afsluiting.SluitAsync(transactie, verzonden, Antwoordoordeel.Afgekeurd(OpgeslagenBericht.Fo01, bevinding), annulering);
    }
}
