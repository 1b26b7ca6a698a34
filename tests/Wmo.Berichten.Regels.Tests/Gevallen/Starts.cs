using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Leveringsberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR019()
    {
        var toegewezen = Na(Toewijzen(Toegewezen));
        var gestart = Na(Toewijzen(Toegewezen), Starten(Start(Begin)));
        var taakGestart = Na(Starten(Start(Begin).AlsTaak(Taak)));
        var vanAnder = Toewijzen(Toegewezen);
        vanAnder = vanAnder with { Client = vanAnder.Client with { Bsn = Ander } };

        Dossiergeval Goed(string wat, Model.IBericht bericht, Dossierinhoud inhoud) => new("TR019", wat, bericht, inhoud);
        Dossiergeval Start305(string wat, Wmo305.StartProduct start, Dossierinhoud inhoud) =>
            new("TR019", wat, Starten(start), inhoud, "StartProduct", $"{StartProduct}/ToewijzingNummer");
        Dossiergeval Stop307(string wat, Wmo307.StopProduct stop, Dossierinhoud inhoud) =>
            new("TR019", wat, Stoppen(stop), inhoud, "StopProduct", $"{StopProduct}/ToewijzingNummer");

        yield return Goed("bekende toewijzing", Starten(Start(Begin)), toegewezen);
        yield return Goed("voor de ingangsdatum", Starten(Start(Toegewezen.Ingangsdatum.AddDays(-1))), toegewezen);
        yield return Goed("na de einddatum", Starten(Start(Hervat)), Na(Toewijzen(Toegewezen with { Einddatum = Eind })));
        yield return Goed("verwijdering van een start op een verwijderde toewijzing", Starten(Start(Begin).Ingetrokken()), Na(Toewijzen(Verwijderd), Starten(Start(Begin))));
        yield return Goed("verwijderde versie achterhaald", Starten(Start(Begin)), Na(Toewijzen(Verwijderd.Later() with { Einddatum = null, RedenWijziging = null }), Toewijzen(Verwijderd)));
        yield return Goed("taakgericht product", Starten(Start(Begin).AlsTaak(Taak)), new()) with { Afspraken = Taakgericht };
        yield return Goed("taakgerichte categorie", Starten(Start(Begin).AlsTaak(GeenTaak)), new()) with { Afspraken = new() { Producten = [Taakafspraak(null)] } };

        yield return Start305("onbekende toewijzing", Start(Begin), new());
        yield return Start305("ander nummer", Start(Begin) with { ToewijzingNummer = 1002 }, toegewezen);
        yield return Start305("toewijzing van een andere cliënt", Start(Begin), Na(vanAnder));
        yield return Start305("verwijderde toewijzing", Start(Begin), Na(Toewijzen(Toegewezen), Toewijzen(Verwijderd)));
        yield return Start305("verwijderd voordat de toewijzing kwam", Start(Begin), Na(Toewijzen(Verwijderd), Toewijzen(Toegewezen)));
        yield return Start305("zonder nummer", Start(Begin) with { ToewijzingNummer = null }, toegewezen) with { Afspraken = Taakgericht };
        yield return Start305("taakgericht zonder afspraak", Start(Begin).AlsTaak(Taak), toegewezen);
        yield return Start305("ander product dan het taakgerichte", Start(Begin).AlsTaak(GeenTaak), toegewezen) with { Afspraken = Taakgericht };
        yield return Start305("categorie waarvan een product taakgericht is", Start(Begin).AlsTaak(Taak with { Code = null }), new()) with { Afspraken = Taakgericht };
        yield return Start305("taakgericht zonder start- en stopberichten", Start(Begin).AlsTaak(Taak), new()) with { Afspraken = new() { Producten = [Taakafspraak(null) with { StartEnStop = false }] } };
        yield return Start305("outputgericht in een taakgerichte categorie", Start(Begin).AlsTaak(Taak), new()) with
        {
            Afspraken = new() { Producten = [Taakafspraak(null), Taakafspraak(Taak.Code) with { Variant = Uitvoeringsvariant.Outputgericht }] },
        };
        yield return Start305("onbekend nummer bij een taakgericht product", Start(Begin) with { Product = Taak }, new()) with { Afspraken = Taakgericht };

        yield return Goed("bekende toewijzing", Stoppen(Stop(Begin, Eind)), gestart);
        yield return Goed("toewijzing die na de start is verwijderd", Stoppen(Stop(Begin, Eind)), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Toewijzen(Verwijderd)));
        yield return Goed("na de einddatum", Stoppen(Stop(Begin, Hervat)), Na(Toewijzen(Toegewezen with { Einddatum = Eind }), Starten(Start(Begin))));
        yield return Goed("taakgericht product", Stoppen(Stop(Begin, Eind).AlsTaak(Taak)), taakGestart) with { Afspraken = Taakgericht };

        yield return Stop307("onbekende toewijzing", Stop(Begin, Eind), new());
        yield return Stop307("ander nummer", Stop(Begin, Eind) with { ToewijzingNummer = 1002 }, gestart);
        yield return Stop307("toewijzing van een andere cliënt", Stop(Begin, Eind), Na(vanAnder));
        yield return Stop307("zonder nummer", Stop(Begin, Eind) with { ToewijzingNummer = null }, gestart) with { Afspraken = Taakgericht };
        yield return Stop307("taakgericht zonder afspraak", Stop(Begin, Eind).AlsTaak(Taak), taakGestart);
    }

    private static IEnumerable<Dossiergeval> TR063()
    {
        var gestart = Na(Toewijzen(Toegewezen), Starten(Start(Begin)));
        var gestopt = Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Stoppen(Stop(Begin, Eind)));

        Dossiergeval Start305(string wat, Wmo305.StartProduct start, Dossierinhoud inhoud) => new("TR063", wat, Starten(start.Ingetrokken()), inhoud, "StartProduct", StartProduct);
        Dossiergeval Stop307(string wat, Wmo307.StopProduct stop, Dossierinhoud inhoud) => new("TR063", wat, Stoppen(stop.Ingetrokken()), inhoud, "StopProduct", StopProduct);

        yield return new("TR063", "start verwijderd", Starten(Start(Begin).Ingetrokken()), gestart);
        yield return new("TR063", "start met andere ToewijzingIngangsdatum verwijderd", Starten(Start(Begin).Ingetrokken() with { ToewijzingIngangsdatum = Begin }), gestart);
        yield return new("TR063", "start nogmaals gemeld en nogmaals verwijderd", Starten(Start(Begin).Ingetrokken()), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Starten(Start(Begin).Ingetrokken()), Starten(Start(Begin))));
        yield return new("TR063", "taakgerichte start verwijderd", Starten(Start(Begin).AlsTaak(Taak).Ingetrokken()), Na(Starten(Start(Begin).AlsTaak(Taak))));

        yield return Start305("geen start", Start(Begin), Na(Toewijzen(Toegewezen)));
        yield return Start305("geen start en geen toewijzing", Start(Begin), new());
        yield return Start305("andere begindatum", Start(Hervat), gestart);
        yield return Start305("ander product", Start(Begin) with { Product = Taak }, gestart);
        yield return Start305("andere toewijzing", Start(Begin) with { ToewijzingNummer = 1002 }, gestart);
        yield return Start305("al verwijderd", Start(Begin), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Starten(Start(Begin).Ingetrokken())));

        yield return new("TR063", "stop verwijderd", Stoppen(Stop(Begin, Eind).Ingetrokken()), gestopt);
        yield return new("TR063", "tijdelijke stop verwijderd na de definitieve", Stoppen(Pauze(Begin, Eind).Ingetrokken()), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Stoppen(Pauze(Begin, Eind)), Stoppen(Stop(Begin, Hervat))));

        yield return Stop307("geen stop", Stop(Begin, Eind), gestart);
        yield return Stop307("geen stop en geen toewijzing", Stop(Begin, Eind), new());
        yield return Stop307("andere reden", Pauze(Begin, Eind), gestopt);
        yield return Stop307("andere einddatum", Stop(Begin, Hervat), gestopt);
        yield return Stop307("andere begindatum", Stop(Begin.AddDays(1), Eind), gestopt);
        yield return Stop307("al verwijderd", Stop(Begin, Eind), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Stoppen(Stop(Begin, Eind)), Stoppen(Stop(Begin, Eind).Ingetrokken())));
    }

    private static IEnumerable<Dossiergeval> TR071()
    {
        Dossiergeval Fout(string wat, params Model.IBericht[] eerder) =>
            new("TR071", wat, Starten(Start(Begin).Ingetrokken()), Na([Toewijzen(Toegewezen), Starten(Start(Begin)), .. eerder]), "StartProduct", $"{StartProduct}/StatusAanlevering");
        Dossiergeval Goed(string wat, params Model.IBericht[] eerder) => Fout(wat, eerder) with { Klasse = null, Pad = null };

        yield return Goed("niet gestopt");
        yield return Goed("stop verwijderd", Stoppen(Stop(Begin, Eind)), Stoppen(Stop(Begin, Eind).Ingetrokken()));
        yield return Goed("vorige levering gestopt", Starten(Start(Begin.AddDays(-7))), Stoppen(Stop(Begin.AddDays(-7), Begin)));
        yield return Goed("andere toewijzing gestopt", Toewijzen(Tweede), Starten(Start(Begin) with { ToewijzingNummer = 1002 }), Stoppen(Stop(Begin, Eind) with { ToewijzingNummer = 1002 }));
        yield return Fout("definitief gestopt", Stoppen(Stop(Begin, Eind)));
        yield return Fout("tijdelijk gestopt", Stoppen(Pauze(Begin, Eind)));
        yield return Fout("tijdelijk gestopt en hervat", Stoppen(Pauze(Begin, Eind)), Starten(Start(Hervat)));
    }

    private static IEnumerable<Dossiergeval> TR074()
    {
        var gestart = Na(Toewijzen(Toegewezen), Starten(Start(Begin)));
        var gestopt = Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Stoppen(Stop(Begin, Eind)));
        var onderbroken = Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Stoppen(Pauze(Begin, Eind)));

        yield return new("TR074", "eerste start", Starten(Start(Begin)), Na(Toewijzen(Toegewezen)));
        yield return new("TR074", "andere begindatum", Starten(Start(Hervat)), gestopt);
        yield return new("TR074", "andere toewijzing", Starten(Start(Begin) with { ToewijzingNummer = 1002 }), Na(Toewijzen(Toegewezen, Tweede), Starten(Start(Begin))));
        yield return new("TR074", "na een verwijdering", Starten(Start(Begin)), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Starten(Start(Begin).Ingetrokken())));
        yield return new("TR074", "verwijdering met andere ToewijzingIngangsdatum", Starten(Start(Begin)), Na(Toewijzen(Toegewezen), Starten(Start(Begin) with { ToewijzingIngangsdatum = Eind }), Starten(Start(Begin).Ingetrokken())));
        yield return new("TR074", "start die gestopt is", Starten(Start(Begin)), gestopt, "StartProduct", StartProduct);
        yield return new("TR074", "start die loopt", Starten(Start(Begin)), gestart, "StartProduct", StartProduct) { Ook = ["TR326"] };
        yield return new("TR074", "start met andere ToewijzingIngangsdatum", Starten(Start(Begin) with { ToewijzingIngangsdatum = Begin }), gestopt, "StartProduct", StartProduct);

        yield return new("TR074", "eerste stop", Stoppen(Stop(Begin, Eind)), gestart);
        yield return new("TR074", "na een verwijdering", Stoppen(Stop(Begin, Eind)), Na(Toewijzen(Toegewezen), Starten(Start(Begin)), Stoppen(Stop(Begin, Eind)), Stoppen(Stop(Begin, Eind).Ingetrokken())));
        yield return new("TR074", "definitief na tijdelijk met dezelfde einddatum", Stoppen(Stop(Begin, Eind)), onderbroken);
        yield return new("TR074", "zelfde tijdelijke stop", Stoppen(Pauze(Begin, Eind)), onderbroken, "StopProduct", StopProduct) { Ook = ["TR413"] };
        yield return new("TR074", "zelfde definitieve stop", Stoppen(Stop(Begin, Eind)), gestopt, "StopProduct", StopProduct) { Ook = ["TR415"] };
    }

    private static IEnumerable<Dossiergeval> TR326()
    {
        Dossiergeval Fout(string wat, Wmo305.Bericht bericht, params Model.IBericht[] eerder) =>
            new("TR326", wat, bericht, Na([Toewijzen(Toegewezen, Tweede), .. eerder]), "StartProduct", StartProduct) { Afspraken = Taakgericht };
        Dossiergeval Goed(string wat, Wmo305.Bericht bericht, params Model.IBericht[] eerder) => Fout(wat, bericht, eerder) with { Klasse = null, Pad = null };

        var start = Starten(Start(Begin));
        var hervat = Starten(Start(Hervat));
        yield return Goed("eerste start", start);
        yield return Goed("na een definitieve stop", hervat, start, Stoppen(Stop(Begin, Eind)));
        yield return Goed("na een tijdelijke stop", hervat, start, Stoppen(Pauze(Begin, Eind)));
        yield return Goed("stop eerder verwerkt dan de start", hervat, Stoppen(Stop(Begin, Eind)), start);
        yield return Goed("eerdere start verwijderd", hervat, start, Starten(Start(Begin).Ingetrokken()));
        yield return Goed("eerdere start verwijderd in hetzelfde bericht", Starten(Start(Hervat), Start(Begin).Ingetrokken()), start);
        yield return Goed("andere toewijzing loopt", hervat, Starten(Start(Begin) with { ToewijzingNummer = 1002 }));
        yield return Goed("ander taakgericht product loopt", Starten(Start(Hervat).AlsTaak(Taak)), Starten(Start(Begin).AlsTaak(GeenTaak)));
        yield return Goed("zelfde product loopt op een toewijzing", Starten(Start(Hervat).AlsTaak(Taak)), Starten(Start(Begin) with { Product = Taak }));

        yield return Fout("levering loopt", hervat, start);
        yield return Fout("levering loopt, eerdere begindatum", start, hervat);
        yield return Fout("levering loopt met ander product", Starten(Start(Hervat) with { Product = Taak }), start);
        yield return Fout("hervatte levering loopt", Starten(Start(Hervat.AddDays(7))), start, Stoppen(Pauze(Begin, Eind)), hervat);
        yield return Fout("stop verwijderd", hervat, start, Stoppen(Stop(Begin, Eind)), Stoppen(Stop(Begin, Eind).Ingetrokken()));
        yield return Fout("tijdelijke en definitieve stop van een eerdere levering", Starten(Start(Hervat.AddDays(7))), start, Stoppen(Pauze(Begin, Eind)), Stoppen(Stop(Begin, Eind)), hervat);
        yield return Fout("taakgericht product loopt", Starten(Start(Hervat).AlsTaak(Taak)), Starten(Start(Begin).AlsTaak(Taak)));
        yield return Fout("tweede start in het bericht", Starten(Start(Begin), Start(Hervat))) with { Pad = StartProduct.Replace("[1]", "[2]", StringComparison.Ordinal) };
    }
}
