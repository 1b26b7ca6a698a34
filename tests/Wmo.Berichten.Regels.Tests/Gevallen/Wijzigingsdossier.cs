using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Testberichten;
using static Wmo.Berichten.Regels.Tests.Verzoekberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private const string Wijzigingspad = "/Bericht/Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct[1]";

    private static IEnumerable<Dossiergeval> TR349()
    {
        var derde = Eerste with { Nummer = 1003, Product = Vervoer.Product };
        yield return new("TR349", "alles genoemd", Wijziging, Begin);
        yield return new("TR349", "gisteren geëindigd", Wijziging, Toegewezen(Eerste, Tweede, derde with { Einddatum = Gisteren }));
        yield return new("TR349", "verwijderd", Wijziging, Toegewezen(Eerste, Tweede, derde with { Ingangsdatum = Straks, Einddatum = Straks, RedenWijziging = RedenWijziging.Verwijderd }));
        yield return new("TR349", "vervallen", Wijziging, Toegewezen(Eerste, Tweede, derde with { Ingangsdatum = Straks, Einddatum = Straks, RedenWijziging = RedenWijziging.VervallenCorrectie }));
        yield return new("TR349", "na de dagtekening verstuurd", Wijziging, Toegewezen(Eerste, Tweede, derde with { Dagtekening = Dagtekening.AddDays(1) }));
        yield return new("TR349", "van een ander", Wijziging, Toegewezen(Eerste, Tweede, derde with { Client = Fout }));
        yield return new("TR349", "loopt", Wijziging, Toegewezen(Eerste, Tweede, derde), "Verzoek", Verzoekpad);
        yield return new("TR349", "eindigt vandaag", Wijziging, Toegewezen(Eerste, Tweede, derde with { Einddatum = Dagtekening }), "Verzoek", Verzoekpad);
        yield return new("TR349", "gaat nog in", Wijziging, Toegewezen(Eerste, Tweede, derde with { Ingangsdatum = Straks }), "Verzoek", Verzoekpad);
        yield return new("TR349", "na de dagtekening beëindigd", Wijziging, Toegewezen(Eerste, Tweede, derde with { Datum = Dagtekening, Dagtekening = Dagtekening.AddDays(1), Einddatum = Gisteren }, derde), "Verzoek", Verzoekpad);
        yield return new("TR349", "vervallen zonder gelijke einddatum", Wijziging, Toegewezen(Eerste, Tweede, derde with { RedenWijziging = RedenWijziging.VervallenCorrectie }), "Verzoek", Verzoekpad);
    }

    private static IEnumerable<Dossiergeval> TR350()
    {
        const string Pad = "/Bericht/Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct[1]/ToewijzingNummer";
        yield return new("TR350", "loopt", Wijziging, Begin);
        yield return new("TR350", "laatste dag", Wijziging, Toegewezen(Eerste with { Einddatum = Dagtekening }, Tweede));
        yield return new("TR350", "gaat nog in", Wijziging, Toegewezen(Eerste with { Ingangsdatum = Straks }, Tweede));
        yield return new("TR350", "na de dagtekening beëindigd", Wijziging, Toegewezen(Eerste with { Datum = Dagtekening, Dagtekening = Dagtekening.AddDays(1), Einddatum = Gisteren }, Eerste, Tweede));
        yield return new("TR350", "na de dagtekening verstuurd", Wijziging, Toegewezen(Eerste with { Dagtekening = Dagtekening.AddDays(1) }, Tweede));
        yield return new("TR350", "onbekend", Wijziging, Toegewezen(Tweede), "OngewijzigdProduct", Pad);
        yield return new("TR350", "van een ander", Wijziging, Toegewezen(Eerste with { Client = Fout }, Tweede), "OngewijzigdProduct", Pad);
        yield return new("TR350", "gisteren geëindigd", Wijziging, Toegewezen(Eerste with { Einddatum = Gisteren }, Tweede), "OngewijzigdProduct", Pad);
        yield return new("TR350", "verwijderd door de laatste versie", Wijziging, Toegewezen(Eerste with { Datum = Gisteren, Einddatum = Jaarbegin, RedenWijziging = RedenWijziging.Verwijderd }, Eerste, Tweede), "OngewijzigdProduct", Pad);
    }

    private static IEnumerable<Dossiergeval> TR351()
    {
        const string Pad = $"{Wijzigingspad}/ToewijzingNummer";
        yield return new("TR351", "loopt", Wijziging, Begin);
        yield return new("TR351", "onbekend", Wijziging, Toegewezen(Eerste), "TeWijzigenProduct", Pad);
        yield return new("TR351", "gisteren geëindigd", Wijziging, Toegewezen(Eerste, Tweede with { Einddatum = Gisteren }), "TeWijzigenProduct", Pad);
        yield return new("TR351", "verwijderd", Wijziging, Toegewezen(Eerste, Tweede with { Ingangsdatum = Straks, Einddatum = Straks, RedenWijziging = RedenWijziging.Verwijderd }), "TeWijzigenProduct", Pad);
    }

    private static IEnumerable<Dossiergeval> TR357()
    {
        const string Pad = $"{Wijzigingspad}/GewensteIngangsdatum";
        yield return new("TR357", "morgen", Met([MeerHulp with { GewensteIngangsdatum = Dagtekening.AddDays(1) }]), Begin);
        yield return new("TR357", "hele looptijd", Met([MeerHulp with { GewensteIngangsdatum = Jaarbegin }]), Begin);
        yield return new("TR357", "op de dagtekening", Met([MeerHulp with { GewensteIngangsdatum = Dagtekening }]), Begin, "TeWijzigenProduct", Pad);
        yield return new("TR357", "na het begin", Met([MeerHulp with { GewensteIngangsdatum = Jaarbegin.AddDays(1) }]), Begin, "TeWijzigenProduct", Pad);
        yield return new("TR357", "voor het begin", Met([MeerHulp with { GewensteIngangsdatum = Jaarbegin.AddDays(-1) }]), Begin, "TeWijzigenProduct", Pad);
    }

    private static IEnumerable<Dossiergeval> TR361()
    {
        var nieuw = Vervoer with { Product = Begeleiding, GewensteIngangsdatum = Jaareinde };
        var zonderCode = nieuw with { Product = Begeleiding with { Code = null }, Omvang = null, Budget = new(1000), Einddatum = Jaareinde };
        var tweemaalBegeleiding = Tweede with { Product = Begeleiding };
        yield return new("TR361", "verschillende producten", Wijziging, Begin);
        yield return new("TR361", "sluiten aan", Met([MeerHulp], nieuw), Toegewezen(Eerste with { Einddatum = Jaareinde.AddDays(-1) }, Tweede));
        yield return new("TR361", "te wijzigen sluit aan op ongewijzigd", Wijziging, Toegewezen(Eerste with { Product = Hulp, Einddatum = Straks.AddDays(-1) }, Tweede));
        yield return new("TR361", "rolstoelen", Met([MeerHulp], nieuw with { Product = Rolstoel.Product }), Toegewezen(Rolstoel, Tweede));
        yield return new("TR361", "zonder product naast een rolstoel", Met([MeerHulp with { Omvang = null }]), Toegewezen(Rolstoel, Tweede with { Product = null, Omvang = null }));

        const string Onveranderd = "/Bericht/Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct[1]";
        const string Nieuw = "/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[1]";
        yield return new("TR361", "een dag", Met([MeerHulp], nieuw), Toegewezen(Eerste with { Einddatum = Jaareinde }, Tweede), "NieuwProduct", Nieuw) { OokOp = [("OngewijzigdProduct", Onveranderd)] };
        yield return new("TR361", "zonder einddatum", Met([MeerHulp], nieuw), Begin, "OngewijzigdProduct", Onveranderd) { OokOp = [("NieuwProduct", Nieuw)] };
        yield return new("TR361", "zonder code", Met([MeerHulp], zonderCode), Begin, "NieuwProduct", Nieuw) { OokOp = [("OngewijzigdProduct", Onveranderd)] };
        yield return new("TR361", "te wijzigen", Wijziging, Toegewezen(Eerste, tweemaalBegeleiding), "TeWijzigenProduct", Wijzigingspad) { OokOp = [("OngewijzigdProduct", Onveranderd)] };
        yield return new("TR361", "hetzelfde nummer", Met([MeerHulp with { ToewijzingNummer = 1001 }]), Toegewezen(Eerste), "TeWijzigenProduct", Wijzigingspad) { OokOp = [("OngewijzigdProduct", Onveranderd)] };
        yield return new("TR361", "drie met elkaar", Met([MeerHulp], nieuw), Toegewezen(Eerste, tweemaalBegeleiding), "TeWijzigenProduct", Wijzigingspad) { OokOp = [("OngewijzigdProduct", Onveranderd), ("NieuwProduct", Nieuw)] };
    }

    private static IEnumerable<Dossiergeval> TR373()
    {
        const string Pad = $"{Wijzigingspad}/GewensteIngangsdatum";
        var budget = Toegewezen(Eerste, Tweede with { Product = Hulp with { Code = null }, Omvang = null, Budget = new(100000) });
        var totaal = Toegewezen(Eerste, Tweede with { Omvang = Totaal });
        var meer = MeerHulp with { Omvang = null, Budget = new(200000) };
        yield return new("TR373", "ander budget, hele looptijd", Met([meer with { GewensteIngangsdatum = Jaarbegin }]), budget);
        yield return new("TR373", "zelfde budget, andere einddatum", Met([meer with { Budget = new(100000), Einddatum = Straks }]), budget);
        yield return new("TR373", "alleen andere einddatum", Met([MeerHulp with { Omvang = null, Einddatum = Straks }]), budget);
        yield return new("TR373", "ander totaal, hele looptijd", Met([MeerHulp with { Omvang = Totaal with { Volume = 900 }, GewensteIngangsdatum = Jaarbegin }]), totaal);
        yield return new("TR373", "zelfde totaal, andere einddatum", Met([MeerHulp with { Omvang = Totaal, Einddatum = Straks }]), totaal);
        yield return new("TR373", "meer per maand", Wijziging, Begin);
        yield return new("TR373", "ander budget", Met([meer]), budget, "TeWijzigenProduct", Pad);
        yield return new("TR373", "ander totaal", Met([MeerHulp with { Omvang = Totaal with { Volume = 900 } }]), totaal, "TeWijzigenProduct", Pad);
        yield return new("TR373", "totaal in de plaats van maand", Met([MeerHulp with { Omvang = Totaal }]), Begin, "TeWijzigenProduct", Pad);
        yield return new("TR373", "maand in de plaats van totaal", Wijziging, totaal, "TeWijzigenProduct", Pad);
        yield return new("TR373", "omvang in de plaats van budget", Wijziging, Toegewezen(Eerste, Tweede with { Omvang = null, Budget = new(100000) }), "TeWijzigenProduct", Pad);
    }

    private static IEnumerable<Dossiergeval> TR375()
    {
        var zonderProduct = Toegewezen(Rolstoel, Tweede with { Product = null, Omvang = null });
        var van2020 = Toegewezen(Rolstoel, Tweede with { Product = null, Omvang = null, Ingangsdatum = In2020.GewensteIngangsdatum });
        yield return new("TR375", "omvang tot en met 2020", Met([In2020]), van2020);
        yield return new("TR375", "geen omvang", Met([MeerHulp with { Omvang = null }]), zonderProduct);
        yield return new("TR375", "met omvang", Wijziging, zonderProduct, "TeWijzigenProduct", $"{Wijzigingspad}/Omvang") { Ook = ["TR412"] };
        yield return new("TR375", "zonder einddatum", Met([MeerHulp with { Einddatum = null }]), zonderProduct, "TeWijzigenProduct", $"{Wijzigingspad}/Omvang") { Ook = ["TR412"] };
    }

    private static IEnumerable<Dossiergeval> TR411()
    {
        yield return new("TR411", "met omvang", Wijziging, Begin);
        yield return new("TR411", "zonder omvang, geen code toegewezen", Met([MeerHulp with { Omvang = null }]), ZonderCode());
        yield return new("TR411", "zonder omvang", Met([MeerHulp with { Omvang = null }]), Begin, "TeWijzigenProduct", $"{Wijzigingspad}/Omvang");
    }

    private static IEnumerable<Dossiergeval> TR412()
    {
        yield return new("TR412", "geen omvang", Met([MeerHulp with { Omvang = null }]), ZonderCode());
        yield return new("TR412", "omvang tot en met 2020", Met([In2020]), ZonderCode(In2020.GewensteIngangsdatum));
        yield return new("TR412", "met omvang", Wijziging, ZonderCode(), "TeWijzigenProduct", $"{Wijzigingspad}/Omvang");
        yield return new("TR412", "zonder einddatum", Met([MeerHulp with { Einddatum = null }]), ZonderCode(), "TeWijzigenProduct", $"{Wijzigingspad}/Omvang");
    }

    private static Dossierinhoud ZonderCode(DateOnly? ingangsdatum = null) =>
        Toegewezen(Eerste, Tweede with { Product = Hulp with { Code = null }, Omvang = null, Ingangsdatum = ingangsdatum ?? Jaarbegin });
}
