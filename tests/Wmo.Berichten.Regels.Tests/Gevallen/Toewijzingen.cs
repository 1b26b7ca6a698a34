using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Leveringsberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR332()
    {
        Dossiergeval Goed(string wat, Wmo301.ToegewezenProduct product, Dossierinhoud inhoud) => new("TR332", wat, Toewijzen(product), inhoud);
        Dossiergeval Fout(string wat, Wmo301.ToegewezenProduct product, Dossierinhoud inhoud) =>
            new("TR332", wat, Toewijzen(product), inhoud, "ToegewezenProduct", $"{ToegewezenProduct}/ToewijzingNummer");

        var bekend = Na(Toewijzen(Toegewezen));
        yield return Goed("nieuw nummer", Toegewezen, new());
        yield return Goed("ander nummer", Tweede, bekend);
        yield return Goed("herhaling", Toegewezen, bekend);
        yield return Goed("latere versie", Toegewezen.Later() with { Einddatum = Eind }, bekend);
        yield return Goed("eerdere versie die later komt", Toegewezen, Na(Toewijzen(Toegewezen.Later() with { Einddatum = Eind })));
        yield return Goed("later op dezelfde dag", Toegewezen with { Toewijzingstijd = Toegewezen.Toewijzingstijd.AddMinutes(1), Einddatum = Eind }, bekend);
        yield return Goed("herhaling zonder de referentie van het verzoek", Toegewezen, Na(Toewijzen(Toegewezen with { ReferentieAanbieder = "R1" })));
        yield return Goed("verwijderd en weer toegewezen", Verwijderd.Later() with { Einddatum = null, RedenWijziging = null }, Na(Toewijzen(Toegewezen), Toewijzen(Verwijderd)));

        yield return Fout("zelfde moment met andere inhoud", Toegewezen with { Einddatum = Eind }, bekend);
        yield return Fout("zelfde moment als een oudere versie", Toegewezen with { Einddatum = Eind }, Na(Toewijzen(Toegewezen), Toewijzen(Toegewezen.Later())));
        yield return Fout("nummer van een ander", Toegewezen, new() { NummersVanAnder = [Toegewezen.ToewijzingNummer] });
        yield return Goed("ander nummer van een ander", Toegewezen, new() { NummersVanAnder = [Tweede.ToewijzingNummer] });

        var beide = Toewijzen(Toegewezen, Tweede with { Einddatum = Eind });
        yield return new("TR332", "alleen het tweede product", beide, Na(Toewijzen(Toegewezen, Tweede)), "ToegewezenProduct", $"{ToegewezenProduct.Replace("[1]", "[2]", StringComparison.Ordinal)}/ToewijzingNummer");
    }

    private static IEnumerable<Dossiergeval> TR379()
    {
        var honorering = Toegewezen with { ReferentieAanbieder = "R1" };
        Dossiergeval Goed(string wat, Dossierinhoud inhoud, params Wmo301.ToegewezenProduct[] producten) => new("TR379", wat, Toewijzen(producten), inhoud);
        Dossiergeval Fout(string wat, Dossierinhoud inhoud, Wmo301.ToegewezenProduct product) =>
            new("TR379", wat, Toewijzen(product), inhoud, "ToegewezenProduct", $"{ToegewezenProduct}/ReferentieAanbieder");

        var verzoek = Testberichten.VerzoekToewijzing;
        var gevraagd = Na(verzoek);
        var wijziging = Na(Toewijzen(Toegewezen), Testberichten.VerzoekWijziging);
        var gehonoreerd = Na(verzoek, Toewijzen(honorering));
        yield return Goed("zonder referentie", new(), Toegewezen);
        yield return Goed("zonder referentie bij een open verzoek", gevraagd, Toegewezen);
        yield return Goed("verzoek om toewijzing", gevraagd, honorering);
        yield return Goed("verzoek om wijziging met meer producten", wijziging, Toegewezen with { ReferentieAanbieder = "R2" }, Tweede with { ReferentieAanbieder = "R2" });
        yield return Goed("in onderzoek", Na(verzoek, Antwoord("R1", VerzoekAntwoord.InOnderzoek)), honorering);
        yield return Goed("ander verzoek afgewezen", Na(verzoek, Antwoord("R2", VerzoekAntwoord.Afgewezen)), honorering);
        yield return Goed("herhaling", gehonoreerd, honorering);
        yield return Goed("latere versie met de referentie", gehonoreerd, honorering.Later());
        yield return Goed("latere versie zonder de referentie", gehonoreerd, Toegewezen.Later());
        yield return Goed("eerdere versie die later komt", Na(verzoek, Toewijzen(honorering.Later())), honorering);
        yield return Goed("latere versie na een verzoek om wijziging", Na(verzoek, Toewijzen(honorering), Testberichten.VerzoekWijziging), honorering.Later() with { ReferentieAanbieder = "R2" });
        yield return Goed(
            "opnieuw gehonoreerd na een verwijdering", Na(verzoek, Toewijzen(honorering), Toewijzen(Verwijderd)), Tweede with { ReferentieAanbieder = "R1" });

        yield return Goed("verwijdering achteraan in hetzelfde bericht", gehonoreerd, Tweede with { ReferentieAanbieder = "R1" }, Verwijderd);

        yield return Fout("geen verzoek", new(), honorering);
        yield return Fout("ander verzoek", gevraagd, honorering with { ReferentieAanbieder = "R3" });
        yield return Fout("verschil in hoofdletter", gevraagd, honorering with { ReferentieAanbieder = "r1" });
        yield return Fout("verzoek van een andere cliënt", Na(verzoek with { Client = verzoek.Client with { Bsn = Ander } }), honorering);
        yield return Fout("afgewezen", Na(verzoek, Antwoord("R1", VerzoekAntwoord.Afgewezen)), honorering);
        yield return Fout("na onderzoek afgewezen", Na(verzoek, Antwoord("R1", VerzoekAntwoord.Afgewezen), Antwoord("R1", VerzoekAntwoord.InOnderzoek)), honorering);
        yield return Fout("al gehonoreerd met een andere toewijzing", gehonoreerd, Tweede with { ReferentieAanbieder = "R1" });
    }

    private static IEnumerable<Dossiergeval> TR385()
    {
        Dossierinhoud Gedeclareerd(Dossierinhoud inhoud, int nummer, bool toegekend) => inhoud with
        {
            Gedeclareerd = new Dictionary<(Model.Bsn, int), Gedeclareerd> { [(Testberichten.Goed, nummer)] = new() { Bedrag = new(1000), Toegekend = toegekend } },
        };
        Dossiergeval Goed(string wat, Wmo301.ToegewezenProduct product, Dossierinhoud inhoud) => new("TR385", wat, Toewijzen(product), inhoud);
        Dossiergeval Fout(string wat, Wmo301.ToegewezenProduct product, Dossierinhoud inhoud) =>
            new("TR385", wat, Toewijzen(product), inhoud, "ToegewezenProduct", $"{ToegewezenProduct}/RedenWijziging");

        var bekend = Na(Toewijzen(Toegewezen));
        yield return Goed("verwijderd zonder prestaties", Verwijderd, bekend);
        yield return Goed("verwijderd, gecrediteerd of nog niet toegekend", Verwijderd, Gedeclareerd(bekend, 1001, toegekend: false));
        yield return Goed("verwijderd, toegekend op een andere toewijzing", Verwijderd, Gedeclareerd(bekend, 1002, toegekend: true));
        yield return Goed("ingetrokken met toegekende prestaties", Toegewezen.Later() with { Einddatum = Eind, RedenWijziging = RedenWijziging.Overleden }, Gedeclareerd(bekend, 1001, toegekend: true));
        yield return Goed(
            "verwijdering die door een latere versie is achterhaald",
            Verwijderd,
            Gedeclareerd(Na(Toewijzen(Toegewezen), Toewijzen(Verwijderd.Later() with { Einddatum = null, RedenWijziging = null })), 1001, toegekend: true));

        yield return Fout("verwijderd met toegekende prestaties", Verwijderd, Gedeclareerd(bekend, 1001, toegekend: true));
        yield return Fout("verwijdering die voor de toewijzing komt", Verwijderd, Gedeclareerd(new(), 1001, toegekend: true));
    }

    private static Wmo319.Bericht Antwoord(string referentie, VerzoekAntwoord antwoord) =>
        Testberichten.Antwoord with { Antwoord = new() { ReferentieAanbieder = referentie, VerzoekAntwoord = antwoord } };
}
