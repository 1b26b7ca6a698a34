using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Leveringsberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR382()
    {
        var start = Starten(Start(Begin));
        var stop = Stoppen(Stop(Begin, Eind));
        var pauze = Stoppen(Pauze(Begin, Eind));
        Dossiergeval Fout(string wat, Wmo307.StopProduct product, params IBericht[] eerder) => Stopgeval("TR382", null, wat, Stoppen(product), eerder);
        Dossiergeval Goed(string wat, Wmo307.StopProduct product, params IBericht[] eerder) => Goedgekeurd(Fout(wat, product, eerder));

        yield return Goed("eerste stop", Stop(Begin, Eind), start);
        yield return Goed("definitief na tijdelijk", Stop(Begin, Hervat), start, pauze);
        yield return Goed("na een herstart", Stop(Hervat, Vandaag), start, pauze, Starten(Start(Hervat)));
        yield return Goed("stop van de eerste levering na een herstart", Stop(Begin, Eind), start, pauze, Starten(Start(Hervat)));
        yield return Goed("met product, zoals de start", Stop(Begin, Eind) with { Product = Taak }, Starten(Start(Begin) with { Product = Taak }));
        yield return Goed("andere ToewijzingIngangsdatum", Stop(Begin, Eind) with { ToewijzingIngangsdatum = Begin }, start);
        yield return Goed("taakgericht", Stop(Begin, Eind).AlsTaak(Taak), Starten(Start(Begin).AlsTaak(Taak)));
        yield return Goed("start nogmaals gemeld na verwijdering", Stop(Begin, Eind), start, Starten(Start(Begin).Ingetrokken()), start);
        yield return Goed("gecorrigeerde stop", Stop(Begin, Eind, RedenBeeindiging.Verhuisd), start, stop, Stoppen(Stop(Begin, Eind).Ingetrokken()));

        yield return Fout("geen start", Stop(Begin, Eind));
        yield return Fout("andere begindatum", Stop(Begin.AddDays(1), Eind), start);
        yield return Fout("start op een andere toewijzing", Stop(Begin, Eind) with { ToewijzingNummer = 1002 }, start);
        yield return Fout("ander product", Stop(Begin, Eind) with { Product = GeenTaak }, Starten(Start(Begin) with { Product = Taak }));
        yield return Fout("ander taakgericht product", Stop(Begin, Eind).AlsTaak(Taak), Starten(Start(Begin).AlsTaak(GeenTaak)));
        yield return Fout("start verwijderd", Stop(Begin, Eind), start, Starten(Start(Begin).Ingetrokken()));
        yield return Fout("tijdelijke stop zonder start", Pauze(Begin, Eind));
    }

    private static IEnumerable<Dossiergeval> TR413()
    {
        var start = Starten(Start(Begin));
        var pauze = Stoppen(Pauze(Begin, Eind));
        Dossiergeval Fout(string wat, Wmo307.Bericht bericht, params IBericht[] eerder) => Stopgeval("TR413", "RedenBeeindiging", wat, bericht, eerder);
        Dossiergeval Goed(string wat, Wmo307.Bericht bericht, params IBericht[] eerder) => Goedgekeurd(Fout(wat, bericht, eerder));

        yield return Goed("eerste tijdelijke stop", pauze, start);
        yield return Goed("definitief na tijdelijk", Stoppen(Stop(Begin, Hervat)), start, pauze);
        yield return Goed("tijdelijk na een herstart", Stoppen(Pauze(Hervat, Vandaag)), start, pauze, Starten(Start(Hervat)));
        yield return Goed("eerdere verwijderd", Stoppen(Pauze(Begin, Hervat)), start, pauze, Stoppen(Pauze(Begin, Eind).Ingetrokken()));
        yield return Goed("eerdere verwijderd in hetzelfde bericht", Stoppen(Pauze(Begin, Begin), Pauze(Begin, Eind).Ingetrokken()), start, pauze);
        yield return Goed("andere toewijzing", Stoppen(Pauze(Begin, Hervat) with { ToewijzingNummer = 1002 }), start, pauze, Starten(Start(Begin) with { ToewijzingNummer = 1002 }));
        yield return Goed("ander taakgericht product", Stoppen(Pauze(Begin, Hervat).AlsTaak(Taak)), Starten(Start(Begin).AlsTaak(Taak)), Stoppen(Pauze(Begin, Eind).AlsTaak(GeenTaak)));

        yield return Fout("tweede tijdelijke stop", Stoppen(Pauze(Begin, Hervat)), start, pauze);
        yield return Fout("tweede tijdelijke stop van de eerste levering na een herstart", Stoppen(Pauze(Begin, Hervat)), start, pauze, Starten(Start(Hervat)));
        yield return Fout("tweede tijdelijke stop, taakgericht", Stoppen(Pauze(Begin, Hervat).AlsTaak(Taak)), Starten(Start(Begin).AlsTaak(Taak)), Stoppen(Pauze(Begin, Eind).AlsTaak(Taak)));
    }

    private static IEnumerable<Dossiergeval> TR414()
    {
        var start = Starten(Start(Begin));
        var pauze = Stoppen(Pauze(Begin, Eind));
        var eerder = Eind.AddDays(-1);
        Dossiergeval Fout(string wat, Wmo307.Bericht bericht, params IBericht[] voor) => Stopgeval("TR414", "Einddatum", wat, bericht, voor);
        Dossiergeval Goed(string wat, Wmo307.Bericht bericht, params IBericht[] voor) => Goedgekeurd(Fout(wat, bericht, voor));

        yield return Goed("zelfde dag", Stoppen(Stop(Begin, Eind)), start, pauze);
        yield return Goed("dag later", Stoppen(Stop(Begin, Eind.AddDays(1))), start, pauze);
        yield return Goed("tijdelijk en definitief in een bericht", Stoppen(Pauze(Begin, Eind), Stop(Begin, Eind)), start);
        yield return Goed("eerdere verwijderd in hetzelfde bericht", Stoppen(Stop(Begin, eerder), Pauze(Begin, Eind).Ingetrokken()), start, pauze);
        yield return Goed("verwijdering", Stoppen(Pauze(Begin, Eind).Ingetrokken()), start, pauze, Stoppen(Stop(Begin, Hervat)));
        yield return Goed("andere toewijzing", Stoppen(Stop(Begin, eerder) with { ToewijzingNummer = 1002 }), start, pauze, Starten(Start(Begin) with { ToewijzingNummer = 1002 }));

        yield return Fout("dag eerder", Stoppen(Stop(Begin, eerder)), start, pauze);
        yield return Fout("dag eerder, ook tijdelijk", Stoppen(Pauze(Begin, eerder)), start, pauze) with { Ook = ["TR413"] };
        yield return Fout("tijdelijke stop die na de definitieve komt", Stoppen(Pauze(Begin, eerder)), start, Stoppen(Stop(Begin, Eind))) with { Ook = ["TR415"] };
    }

    private static IEnumerable<Dossiergeval> TR415()
    {
        var start = Starten(Start(Begin));
        var stop = Stoppen(Stop(Begin, Eind));
        Dossiergeval Fout(string wat, Wmo307.Bericht bericht, params IBericht[] eerder) => Stopgeval("TR415", null, wat, bericht, eerder);
        Dossiergeval Goed(string wat, Wmo307.Bericht bericht, params IBericht[] eerder) => Goedgekeurd(Fout(wat, bericht, eerder));

        yield return Goed("eerste stop", stop, start);
        yield return Goed("na een tijdelijke", stop, start, Stoppen(Pauze(Begin, Eind)));
        yield return Goed("na een herstart", Stoppen(Stop(Hervat, Vandaag)), start, stop, Starten(Start(Hervat)));
        yield return Goed("andere reden, eerdere verwijderd in hetzelfde bericht", Stoppen(Stop(Begin, Eind, RedenBeeindiging.Verhuisd), Stop(Begin, Eind).Ingetrokken()), start, stop);
        yield return Goed("tijdelijk na een verwijderde definitieve", Stoppen(Pauze(Begin, Eind)), start, stop, Stoppen(Stop(Begin, Eind).Ingetrokken()));
        yield return Goed("andere toewijzing", Stoppen(Stop(Begin, Eind) with { ToewijzingNummer = 1002 }), start, stop, Starten(Start(Begin) with { ToewijzingNummer = 1002 }));

        yield return Fout("andere reden", Stoppen(Stop(Begin, Eind, RedenBeeindiging.Verhuisd)), start, stop);
        yield return Fout("latere einddatum", Stoppen(Stop(Begin, Hervat)), start, stop);
        yield return Fout("tijdelijk na definitief", Stoppen(Pauze(Begin, Eind)), start, stop);
        yield return Fout("definitief na tijdelijk en definitief", Stoppen(Stop(Begin, Hervat)), start, Stoppen(Pauze(Begin, Eind)), stop);
    }

    private static Dossiergeval Stopgeval(string regel, string? element, string wat, Wmo307.Bericht bericht, IBericht[] eerder) =>
        new(regel, wat, bericht, Na([Toewijzen(Toegewezen, Tweede), .. eerder]), "StopProduct", element is null ? StopProduct : $"{StopProduct}/{element}")
        {
            Afspraken = Taakgericht,
        };

    private static Dossiergeval Goedgekeurd(Dossiergeval geval) => geval with { Klasse = null, Pad = null };
}
