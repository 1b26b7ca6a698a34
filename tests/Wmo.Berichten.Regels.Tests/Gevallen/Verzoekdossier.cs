using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Testberichten;
using static Wmo.Berichten.Regels.Tests.Verzoekberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private const string Vraagpad = "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct";

    private const string Verzoekpad = "/Bericht/Client/Verzoek";

    private static IEnumerable<Dossiergeval> TR304()
    {
        yield return new("TR304", "twee toewijzingen", Wijziging, Begin);
        yield return new("TR304", "geen toewijzing", Wijziging, new(), "Client", "/Bericht/Client/Bsn");
        yield return new("TR304", "toewijzing van een ander", Wijziging, Toegewezen(Eerste with { Client = Fout }), "Client", "/Bericht/Client/Bsn");
    }

    private static IEnumerable<Dossiergeval> TR347()
    {
        yield return new("TR347", "eigen referenties", Vraag("R1", "R2"), new());
        yield return new("TR347", "andere referentie", Wijziging, Afgehandeld("R0"));
        yield return new("TR347", "gebruikte referentie", Wijziging, Afgehandeld("R2"), "Verzoek", $"{Verzoekpad}/ReferentieAanbieder");
        yield return new("TR347", "tweede product", Vraag("R1", "R2"), Afgehandeld("R2"), "AangevraagdProduct", $"{Vraagpad}[2]/ReferentieAanbieder");
        yield return new("TR347", "andere cliënt", Vraag("R1"), new() { Verzoeken = [Eerder with { Referentie = "R1", Client = Fout }] }, "AangevraagdProduct", $"{Vraagpad}[1]/ReferentieAanbieder");
    }

    private static Dossierinhoud Afgehandeld(string referentie) =>
        Begin with { Verzoeken = [Eerder with { Referentie = referentie }], Antwoorden = [Beantwoord(referentie, VerzoekAntwoord.Afgewezen)] };

    private static IEnumerable<Dossiergeval> TR374()
    {
        var onderhanden = Begin with { Verzoeken = [Eerder] };
        foreach (var (bericht, klasse, pad) in new (IBericht, string, string)[] { (Vraag("R1", "R2"), "Client", "/Bericht/Client"), (Wijziging, "Verzoek", Verzoekpad) })
        {
            yield return new("TR374", "niets gevraagd", bericht, Begin);
            yield return new("TR374", "afgewezen", bericht, Afgehandeld("R0"));
            yield return new("TR374", "toegewezen", bericht, onderhanden with { Toewijzingen = [Eerste with { ReferentieAanbieder = "R0" }, Tweede] });
            yield return new("TR374", "eerst in onderzoek, toen afgewezen", bericht, onderhanden with { Antwoorden = [Beantwoord("R0", VerzoekAntwoord.Afgewezen), Beantwoord("R0", VerzoekAntwoord.InOnderzoek)] });
            yield return new("TR374", "andere cliënt", bericht, Begin with { Verzoeken = [Eerder with { Client = Fout }] });
            yield return new("TR374", "onderhanden", bericht, onderhanden, klasse, pad);
            yield return new("TR374", "in onderzoek", bericht, onderhanden with { Antwoorden = [Beantwoord("R0", VerzoekAntwoord.InOnderzoek)] }, klasse, pad);
            yield return new("TR374", "een van twee afgehandeld", bericht, Afgehandeld("R9") with { Verzoeken = [Eerder with { Referentie = "R9" }, Eerder] }, klasse, pad);
        }

        yield return new("TR374", "herhaald", Wijziging, Begin with { Verzoeken = Dossierfeiten.Van(Wijziging).Verzoeken }, "Verzoek", Verzoekpad) { Ook = ["TR347"] };
    }

    private static IEnumerable<Dossiergeval> TR355()
    {
        foreach (var antwoord in new[] { Afwijzing, InOnderzoek })
        {
            yield return new("TR355", "gevraagd", antwoord, Gevraagd());
            yield return new("TR355", "niet gevraagd", antwoord, new() { Verzoeken = [Eerder] }, "Antwoord", "/Bericht/Antwoord/ReferentieAanbieder");
        }
    }

    private static IEnumerable<Dossiergeval> TR359()
    {
        const string Pad = "/Bericht/Antwoord/ReferentieAanbieder";
        var toewijzing = Eerste with { ReferentieAanbieder = "R2", Datum = Jaarbegin, Dagtekening = Dagtekening };
        yield return new("TR359", "andere toewijzing", Afwijzing, Gevraagd() with { Toewijzingen = [toewijzing with { ReferentieAanbieder = "R1" }] });
        yield return new("TR359", "toewijzing van later kwam eerst binnen", InOnderzoek, Gevraagd() with { Toewijzingen = [toewijzing with { Dagtekening = Dagtekening.AddDays(1) }] });
        yield return new("TR359", "toegewezen", Afwijzing, Gevraagd() with { Toewijzingen = [toewijzing] }, "Antwoord", Pad);
        yield return new("TR359", "eerste versie noemt het verzoek", Afwijzing, Gevraagd() with { Toewijzingen = [toewijzing, toewijzing with { Dagtekening = Dagtekening.AddDays(1) }] }, "Antwoord", Pad);
    }

    private static IEnumerable<Dossiergeval> TR360()
    {
        const string Pad = "/Bericht/Antwoord/VerzoekAntwoord";
        var later = Dagtekening.AddDays(1);
        yield return new("TR360", "eerste antwoord", InOnderzoek, Gevraagd());
        yield return new("TR360", "afwijzing van later kwam eerst binnen", InOnderzoek, Gevraagd(Beantwoord("R2", VerzoekAntwoord.Afgewezen, later)));
        yield return new("TR360", "tweede keer", InOnderzoek, Gevraagd(Beantwoord("R2", VerzoekAntwoord.InOnderzoek)), "Antwoord", Pad);
        yield return new("TR360", "eerste keer van later kwam eerst binnen", InOnderzoek, Gevraagd(Beantwoord("R2", VerzoekAntwoord.InOnderzoek, later)), "Antwoord", Pad);
        yield return new("TR360", "na afwijzing", InOnderzoek, Gevraagd(Beantwoord("R2", VerzoekAntwoord.Afgewezen)), "Antwoord", Pad) { Ook = ["TR365"] };
    }

    private static IEnumerable<Dossiergeval> TR365()
    {
        const string Pad = "/Bericht/Antwoord/ReferentieAanbieder";
        yield return new("TR365", "was in onderzoek", Afwijzing, Gevraagd(Beantwoord("R2", VerzoekAntwoord.InOnderzoek)));
        yield return new("TR365", "ander verzoek afgewezen", Afwijzing, Gevraagd(Beantwoord("R0", VerzoekAntwoord.Afgewezen)));
        yield return new("TR365", "al afgewezen", Afwijzing, Gevraagd(Beantwoord("R2", VerzoekAntwoord.Afgewezen)), "Antwoord", Pad);
        yield return new("TR365", "afwijzing van later kwam eerst binnen", Afwijzing, Gevraagd(Beantwoord("R2", VerzoekAntwoord.Afgewezen, Dagtekening.AddDays(1))), "Antwoord", Pad);
        yield return new("TR365", "in onderzoek na afwijzing", InOnderzoek, Gevraagd(Beantwoord("R2", VerzoekAntwoord.Afgewezen)), "Antwoord", Pad) { Ook = ["TR360"] };
    }

    private static Dossierinhoud Gevraagd(params Verzoekantwoord[] antwoorden) =>
        new() { Verzoeken = [Eerder with { Soort = Berichtsoort.Wmo317, Referentie = "R2" }], Antwoorden = antwoorden };
}
