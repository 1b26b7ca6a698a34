using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private static readonly DateOnly Volgende = Dagtekening.AddDays(7);

    private static IEnumerable<Regelgeval> TR101() =>
        [.. Toewijzingssleutels(), .. Startsleutels(), .. Stopsleutels(), .. Verzoeksleutels(), .. Wijzigingssleutels(), .. Prestatiesleutels(), .. Antwoordsleutels()];

    private static IEnumerable<Regelgeval> TR383()
    {
        yield return new("TR383", "twee referenties", MetAanvragen(Aanvraag("R1"), Aanvraag("R2")));
        yield return new("TR383", "hoofdletter of kleine letter", MetAanvragen(Aanvraag("R1"), Aanvraag("r1")));

        const string Product2 = "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[2]";
        yield return new("TR383", "tweemaal dezelfde", MetAanvragen(Aanvraag("R1"), Aanvraag("R1")), "AangevraagdProduct", $"{Product2}/ReferentieAanbieder")
        {
            Ook = ("TR101", Product2),
        };
    }

    private static IEnumerable<Regelgeval> Toewijzingssleutels()
    {
        const string Client = "/Bericht/Client";
        var relatie = Toewijzing.Client.Relaties[0];
        var elders = relatie with { Contact = Contact(AdresSoort.Verblijfplaats) };
        yield return Geval("relaties met een eigen nummer", MetRelaties(relatie, relatie with { Nummer = "2" }));
        yield return Geval("relaties met hetzelfde nummer", MetRelaties(relatie, elders), "Relatie", $"{Client}/Relaties/Relatie[2]");

        var (brp, post) = (Contact(AdresSoort.AdresInDeBrp), Contact(AdresSoort.Postadres));
        yield return Geval("contacten van een eigen soort", MetContacten(brp, post));
        yield return Geval("contacten van dezelfde soort", MetContacten(post, brp, post), "Contact", $"{Client}/Contactgegevens/Contact[3]");

        var dag = Toewijzing.Client.ToegewezenProducten[0] with { Einddatum = Dagtekening };
        var later = dag with { Ingangsdatum = Volgende, Einddatum = Volgende };
        yield return Geval("toewijzingen met een eigen nummer", MetToewijzingen(dag, later with { ToewijzingNummer = 1002 }));
        yield return Geval("toewijzingen met hetzelfde nummer", MetToewijzingen(dag, later), "ToegewezenProduct", $"{Client}/ToegewezenProducten/ToegewezenProduct[2]");
    }

    private static IEnumerable<Regelgeval> Startsleutels()
    {
        const string Pad = "/Bericht/Client/StartProducten/StartProduct[2]";
        var start = Start.Client.StartProducten[0] with { ToewijzingNummer = 1001 };
        var zonderNummer = start with { ToewijzingNummer = null, Product = HulpMetCode };
        yield return Geval("starts op een eigen dag", MetStarts(start, start with { Begindatum = Volgende }));
        yield return Geval("starts op een eigen toewijzing", MetStarts(start, start with { ToewijzingNummer = 1002 }));
        yield return Geval("starts zonder nummer van een eigen product", MetStarts(zonderNummer, zonderNummer with { Product = HulpMetCode with { Code = "01A02" } }));
        yield return Geval("starts met en zonder nummer", MetStarts(zonderNummer, zonderNummer with { ToewijzingNummer = 1001 }));
        yield return Geval("nieuw en verwijderd", MetStarts(start, start with { StatusAanlevering = StatusAanlevering.Verwijderd }), "StartProduct", Pad);
        yield return Geval("andere ToewijzingIngangsdatum", MetStarts(start, start with { ToewijzingIngangsdatum = Volgende }), "StartProduct", Pad);
        yield return Geval("starts zonder nummer van hetzelfde product", MetStarts(zonderNummer, zonderNummer with { Product = HulpMetCode with { } }), "StartProduct", Pad);
    }

    private static IEnumerable<Regelgeval> Stopsleutels()
    {
        const string Pad = "/Bericht/Client/StopProducten/StopProduct[2]";
        var stop = Stop.Client.StopProducten[0];
        yield return Geval("stops om een eigen reden", MetStops(stop, stop with { RedenBeeindiging = RedenBeeindiging.Verhuisd }));
        yield return Geval("stops op een eigen dag", MetStops(stop, stop with { Einddatum = Volgende }));
        yield return Geval("stops na een eigen begin", MetStops(stop, stop with { Begindatum = Dagtekening.AddDays(-1) }));
        yield return Geval("nieuw en verwijderd", MetStops(stop, stop with { StatusAanlevering = StatusAanlevering.Verwijderd }), "StopProduct", Pad);
    }

    private static IEnumerable<Regelgeval> Verzoeksleutels()
    {
        const string Pad = "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[3]";
        yield return Geval("aanvragen met een eigen referentie", MetAanvragen(Aanvraag("R1"), Aanvraag("R2")));
        yield return Geval("aanvragen met dezelfde referentie", MetAanvragen(Aanvraag("R1"), Aanvraag("R2"), Aanvraag("R1")), "AangevraagdProduct", Pad) with
        {
            Ook = ("TR383", $"{Pad}/ReferentieAanbieder"),
        };
    }

    private static IEnumerable<Regelgeval> Wijzigingssleutels()
    {
        const string Verzoek = "/Bericht/Client/Verzoek";
        yield return Geval("hetzelfde nummer ongewijzigd en te wijzigen", MetVerzoek([Ongewijzigd], [TeWijzigen with { ToewijzingNummer = 1001 }], []));
        yield return Geval("tweemaal ongewijzigd", MetVerzoek([Ongewijzigd, Ongewijzigd], [TeWijzigen], []), "OngewijzigdProduct", $"{Verzoek}/OngewijzigdeProducten/OngewijzigdProduct[2]");
        yield return Geval("tweemaal te wijzigen", MetVerzoek([], [TeWijzigen, TeWijzigen with { GewensteIngangsdatum = Volgende }], []), "TeWijzigenProduct", $"{Verzoek}/TeWijzigenProducten/TeWijzigenProduct[2]");

        // Wheelchairs may overlap (TR410).
        var nieuw = new Wmo317.NieuwProduct { Product = Rolstoel, GewensteIngangsdatum = Volgende };
        yield return Geval("nieuwe producten op een eigen dag", MetVerzoek([Ongewijzigd], [], [nieuw, nieuw with { GewensteIngangsdatum = Volgende.AddDays(1) }]));
        yield return Geval("tweemaal nieuw", MetVerzoek([Ongewijzigd], [], [nieuw, nieuw with { Einddatum = Volgende }]), "NieuwProduct", $"{Verzoek}/NieuweProducten/NieuwProduct[2]");
    }

    private static IEnumerable<Regelgeval> Prestatiesleutels()
    {
        const string Clienten = "/Bericht/Declaratie/Clienten";
        var (een, twee) = (Declaratie.Declaratie.Clienten[0].Prestaties[0], Declaratie.Declaratie.Clienten[0].Prestaties[1]);
        var dubbel = twee with { ProductReferentie = een.ProductReferentie };
        yield return Geval("dezelfde referentie bij een andere client", MetClienten((Goed, een), (Anders, dubbel)));
        yield return Geval("dezelfde referentie met een ander VorigReferentieNummer", MetPrestaties(een, Credit("P1", "P0")));
        yield return Geval("dezelfde referentie", MetPrestaties(een, dubbel), "Prestatie", $"{Clienten}/Client[1]/Prestaties/Prestatie[2]");
        yield return Geval("dezelfde client", MetClienten((Goed, een), (Goed, twee)), "Client", $"{Clienten}/Client[2]");
    }

    private static IEnumerable<Regelgeval> Antwoordsleutels()
    {
        const string Clienten = "/Bericht/DeclaratieAntwoord/Clienten";
        var client = DeclaratieAntwoord.DeclaratieAntwoord!.Clienten[0];
        var helft = client.Prestaties[0] with { GeleverdVolume = 25, IngediendBedrag = new() { Bedrag = new(500), DebetCredit = DebetCredit.Debet } };
        var anders = helft with { ProductReferentie = new() { ReferentieNummer = "P3" } };
        yield return Geval("dezelfde referentie bij een andere client", MetAntwoord(client with { Prestaties = [helft] }, client with { Bsn = Anders, Prestaties = [helft] }));
        yield return Geval("dezelfde referentie", MetAntwoord(client with { Prestaties = [helft, helft] }), "Prestatie", $"{Clienten}/Client[1]/Prestaties/Prestatie[2]");
        yield return Geval("dezelfde client", MetAntwoord(client with { Prestaties = [helft] }, client with { Prestaties = [anders] }), "Client", $"{Clienten}/Client[2]");
    }

    private static Regelgeval Geval(string wat, Model.IBericht bericht, string? klasse = null, string? pad = null) => new("TR101", wat, bericht, klasse, pad);

    private static Wmo301.Bericht MetRelaties(params Wmo301.Relatie[] relaties) =>
        Toewijzing with { Client = Toewijzing.Client with { Relaties = [.. relaties] } };

    private static Wmo305.Bericht MetStarts(params Wmo305.StartProduct[] starts) =>
        Start with { Client = Start.Client with { StartProducten = [.. starts] } };

    private static Wmo307.Bericht MetStops(params Wmo307.StopProduct[] stops) =>
        Stop with { Client = Stop.Client with { StopProducten = [.. stops] } };

    // Wheelchairs may overlap (TR386).
    private static Wmo315.AangevraagdProduct Aanvraag(string referentie) =>
        VerzoekToewijzing.Client.AangevraagdeProducten[0] with { ReferentieAanbieder = referentie, Product = Rolstoel, Omvang = null };

    private static Wmo325.Bericht MetAntwoord(params Wmo325.Client[] clienten) =>
        DeclaratieAntwoord with { DeclaratieAntwoord = DeclaratieAntwoord.DeclaratieAntwoord! with { Clienten = [.. clienten] } };
}
