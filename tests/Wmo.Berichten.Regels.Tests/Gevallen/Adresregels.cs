using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private const string Contactpad = "/Bericht/Client/Contactgegevens/Contact[2]";

    private static IEnumerable<Regelgeval> CD005()
    {
        const string Pad = $"{Contactpad}/Adres/LandCode";
        yield return new("CD005", "postcode en landcode", MetContact(Post()));
        yield return new("CD005", "geen van beide", MetContact(Post() with { Adres = Adres() with { Postcode = null, LandCode = null } }));
        yield return new("CD005", "postcode zonder landcode", MetContact(Post() with { Adres = Adres() with { LandCode = null } }), "Contact", Pad);
        yield return new("CD005", "landcode zonder postcode", MetContact(Post() with { Adres = Adres() with { Postcode = null } }), "Contact", Pad);

        var relatie = Relatie(new() { Datum = new(1948, 3, 21) });
        yield return new(
            "CD005",
            "relatie met postcode zonder landcode",
            Toewijzing with { Client = Toewijzing.Client with { Relaties = [relatie with { Contact = Post() with { Adres = Adres() with { LandCode = null } } }] } },
            "Contact",
            "/Bericht/Client/Relaties/Relatie[1]/Contact/Adres/LandCode");
    }

    private static IEnumerable<Regelgeval> CD009()
    {
        const string Pad = $"{Contactpad}/Periode";
        var periode = new OpenPeriode { Begindatum = new(2024, 3, 1), Einddatum = new(2024, 6, 30) };
        yield return new("CD009", "tijdelijk met periode", MetContact(Contact(AdresSoort.TijdelijkAdres) with { Periode = periode }));
        yield return new("CD009", "tijdelijk zonder periode", MetContact(Contact(AdresSoort.TijdelijkAdres)));
        yield return new("CD009", "lege periode bij een postadres", MetContact(Post() with { Periode = new() }), "Contact", Pad);

        foreach (var soort in new[] { AdresSoort.Postadres, AdresSoort.Verblijfplaats })
            yield return new("CD009", $"periode bij Soort {soort.Code()}", MetContact(Contact(soort) with { Periode = periode }), "Contact", Pad);
    }

    private static IEnumerable<Regelgeval> CD025()
    {
        yield return new("CD025", "huis in Nederland", MetContact(Post()));
        yield return new("CD025", "België zonder huis", MetContact(Post() with { Adres = Adres() with { LandCode = LandCode.Belgie, Huis = null } }));
        yield return new("CD025", "geen landcode en geen huis", MetContact(Post() with { Adres = new() { Plaatsnaam = "Proefdorp" } }));
        yield return new("CD025", "Nederland zonder huis", MetContact(Post() with { Adres = Adres() with { Huis = null } }), "Contact", $"{Contactpad}/Adres/Huis");
    }

    private static IEnumerable<Regelgeval> CD034()
    {
        var zonder = Adres() with { Postcode = null, LandCode = null };
        foreach (var soort in new[] { AdresSoort.Postadres, AdresSoort.TijdelijkAdres })
            yield return new("CD034", $"Soort {soort.Code()} zonder postcode", MetContact(Post() with { Soort = soort, Adres = zonder }));

        foreach (var soort in new[] { AdresSoort.AdresInDeBrp, AdresSoort.Verblijfplaats })
        {
            // Two addresses of one kind would be double lines (TR101).
            var eerste = Contact(soort == AdresSoort.AdresInDeBrp ? AdresSoort.Verblijfplaats : AdresSoort.AdresInDeBrp);
            var contact = Post() with { Soort = soort };
            yield return new("CD034", $"Soort {soort.Code()} met postcode", MetContacten(eerste, contact));
            yield return new("CD034", $"Soort {soort.Code()} zonder adres", MetContacten(eerste, contact with { Adres = null }));
            yield return new("CD034", $"Soort {soort.Code()} zonder postcode", MetContacten(eerste, contact with { Adres = zonder }), "Contact", $"{Contactpad}/Adres/Postcode");
        }
    }

    private static IEnumerable<Regelgeval> CS089()
    {
        foreach (var postcode in new[] { "1000AA", "9999ZZ", "1234XX" })
            yield return new("CS089", postcode, MetContact(Post() with { Adres = Adres() with { Postcode = postcode } }));

        yield return new("CS089", "België met eigen postcode", MetContact(Post() with { Adres = Adres() with { Postcode = "1000", LandCode = LandCode.Belgie } }));

        foreach (var postcode in new[] { "0999AA", "1234 XX", "1234xx", "1234X", "1234XXX", "123XX", "1234X1", "XX1234", " 1234XX", "1234XX ", "١٢٣٤XX" })
            yield return new("CS089", $"'{postcode}'", MetContact(Post() with { Adres = Adres() with { Postcode = postcode } }), "Contact", $"{Contactpad}/Adres/Postcode");
    }

    /// <summary>The toewijzing with this contact after the registered address that every client needs one of (TR061).</summary>
    private static Wmo301.Bericht MetContact(Wmo301.Contact contact) => MetContacten(Contact(AdresSoort.AdresInDeBrp), contact);

    /// <summary>A contact with a phone, so that it may miss parts of its address (TR006).</summary>
    private static Wmo301.Contact Post() => Contact(AdresSoort.Postadres) with
    {
        Telefoon = new() { Telefoon01 = new() { Telefoonnummer = "0201234567", Landnummer = "0031" } },
    };

    private static Adres Adres() => Post().Adres!;
}
