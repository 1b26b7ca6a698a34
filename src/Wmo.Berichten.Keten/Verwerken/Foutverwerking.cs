using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Matches a received Fo01 with the message of ours that it refuses.</summary>
public sealed class Foutverwerking(IOpslag opslag, Afsluiting afsluiting, TimeProvider klok)
{
    /// <summary>Carries out the command; a repeated one has no effect.</summary>
    public Task VerwerkAsync(VerwerkFout opdracht, CancellationToken annulering) =>
        opslag.InTransactieAsync((transactie, stop) => VerwerkAsync(transactie, opdracht, stop), annulering);

    private async Task<bool> VerwerkAsync(ITransactie transactie, VerwerkFout opdracht, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (!await transactie.NeemInAsync(opdracht, Wachtrijen.Fouten, nu, annulering))
            return false;

        var (foutbericht, payload) = await transactie.LeesMetPayloadAsync(opdracht.BerichtId, annulering);
        var fout = EnvelopReader.Lees(payload).Envelop?.Fout
            ?? throw new InvalidOperationException($"Bericht {opdracht.BerichtId} is als Fo01 bewaard, maar niet als Fo01 te lezen.");

        var verzonden = foutbericht.Crossreferentienummer is { } referentienummer
            ? await transactie.Berichten.VindOpReferentienummerAsync(foutbericht.Partij, Richting.Uit, referentienummer, annulering)
            : null;
        if (verzonden is null)
        {
            await transactie.ParkeerAsync(foutbericht, nu, $"Foutcode {fout.Code}: bij deze fout is geen verzonden bericht gevonden.", annulering);
            return true;
        }

        await transactie.Berichten.WijzigStatusAsync(foutbericht.Id, [Berichtstatus.Ontvangen], Berichtstatus.Verwerkt, nu, annulering);
        await transactie.Berichten.KoppelAntwoordAsync(foutbericht.Id, verzonden.Id, annulering);
        await afsluiting.SluitAsync(
            transactie, verzonden, Antwoordoordeel.Afgekeurd(OpgeslagenBericht.Fo01, fout.AlsBevinding(OpgeslagenBericht.Fo01)), annulering);
        return true;
    }
}
