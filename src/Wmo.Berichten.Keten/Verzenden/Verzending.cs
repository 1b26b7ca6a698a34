using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>Wraps a message in its envelope and hands it over to the chain.</summary>
public sealed class Verzending(
    IOpslag opslag,
    IKanaal kanaal,
    Partijregister partijen,
    Afsluiting afsluiting,
    Freeze freeze,
    Termijnbewaking termijnen,
    Foutuitleg uitleg,
    Ketenmeter meter,
    TimeProvider klok)
{
    // About a day of trying. It has an end, so that an envelope on which the other side chokes does not go round forever: what
    // fails after that is a dead letter, which a person lets go again.
    private const int PogingenTotOpgave = 300;

    private static readonly TimeSpan EersteUitstel = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LangsteUitstel = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Carries out the command. The channel is called outside any transaction; when the process dies in between, the
    /// same envelope goes out again under the same reference number and the other side knows it. That it was tried is
    /// written down before, so that "not unique" in reply to a later try is understood.
    /// </summary>
    public async Task VerzendAsync(VerzendBericht opdracht, CancellationToken annulering)
    {
        if (await opslag.InTransactieAsync((transactie, stop) => BeginAsync(transactie, opdracht, stop), annulering) is not { } poging)
            return;

        Aflevering aflevering;
        try
        {
            aflevering = poging.Overdragen ? await OverdragenAsync(poging.Bericht, annulering) : new Aflevering.Bevestigd();
        }
        catch (KanaalException) when (poging.Bericht.Pogingen < PogingenTotOpgave)
        {
            await opslag.InTransactieAsync((transactie, stop) => StelUitAsync(transactie, poging.Bericht, stop), annulering);
            return;
        }

        await opslag.InTransactieAsync((transactie, stop) => NoteerAsync(transactie, opdracht, poging.Bericht, aflevering, stop), annulering);
    }

    private async Task<Aflevering> OverdragenAsync(OpgeslagenBericht bericht, CancellationToken annulering)
    {
        var payload = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesPayloadAsync(bericht.Id, stop), annulering);
        var envelop = Inpakken(bericht, payload);
        Aflevering? aflevering = null;
        var begin = klok.GetTimestamp();
        try
        {
            return aflevering = await kanaal.VerstuurAsync(envelop, annulering);
        }
        finally
        {
            meter.Bezorgd(bericht.Soort, aflevering, klok.GetElapsedTime(begin));
        }
    }

    /// <summary>What there is to do; null when the message has to wait.</summary>
    private async Task<Poging?> BeginAsync(ITransactie transactie, VerzendBericht opdracht, CancellationToken annulering)
    {
        var bericht = await transactie.LeesBerichtAsync(opdracht.BerichtId, annulering);
        if (bericht.Status is not (Berichtstatus.Aangeboden or Berichtstatus.Aangehouden))
            return new Poging(bericht, Overdragen: false);
        if (await freeze.HoudTegenAsync(transactie, bericht, annulering))
            return null;

        await transactie.Berichten.NoteerPogingAsync(bericht.Id, annulering);
        return new Poging(bericht with { Pogingen = bericht.Pogingen + 1 }, Overdragen: true);
    }

    /// <summary>
    /// The chain cannot be reached. That is no fault of the message, which therefore goes back to the outbox and not through the
    /// retries of the queue: those would be used up long before the trouble is over.
    /// </summary>
    private async Task<bool> StelUitAsync(ITransactie transactie, OpgeslagenBericht bericht, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var tot = nu + Uitstel(bericht.Pogingen);
        if (!await transactie.Outbox.StelUitAsync(bericht.Id, Wachtrijen.Verzenden, tot, annulering))
            return false;

        await transactie.MeldAsync(
            bericht.Id,
            nu,
            Gebeurtenissen.PogingMislukt,
            $"De keten was niet te bereiken (poging {bericht.Pogingen}). Het bericht gaat vanaf {TimeZoneInfo.ConvertTime(tot, Kalender.Amsterdam):d-M-yyyy H:mm:ss} vanzelf opnieuw. U hoeft niets te doen.",
            annulering);
        return true;
    }

    // Twice as long after every try.
    private static TimeSpan Uitstel(int pogingen) =>
        TimeSpan.FromTicks(Math.Min(LangsteUitstel.Ticks, EersteUitstel.Ticks << Math.Min(Math.Max(pogingen - 1, 0), 10)));

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
        // Held by a Fo01 that overtook this note: what was handed over is over, and the command waits for the new envelope.
        var nuBekend = await transactie.LeesBerichtAsync(bericht.Id, annulering);
        if (nuBekend.Referentienummer != bericht.Referentienummer)
            return false;

        // As many as there are now: another instance may have tried the same command beside this one, and be the one that arrived.
        var herhaald = nuBekend.Pogingen > 1 || aflevering.Herhaald;
        if (aflevering.Herhaald)
            await transactie.Berichten.NoteerPogingAsync(bericht.Id, annulering);
        if (aflevering is Aflevering.Geweigerd(var bevroren) && Freeze.Treft(bericht, bevroren))
        {
            await freeze.HoudAanAsync(transactie, bericht, annulering);
            return true;
        }

        if (!await transactie.NeemInAsync(opdracht, Wachtrijen.Verzenden, nu, annulering))
            return false;

        switch (aflevering)
        {
            case Aflevering.Geweigerd(var fout) when Foutcodes.IsNietUniek(fout.Code) && herhaald:
                await transactie.MeldAsync(bericht.Id, nu, Gebeurtenissen.FoutGemeld, AlAangekomen(fout), annulering);
                await NoteerVerzondenAsync(transactie, bericht, nu, herhaald: true, annulering);
                break;
            case Aflevering.Geweigerd(var fout):
                await transactie.MeldAsync(
                    bericht.Id, nu, Gebeurtenissen.BerichtGeweigerd, $"De keten heeft de envelop geweigerd met foutcode {fout.Code}.", annulering);
                await afsluiting.SluitAsync(
                    transactie, bericht, Antwoordoordeel.Afgekeurd(Foutuitleg.Fo03, uitleg.AlsBevinding(fout, Foutuitleg.Fo03, afzender: null)), annulering);
                break;
            default:
                await NoteerVerzondenAsync(transactie, bericht, nu, herhaald, annulering);
                break;
        }

        return true;
    }

    internal static string AlAangekomen(Fout fout) =>
        $"De keten meldt dat dit referentienummer al is gebruikt ({fout.Code}), op een herhaalde poging: de envelop was dus al aangekomen. U hoeft niets te doen.";

    private async Task NoteerVerzondenAsync(
        ITransactie transactie, OpgeslagenBericht bericht, DateTimeOffset nu, bool herhaald, CancellationToken annulering)
    {
        // An answer that overtook this note has moved the status on already; then it stays there.
        var verzonden = await transactie.Berichten.WijzigStatusAsync(
            bericht.Id, [Berichtstatus.Aangeboden, Berichtstatus.Aangehouden], Berichtstatus.Verzonden, nu, annulering);
        await transactie.MeldAsync(bericht.Id, nu, Gebeurtenissen.BerichtVerzonden, herhaald ? "Het bericht is na herhaalde pogingen aan de keten overgedragen." : "Het bericht is aan de keten overgedragen.", annulering);
        await transactie.Outbox.WekOpvolgersAsync(bericht.Id, annulering);
        if (bericht.AntwoordOp is not { } heen)
            await termijnen.OpenAntwoordAsync(transactie, bericht, nu, annulering);
        else if ((verzonden || (await transactie.LeesBerichtAsync(bericht.Id, annulering)).Status != Berichtstatus.Afgekeurd)
            && await transactie.Berichten.VindAsync(heen, annulering) is { } beantwoord)
            await transactie.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(beantwoord), nu, annulering);
    }

    private sealed record Poging(OpgeslagenBericht Bericht, bool Overdragen);
}
