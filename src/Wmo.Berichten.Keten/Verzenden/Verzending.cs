using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>Wraps a message in its envelope and hands it over to the chain.</summary>
public sealed class Verzending(IOpslag opslag, IKanaal kanaal, Partijregister partijen, Afsluiting afsluiting, TimeProvider klok)
{
    /// <summary>
    /// Carries out the command. The channel is called outside any transaction; when the process dies in between, the
    /// same envelope goes out again under the same reference number and the other side knows it.
    /// </summary>
    public async Task VerzendAsync(VerzendBericht opdracht, CancellationToken annulering)
    {
        var (bericht, payload) = await opslag.LeesMetPayloadAsync(opdracht.BerichtId, annulering);
        var aflevering = bericht.Status == Berichtstatus.Aangeboden
            ? await kanaal.VerstuurAsync(Inpakken(bericht, payload), annulering)
            : new Aflevering.Bevestigd();
        await opslag.InTransactieAsync((transactie, stop) => NoteerAsync(transactie, opdracht, bericht, aflevering, stop), annulering);
    }

    private Envelop Inpakken(OpgeslagenBericht bericht, ReadOnlyMemory<byte> payload)
    {
        if (bericht.Soort == OpgeslagenBericht.Fo01)
            return EnvelopReader.Lees(payload).Envelop
                ?? throw new InvalidOperationException($"Bericht {bericht.Id} is als Fo01 bewaard, maar niet als Fo01 te lezen.");

        if (!Berichtsoorten.TryParse(bericht.Soort, out var soort))
            throw new InvalidOperationException($"Bericht {bericht.Id} is geen bericht van de standaard.");

        return new Envelop
        {
            Soort = bericht.Crossreferentienummer is null ? Envelopsoort.Di01 : Envelopsoort.Du01,
            Zender = partijen.Zender(bericht.Partij),
            Ontvanger = new Systeem(bericht.Tegenpartij.Code, Systeem.Ggk),
            Referentienummer = bericht.Referentienummer,
            TijdstipBericht = klok.GetUtcNow(),
            Crossreferentienummer = bericht.Crossreferentienummer,
            Functie = bericht.Soort,
            Versies = Envelopversies.Voor(soort),
            Inhoud = payload,
        };
    }

    private async Task<bool> NoteerAsync(
        ITransactie transactie, VerzendBericht opdracht, OpgeslagenBericht bericht, Aflevering aflevering, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (!await transactie.NeemInAsync(opdracht, Wachtrijen.Verzenden, nu, annulering))
            return false;

        switch (aflevering)
        {
            case Aflevering.Geweigerd(var fout):
                await transactie.MeldAsync(
                    bericht.Id, nu, Gebeurtenissen.BerichtGeweigerd, $"De keten heeft de envelop geweigerd met foutcode {fout.Code}.", annulering);
                await afsluiting.SluitAsync(
                    transactie, bericht, Antwoordoordeel.Afgekeurd("Fo03", fout.AlsBevinding("Fo03")), annulering);
                break;
            default:
                await NoteerVerzondenAsync(transactie, bericht, nu, annulering);
                break;
        }

        return true;
    }

    private static async Task NoteerVerzondenAsync(
        ITransactie transactie, OpgeslagenBericht bericht, DateTimeOffset nu, CancellationToken annulering)
    {
        // An answer that overtook this note has moved the status on already; then it stays there.
        await transactie.Berichten.WijzigStatusAsync(bericht.Id, [Berichtstatus.Aangeboden], Berichtstatus.Verzonden, nu, annulering);
        await transactie.MeldAsync(bericht.Id, nu, Gebeurtenissen.BerichtVerzonden, "Het bericht is aan de keten overgedragen.", annulering);
        if (bericht.AntwoordOp is { } heen)
            await transactie.Termijnen.VoldoeAsync(heen, Termijnklok.Retourbericht, nu, annulering);
        else
            await transactie.Termijnen.OpenAsync(
                new Termijn(bericht.Id, Termijnklok.Retourbericht, Termijnklok.RetourUiterlijk(nu), null), annulering);
    }
}
