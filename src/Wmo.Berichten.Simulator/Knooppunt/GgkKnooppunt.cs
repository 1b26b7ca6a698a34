using System.Collections.Concurrent;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;
using Wmo.Berichten.Simulator.Storingen;

namespace Wmo.Berichten.Simulator.Knooppunt;

/// <summary>
/// The GGK by itself: keeps an envelope, acknowledges it, and passes it on afterwards. It keeps in memory alone; who stops it loses
/// what was on its way.
/// </summary>
internal sealed class GgkKnooppunt(Ketencontrole controle, Storingsregister storingen, Bezorging bezorging, Overzicht overzicht) : IEnvelopOntvanger
{
    private readonly ConcurrentDictionary<(string Zender, Guid Referentienummer), bool> gezien = new();
    private readonly ConcurrentDictionary<Guid, bool> beantwoordeDeclaraties = new();

    public Task<Aflevering> OntvangAsync(Envelop envelop, CancellationToken annulering) => Task.FromResult(Ontvang(envelop));

    private Aflevering Ontvang(Envelop envelop)
    {
        overzicht.Ontvangen(envelop);
        if (Afkeuring(envelop) is not { } code)
        {
            bezorging.Zet(envelop);
            return new Aflevering.Bevestigd();
        }

        overzicht.Geweigerd(envelop);
        if (controle.Terug(envelop, code) is not { } fout)
            return Ketencontrole.Geweigerd(code);
        bezorging.Zet(fout);
        return new Aflevering.Bevestigd();
    }

    // What is refused at the door was never taken over, and its reference number is not used by that. What met a freeze was: a
    // sender that tries it once more after the freeze must not get it across beside its new envelope.
    private string? Afkeuring(Envelop envelop)
    {
        var code = controle.Weiger(envelop);
        if (code is not null && controle.Terug(envelop, code) is null)
            return code;
        if (!gezien.TryAdd((envelop.Zender.Organisatie, envelop.Referentienummer), true))
            return Ketencontrole.NietUniek;
        if (code is not null)
            return code;
        if (storingen.IsBevroren(envelop))
            return Foutcodes.Freeze;
        return envelop is { Functie: { } functie, Crossreferentienummer: { } heen }
            && Berichtsoorten.TryParse(functie, out var soort) && soort is Berichtsoort.Wmo325 && !beantwoordeDeclaraties.TryAdd(heen, true)
            ? Ketencontrole.AlBeantwoord
            : null;
    }
}
