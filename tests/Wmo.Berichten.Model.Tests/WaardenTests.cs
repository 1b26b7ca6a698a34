using System.Text;
using System.Text.RegularExpressions;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests;

/// <summary>Every form that XML Schema gives a value, and what becomes of it.</summary>
[TestFixture]
public class WaardenTests
{
    [TestCase("2026-01-05", "2026-01-05")]
    [TestCase(" \r\n\t2026-01-05 ", "2026-01-05")]
    [TestCase("0001-01-01", "0001-01-01")]
    [TestCase("9999-12-31", "9999-12-31")]
    [TestCase("2024-02-29", "2024-02-29")]
    [TestCase("2026-02-29", null)]
    [TestCase("10000-01-01", null)]
    [TestCase("-0001-01-01", null)]
    [TestCase("0000-01-01", null)]
    [TestCase("2026-1-5", null)]
    [TestCase("2026-01-05Z", null)]
    [TestCase("2026-01 -05", null)]
    [TestCase("", null)]
    public void A_date_is_read(string tekst, string? datum) =>
        Assert.That(Product("Ingangsdatum", tekst)?.Ingangsdatum.ToString("yyyy-MM-dd", null), Is.EqualTo(datum));

    [TestCase("10:30:00", "10:30:00.0000000")]
    [TestCase("\n10:30:00\t", "10:30:00.0000000")]
    [TestCase("23:59:59.5", "23:59:59.5000000")]
    [TestCase("23:59:59.1234567", "23:59:59.1234567")]
    [TestCase("23:59:59.99999999999", "23:59:59.9999999")]
    [TestCase("00:00:00", "00:00:00.0000000")]
    [TestCase("24:00:00", "00:00:00.0000000")]
    [TestCase("24:00:00.000", "00:00:00.0000000")]
    [TestCase("24:00:00.001", null)]
    [TestCase("24:00:01", null)]
    [TestCase("23:59:60", null)]
    [TestCase("10:30", null)]
    [TestCase("10:30:00.", null)]
    [TestCase("10:30:00..5", null)]
    [TestCase("10:30:00,5", null)]
    [TestCase("10:30:00.5x", null)]
    [TestCase("10:30:005", null)]
    [TestCase("10:30:00Z", null)]
    public void A_time_is_read(string tekst, string? tijd) =>
        Assert.That(Product("Toewijzingstijd", tekst)?.Toewijzingstijd.ToString("HH:mm:ss.fffffff", null), Is.EqualTo(tijd));

    [TestCase("7", 7)]
    [TestCase(" 007\n", 7)]
    [TestCase("+7", 7)]
    [TestCase("-0", 0)]
    [TestCase("999999999", 999999999)]
    [TestCase("0000000000000000000000000000001", 1)]
    [TestCase("99999999999999999999", null)]
    [TestCase("1.0", null)]
    [TestCase("1 000", null)]
    [TestCase("1e3", null)]
    [TestCase("٣", null)]
    [TestCase("", null)]
    public void A_number_is_read(string tekst, int? getal) =>
        Assert.That(Product("ToewijzingNummer", tekst)?.ToewijzingNummer, Is.EqualTo(getal));

    [TestCase("Kade", "Kade")]
    [TestCase("  Kade\t", "  Kade\t")]
    [TestCase("   ", "   ")]
    [TestCase("Ka<!-- niet dit -->de", "Kade")]
    [TestCase("Ka<?iets anders?>de", "Kade")]
    [TestCase("<![CDATA[<Ka&]]>de", "<Ka&de")]
    [TestCase("K&#97;d&#x65;&amp;", "Kade&")]
    [TestCase("a&#13;b", "a\rb")]
    [TestCase("a\r\nb", "a\nb")]
    [TestCase("é😀", "é😀")]
    public void A_text_keeps_all_that_it_says(string tekst, string gelezen)
    {
        var bericht = Lees(Voorbeelden.Wmo301Tekst().Replace(">Verzonnen Kade<", $">{tekst}<", StringComparison.Ordinal));
        Assert.That(bericht?.Client.Contactgegevens[0].Adres?.Straatnaam, Is.EqualTo(gelezen));

        using var doel = new MemoryStream();
        bericht!.Schrijf(doel);
        Assert.That(Wmo301.Bericht.TryLees(new MemoryStream(doel.ToArray()), out var opnieuw, out _));
        Assert.That(opnieuw!.Client.Contactgegevens[0].Adres?.Straatnaam, Is.EqualTo(gelezen));
    }

