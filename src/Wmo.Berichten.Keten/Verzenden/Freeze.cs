using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>When messages that met a freeze are tried again.</summary>
/// <param name="Interval">How long after a refusal.</param>
/// <param name="Einde">The announced end; nothing is tried before that. Null when it is not known, or past.</param>
public sealed record Freezebeleid(TimeSpan Interval, DateTimeOffset? Einde)
{
    /// <summary>When to try again what is refused now.</summary>
    public DateTimeOffset Tot(DateTimeOffset nu) => Einde is { } einde && einde > nu ? einde : nu + Interval;
}

/// <summary>
/// Holds what the chain does not take for now (IB103), around a change of release: the refused message and what else waits
/// of its kind. A held message stays under way, with its Identificatie and its facts in the dossier.
/// </summary>
/// <remarks>
/// It goes again in a new envelope. A reference number must be unique (StUF-GGk 2.1, 2.4) and the refusing link has seen the
/// old one: repeating that could be refused as "not unique", which would pass for a message that had arrived. Answers to the
/// old envelope still find the message.
/// </remarks>
public sealed class Freeze(Freezebeleid beleid, Termijnbewaking termijnen, Identiteit identiteit, TimeProvider klok)
{
    /// <summary>Whether the refusal is one that a message waits out. An error of ours gets no second envelope.</summary>
    internal static bool Treft(OpgeslagenBericht bericht, Fout fout) => fout.Code == Foutcodes.Freeze && bericht.Soort != OpgeslagenBericht.Fo01;

    /// <summary>The chain refused this message for a freeze.</summary>
    internal async Task HoudAanAsync(ITransactie transactie, OpgeslagenBericht bericht, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (!await transactie.Berichten.WijzigStatusAsync(
            bericht.Id, [Berichtstatus.Aangeboden, Berichtstatus.Aangehouden, Berichtstatus.Verzonden], Berichtstatus.Aangehouden, nu, annulering))
        {
            await transactie.MeldAsync(bericht.Id, nu, Gebeurtenissen.FoutGemeld, $"De keten meldde een freeze ({Foutcodes.Freeze}). Het bericht was al beantwoord; dat verandert niet.", annulering);
            return;
        }

        var tot = beleid.Tot(nu);
        await transactie.Blokkades.BlokkeerAsync(bericht.Soort, tot, annulering);
        await transactie.Berichten.HerverpakAsync(bericht.Id, Identiteit.NieuwReferentienummer(), annulering);
        await transactie.Termijnen.TrekInAsync(Termijnsleutel.VanAntwoord(bericht), annulering);
        await termijnen.HeropenAntwoordAsync(transactie, bericht, annulering);
        if (!await transactie.Outbox.StelUitAsync(bericht.Id, Wachtrijen.Verzenden, tot, annulering))
        {
            await transactie.Outbox.VoegToeAsync(new Opdracht(identiteit.NieuwId(), Wachtrijen.Verzenden, bericht.Id, nu), annulering);
            await transactie.Outbox.StelUitAsync(bericht.Id, Wachtrijen.Verzenden, tot, annulering);
        }

        await MeldAsync(transactie, bericht, nu, tot, "opnieuw, in een nieuwe envelop", annulering);
    }

    /// <summary>True when the chain does not take this kind for now; the message then waits and is not sent.</summary>
    internal async Task<bool> HoudTegenAsync(ITransactie transactie, OpgeslagenBericht bericht, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (await transactie.Blokkades.LeesAsync(bericht.Soort, nu, annulering) is not { } tot)
            return false;

        await transactie.Outbox.StelUitAsync(bericht.Id, Wachtrijen.Verzenden, tot, annulering);
        if (await transactie.Berichten.WijzigStatusAsync(bericht.Id, [Berichtstatus.Aangeboden], Berichtstatus.Aangehouden, nu, annulering))
            await MeldAsync(transactie, bericht, nu, tot, "weg", annulering);
        return true;
    }

    private static Task MeldAsync(
        ITransactie transactie, OpgeslagenBericht bericht, DateTimeOffset nu, DateTimeOffset tot, string hoe, CancellationToken annulering) =>
        transactie.MeldAsync(
            bericht.Id,
            nu,
            Gebeurtenissen.BerichtAangehouden,
            $"De keten neemt {bericht.Soort} tijdelijk niet aan (freeze, {Foutcodes.Freeze}). Het bericht blijft onderweg en gaat vanaf {TimeZoneInfo.ConvertTime(tot, Kalender.Amsterdam):d-M-yyyy H:mm} vanzelf {hoe}. U hoeft niets te doen.",
            annulering);
}
