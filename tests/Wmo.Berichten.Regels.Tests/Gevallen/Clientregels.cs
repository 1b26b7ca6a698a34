using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private const string Geboortedag = "/Bericht/Client/Geboortedatum/Datum";

    private const string Prestatie2 = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]";

    private const string BeantwoordePrestatie = "/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]";

    private static readonly Telefoonnummers Telefoon = new() { Telefoon01 = new() { Telefoonnummer = "0201234567", Landnummer = "+31" } };

    private static IEnumerable<Regelgeval> CS002()
    {
        foreach (var bericht in MetBsn(Goed))
            yield return new("CS002", "elfproef klopt", bericht);

        foreach (var bericht in MetBsn(Fout))
        {
            var pad = bericht.Soort switch
            {
                Berichtsoort.Wmo323 => "/Bericht/Declaratie/Clienten/Client[1]/Bsn",
                Berichtsoort.Wmo325 => "/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Bsn",
                _ => "/Bericht/Client/Bsn",
            };
            yield return new("CS002", "laatste cijfer fout", bericht, "Client", pad);
        }

        yield return new("CS002", "negen nullen", Toewijzing with { Client = Toewijzing.Client with { Bsn = Bsn.Parse("000000000") } }, "Client", "/Bericht/Client/Bsn");
    }

    private static IEnumerable<Regelgeval> TR002()
    {
        foreach (var bericht in Geboren(new(1904, 3, 1)))
            yield return new("TR002", "precies 120 jaar", bericht);

        foreach (var bericht in Geboren(new(1904, 2, 29)))
            yield return new("TR002", "120 jaar en een dag", bericht, "Client", Geboortedag);

        var onbekend = new DateOnly(1900, 1, 1);
        foreach (var bericht in Geboren(onbekend, DatumGebruik.GeheelOnbekend))
            yield return new("TR002", "onbekend", bericht);

        yield return new("TR002", "1900-01-01 zonder DatumGebruik", Geboren(onbekend)[0], "Client", Geboortedag);
        yield return new("TR002", "1900-01-01 met DatumGebruik 2", Geboren(onbekend, DatumGebruik.DagEnMaandOnbekend)[0], "Client", Geboortedag);
        yield return new("TR002", "DatumGebruik 3 met een andere datum", Geboren(new(1900, 1, 2), DatumGebruik.GeheelOnbekend)[0], "Client", Geboortedag)
        {
            Ook = ("CS139", "/Bericht/Client/Geboortedatum/DatumGebruik"),
        };
        yield return new("TR002", "schrikkeldag, in dat jaar 120 jaar", Op(new(2024, 2, 29), new(1904, 2, 29)));
        yield return new("TR002", "schrikkeldag, honderdtwintig jaar eerder was er geen", Op(new(2020, 2, 29), new(1900, 2, 28)), "Client", Geboortedag);
        yield return new("TR002", "vroegste dagtekening", Op(DateOnly.MinValue, DateOnly.MinValue));
        yield return new("TR002", "laatste dagtekening", Op(DateOnly.MaxValue, DateOnly.MaxValue));
        yield return new("TR002", "relatie van 200 jaar", Toewijzing with { Client = Toewijzing.Client with { Relaties = [Relatie(new() { Datum = new(1824, 3, 1) })] } });
    }

    private static IEnumerable<Regelgeval> TR006()
    {
        const string Pad = "/Bericht/Client/Contactgegevens/Contact[2]";
        const string PadBijRelatie = "/Bericht/Client/Relaties/Relatie[1]/Contact";
        var leeg = Contact(AdresSoort.Postadres) with { Adres = null };
        var zonderHuis = leeg with { Adres = new() { Postcode = "1000", LandCode = LandCode.Belgie } };
        var zonderPostcode = leeg with { Adres = new() { Huis = new() { Huisnummer = 12 }, Plaatsnaam = "Proefdorp" } };
        foreach (var (wat, contact) in new[] { ("geen adres", leeg), ("geen huis", zonderHuis), ("geen postcode", zonderPostcode) })
        {
            yield return new("TR006", $"{wat}, wel telefoon", MetContacten(Contact(AdresSoort.AdresInDeBrp), contact with { Telefoon = Telefoon }));
            yield return new("TR006", $"{wat}, geen telefoon", MetContacten(Contact(AdresSoort.AdresInDeBrp), contact), "Contact", Pad);
        }

        var relatie = Relatie(new() { Datum = new(1948, 3, 21) }) with { Contact = leeg };
        yield return new("TR006", "contact van een relatie", Toewijzing with { Client = Toewijzing.Client with { Relaties = [relatie] } }, "Contact", PadBijRelatie);
    }

    private static IEnumerable<Regelgeval> TR061()
    {
        foreach (var soort in new[] { AdresSoort.AdresInDeBrp, AdresSoort.Postadres, AdresSoort.Verblijfplaats })
        {
            yield return new("TR061", $"alleen Soort {soort.Code()}", MetContacten(Contact(soort)));
            yield return new("TR061", $"Soort 04 en {soort.Code()}", MetContacten(Contact(AdresSoort.TijdelijkAdres), Contact(soort)));
        }

        const string Pad = "/Bericht/Client/Contactgegevens";
        var tijdelijk = Contact(AdresSoort.TijdelijkAdres);
        var zonderAdres = Contact(AdresSoort.AdresInDeBrp) with { Adres = null, Telefoon = Telefoon };
        yield return new("TR061", "alleen Soort 04", MetContacten(tijdelijk), "Client", Pad);
        yield return new("TR061", "Soort 01 zonder Adres", MetContacten(zonderAdres), "Client", Pad);
        yield return new("TR061", "Soort 04 en Soort 01 zonder Adres", MetContacten(tijdelijk, zonderAdres), "Client", Pad);
    }

    private static IEnumerable<Regelgeval> TR134()
    {
        var morgen = Dagtekening.AddDays(1);
        foreach (var bericht in Geboren(Dagtekening))
            yield return new("TR134", "geboren op de dagtekening", bericht);

        foreach (var bericht in Geboren(morgen))
            yield return new("TR134", "geboren na de dagtekening", bericht, "Client", Geboortedag);

        yield return new("TR134", "uiterste datums", Op(DateOnly.MinValue, DateOnly.MaxValue), "Client", Geboortedag);
        yield return new("TR134", "relatie geboren na de dagtekening", Toewijzing with { Client = Toewijzing.Client with { Relaties = [Relatie(new() { Datum = morgen })] } });

        // A period that begins after the dagtekening ends after it too, and so does a month that begins on it.
        var april = new GeslotenPeriode { Begindatum = new(2024, 4, 1), Einddatum = new(2024, 4, 30) };
        yield return new("TR134", "declaratieperiode begint in het verleden", Declaratie);
        yield return new("TR134", "declaratieperiode begint later", MetDeclaratieperiode(april), "Declaratie", "/Bericht/Declaratie/DeclaratiePeriode/Begindatum")
        {
            Ook = ("TR137", "/Bericht/Declaratie/DeclaratiePeriode/Einddatum"),
        };

        var vandaag = new GeslotenPeriode { Begindatum = Dagtekening, Einddatum = Dagtekening };
        var later = new GeslotenPeriode { Begindatum = morgen, Einddatum = morgen };
        yield return new("TR134", "productperiode begint op de dagtekening", MetProductperiode(vandaag));
        yield return new("TR134", "productperiode begint later", MetProductperiode(later), "Prestatie", $"{Prestatie2}/ProductPeriode/Begindatum")
        {
            Ook = ("TR137", $"{Prestatie2}/ProductPeriode/Einddatum"),
        };
        yield return new("TR134", "beantwoorde productperiode begint op de dagtekening", MetBeantwoordePeriode(vandaag));
        yield return new("TR134", "beantwoorde productperiode begint later", MetBeantwoordePeriode(later), "Prestatie", $"{BeantwoordePrestatie}/ProductPeriode/Begindatum")
        {
            Ook = ("TR137", $"{BeantwoordePrestatie}/ProductPeriode/Einddatum"),
        };
    }

    private static IEnumerable<IBericht> MetBsn(Bsn bsn) =>
    [
        Toewijzing with { Client = Toewijzing.Client with { Bsn = bsn } },
        Start with { Client = Start.Client with { Bsn = bsn } },
        Stop with { Client = Stop.Client with { Bsn = bsn } },
        VerzoekToewijzing with { Client = VerzoekToewijzing.Client with { Bsn = bsn } },
        VerzoekWijziging with { Client = VerzoekWijziging.Client with { Bsn = bsn } },
        Declaratie with { Declaratie = Declaratie.Declaratie with { Clienten = [Declaratie.Declaratie.Clienten[0] with { Bsn = bsn }] } },
        DeclaratieAntwoord with { DeclaratieAntwoord = DeclaratieAntwoord.DeclaratieAntwoord! with { Clienten = [DeclaratieAntwoord.DeclaratieAntwoord.Clienten[0] with { Bsn = bsn }] } },
    ];

    private static IReadOnlyList<IBericht> Geboren(DateOnly datum, DatumGebruik? gebruik = null)
    {
        var geboren = new Geboortedatum { Datum = datum, DatumGebruik = gebruik };
        return
        [
            Toewijzing with { Client = Toewijzing.Client with { Geboortedatum = geboren } },
            Start with { Client = Start.Client with { Geboortedatum = geboren } },
            Stop with { Client = Stop.Client with { Geboortedatum = geboren } },
            VerzoekToewijzing with { Client = VerzoekToewijzing.Client with { Geboortedatum = geboren } },
        ];
    }

    private static Wmo301.Bericht Op(DateOnly dagtekening, DateOnly geboren) => Toewijzing with
    {
        Header = Toewijzing.Header with { BerichtIdentificatie = Identificatie("TW02", dagtekening) },
        Client = Toewijzing.Client with { Geboortedatum = new() { Datum = geboren } },
    };

    private static Wmo301.Bericht MetContacten(params Wmo301.Contact[] contacten) =>
        Toewijzing with { Client = Toewijzing.Client with { Contactgegevens = [.. contacten] } };

    private static Wmo323.Bericht MetDeclaratieperiode(GeslotenPeriode periode) =>
        Declaratie with { Declaratie = Declaratie.Declaratie with { DeclaratiePeriode = periode } };

    private static Wmo323.Bericht MetProductperiode(GeslotenPeriode periode)
    {
        var client = Declaratie.Declaratie.Clienten[0];
        var prestaties = client.Prestaties;
        return Declaratie with
        {
            Declaratie = Declaratie.Declaratie with
            {
                Clienten = [client with { Prestaties = [prestaties[0], prestaties[1] with { ProductPeriode = periode }] }],
            },
        };
    }

    private static Wmo325.Bericht MetBeantwoordePeriode(GeslotenPeriode periode)
    {
        var client = DeclaratieAntwoord.DeclaratieAntwoord!.Clienten[0];
        return DeclaratieAntwoord with
        {
            DeclaratieAntwoord = DeclaratieAntwoord.DeclaratieAntwoord with
            {
                Clienten = [client with { Prestaties = [client.Prestaties[0] with { ProductPeriode = periode }] }],
            },
        };
    }
}