    [Test]
    public void A_text_in_very_many_pieces_is_read_at_once()
    {
        var stukken = string.Concat(Enumerable.Repeat("ab<!---->", 200_000));
        var bericht = Lees(Voorbeelden.Wmo301Tekst().Replace(">Verzonnen Kade<", $">{stukken}<", StringComparison.Ordinal));
        Assert.That(bericht?.Client.Contactgegevens[0].Adres?.Straatnaam, Has.Length.EqualTo(400_000));
    }

    [Test]
    public void Comments_and_attributes_between_elements_make_no_difference()
    {
        var zonder = Voorbeelden.Wmo301Tekst();
        var met = zonder
            .Replace("<Client>", "<!-- a --><?b c?><Client>", StringComparison.Ordinal)
            .Replace("<Bericht ", "<Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\" ", StringComparison.Ordinal);
        Assert.That(Lees(met), Is.EqualTo(Lees(zonder)));
    }

    [Test]
    public void A_message_is_written_with_the_prefixes_of_the_standard_and_without_byte_order_mark()
    {
        using var doel = new MemoryStream();
        Lees(Voorbeelden.Wmo301Tekst())!.Schrijf(doel);
        var tekst = Encoding.UTF8.GetString(doel.ToArray());
        Assert.That(tekst, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><wmo301:Bericht xmlns:"));
        Assert.That(tekst, Does.Contain("<wmo301:BerichtIdentificatie><iwmo:Identificatie>TW0000000001</iwmo:Identificatie>"));
        Assert.That(doel.CanWrite);
    }

    [Test]
    public void The_parts_of_a_message_stand_where_they_belong()
    {
        var bericht = Lees(Voorbeelden.Wmo301Tekst())!;
        var product = bericht.Client.ToegewezenProducten[0];
        Assert.Multiple(() =>
        {
            Assert.That(bericht.Soort, Is.EqualTo(Berichtsoort.Wmo301));
            Assert.That(bericht.Header.BerichtCode, Is.EqualTo("414"));
            Assert.That(bericht.Client.Bsn.Waarde, Is.EqualTo(Voorbeelden.Bsn));
            Assert.That(bericht.Client.Geslacht, Is.EqualTo(Basis.Geslacht.Vrouw));
            Assert.That(bericht.Client.Naam.Geslachtsnaam.Achternaam, Is.EqualTo("Proefstra"));
            Assert.That(bericht.Client.Relaties, Is.Empty);
            Assert.That(product.Omvang, Is.EqualTo(new Basis.Omvang { Volume = 120, Eenheid = Basis.Eenheid.Minuut, Frequentie = Basis.Frequentie.Wekelijks }));
            Assert.That(product.Budget, Is.Null);
        });
    }

    [Test]
    public void What_a_message_says_is_not_in_its_text()
    {
        var bericht = Lees(Voorbeelden.Wmo301Tekst())!;
        Assert.That($"{bericht} {bericht.Client} {bericht.Client.Bsn} {bericht.Client.Naam} {bericht.Client.Contactgegevens}",
            Is.EqualTo("Wmo301.Bericht Wmo301.Client ***** Basis.VolledigeNaam 1 x Contact"));
    }

    private static Wmo301.ToegewezenProduct? Product(string element, string tekst)
    {
        var xml = Regex.Replace(Voorbeelden.Wmo301Tekst(), $"<{element}>[^<]*<", $"<{element}>{tekst}<");
        return Lees(xml)?.Client.ToegewezenProducten[0];
    }

    private static Wmo301.Bericht? Lees(string xml)
    {
        Wmo301.Bericht.TryLees(new MemoryStream(Encoding.UTF8.GetBytes(xml)), out var bericht, out _);
        return bericht;
    }
}
