using System.Text;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>Input that is no message of our release, or that is meant to do harm.</summary>
public class Niveau1InvoerTests
{
    private const string Declaratie = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static IEnumerable<TestCaseData> Onleesbaar() =>
    [
        Geval("leeg", "", 1, 1, "Het bericht is leeg."),
        Geval("alleen witruimte", " \r\n\t", 1, 1, "Het bericht is leeg."),
        Geval("geen XML", "{\"Bsn\": 1}", 1, 1, "Het bericht is geen XML: het begint niet met '<'."),
        Geval("een DTD", "<?xml version=\"1.0\"?>\n <!DOCTYPE a><a/>", 2, 2, "Het bericht bevat een DTD (DOCTYPE); dat is niet toegestaan."),
        Geval("een entiteitenbom", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>", 1, 1,
            "Het bericht bevat een DTD (DOCTYPE); dat is niet toegestaan."),
        Geval("een externe entiteit", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>", 1, 1, "Het bericht bevat een DTD (DOCTYPE); dat is niet toegestaan."),
        Geval("alleen een declaratie", Declaratie, 1, Declaratie.Length + 1, "Het bericht is afgekapt: het houdt op voordat het hoofdelement is afgesloten."),
        Geval("afgekapt in een naam", "\n<Ber", 2, 5, "Het bericht is afgekapt: het houdt op voordat het hoofdelement is afgesloten."),
        Geval("een andere codering in de declaratie", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", 1, 3,
            "De XML-declaratie noemt een andere codering dan UTF-8; alleen UTF-8 is toegestaan."),
        Geval("een byte die geen UTF-8 is", Encoding.Latin1.GetBytes("<a>\n<b>caf\u00E9</b></a>"), 2, 7,
            "Het bericht bevat een byte die geen UTF-8 is; alleen UTF-8 is toegestaan."),
        Geval("UTF-16 met een BOM", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<a/>")], 1, 1,
            "Het bericht is niet in UTF-8 gecodeerd maar in UTF-16 of UTF-32; alleen UTF-8 is toegestaan."),
        Geval("UTF-16 met een BOM, grote kant eerst", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("<a/>")], 1, 1,
            "Het bericht is niet in UTF-8 gecodeerd maar in UTF-16 of UTF-32; alleen UTF-8 is toegestaan."),
        Geval("UTF-16 zonder BOM", Encoding.Unicode.GetBytes("<a/>"), 1, 1,
            "Het bericht is niet in UTF-8 gecodeerd maar in UTF-16 of UTF-32; alleen UTF-8 is toegestaan."),
        Geval("26 MB", new byte[26 * 1024 * 1024], 1, 1, "Het bericht is groter dan 25 MB."),
    ];

    [TestCaseSource(nameof(Onleesbaar))]
    public void What_cannot_be_read_gives_one_finding_with_a_place(byte[] xml, int regel, int kolom, string melding)
    {
        var uitkomst = Niveau1.Controleer(xml);

        Assert.That(uitkomst.Soort, Is.Null);
        Assert.That(uitkomst.Fouten, Is.EqualTo(new[] { new SchemaFout(regel, kolom, "", "", melding) }));
    }

    [TestCase("<b xmlns=\"http://www.istandaarden.nl/iwmo/2_4/wmo301/schema\"/>", "Dit is een WMO301 van iWmo 2.4; verwacht is een bericht van iWmo 3.2.")]
    [TestCase("<b xmlns=\"http://www.istandaarden.nl/iwmo/3_1/wmo323/schema\"/>", "Dit is een WMO323 van iWmo 3.1; verwacht is een bericht van iWmo 3.2.")]
    [TestCase("<b xmlns=\"http://www.istandaarden.nl/ijw/3_2/jw301/schema\"/>", "Dit is een JW301 van iJw 3.2; verwacht is een bericht van iWmo 3.2.")]
    [TestCase("<b xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo399/schema\"/>", "Het bericht WMO399 bestaat niet in iWmo 3.2.")]
    [TestCase("<b/>", "Het hoofdelement 'b' heeft geen namespace; verwacht is een bericht van iWmo 3.2.")]
    [TestCase("<b xmlns=\"urn:q\"/>", "Het hoofdelement 'b' heeft de namespace 'urn:q'; verwacht is een bericht van iWmo 3.2.")]
    public void An_unknown_root_gives_one_finding_that_says_what_it_is(string xml, string melding)
    {
        var uitkomst = Niveau1Bericht.Controleer("\n " + xml);

        Assert.That(uitkomst.Soort, Is.Null);
        Assert.That(uitkomst.Fouten, Is.EqualTo(new[] { new SchemaFout(2, 3, "/b", "", melding) }));
    }

    [Test]
    public void A_root_of_another_name_in_a_known_namespace_is_named()
    {
        var uitkomst = Niveau1Bericht.Controleer("<Brief xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\"/>");

        Assert.That(uitkomst.Fouten.Single().Melding, Is.EqualTo("Het hoofdelement 'Brief' is onbekend; verwacht is 'Bericht'."));
    }

    [Test]
    public void A_truncated_message_gives_one_finding_where_it_ends()
    {
        var xml = Niveau1Bericht.Geldig[..Niveau1Bericht.Geldig.IndexOf("</b:Achternaam>", StringComparison.Ordinal)];

        var fout = Niveau1Bericht.Controleer(xml).Fouten.Single();

        Assert.That(fout.Melding, Is.EqualTo("Het bericht is afgekapt: het houdt op voordat het hoofdelement is afgesloten."));
        Assert.That(fout.Pad, Is.EqualTo("/Bericht/Client/Naam/Geslachtsnaam/Achternaam"));
        Assert.That(fout.Regel, Is.EqualTo(xml.Split('\n').Length));
        Assert.That(fout.Kolom, Is.EqualTo(xml.Split('\n')[^1].Length + 1));
    }

    [TestCase("</w:Bsn>", "</w:Bns>")]
    [TestCase("999900006", "9999&00006")]
    [TestCase("999900006", "9999<00006")]
    [TestCase("999900006", "9999&geheim;")]
    [TestCase("999900006", "9999&#0;")]
    [TestCase("<w:Bsn>", "<q:Bsn>")]
    [TestCase("<w:Bsn>", "<w:Bsn a=\"1\" a=\"2\">")]
    public void What_is_not_well_formed_gives_one_finding_that_repeats_nothing(string oud, string nieuw)
    {
        var xml = Niveau1Bericht.Met(oud, nieuw);

        var fout = Niveau1Bericht.Controleer(xml).Fouten.Single();

        Assert.That(fout.Regel, Is.EqualTo(Niveau1Bericht.Regel(xml, nieuw)));
        Assert.That(fout.Pad, Does.StartWith("/Bericht/Client"));
        Assert.That(fout.Melding, Does.StartWith("Het bericht is geen welgevormde XML").And.Not.Contain("9999").And.Not.Contain("geheim"));
    }

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("\uFEFF" + Declaratie)]
    [TestCase("<?xml version='1.0' encoding='utf-8' standalone='yes'?>")]
    [TestCase("<?xml version=\"1.0\"?>")]
    public void UTF_8_may_come_with_or_without_byte_order_mark_and_declaration(string begin)
    {
        var xml = begin + Niveau1Bericht.Geldig[Declaratie.Length..].TrimStart();

        Assert.That(Niveau1Bericht.Controleer(xml).Fouten, Is.Empty);
    }

    [Test]
    public void A_part_of_a_larger_memory_is_read_as_that_part()
    {
        var bytes = Encoding.UTF8.GetBytes($"ruis{Niveau1Bericht.Geldig}ruis");

        Assert.That(Niveau1.Controleer(bytes.AsMemory()[4..^4]).Fouten, Is.Empty);
    }

    [Test]
    public void After_a_hundred_findings_one_line_says_that_there_are_more()
    {
        var xml = Niveau1Bericht.Met("<w:Client>", "<w:Client>" + Herhaal("<x/>", 101));

        var fouten = Niveau1Bericht.Controleer(xml).Fouten;

        Assert.That(fouten, Has.Count.EqualTo(101));
        Assert.That(fouten.SkipLast(1).Select(fout => fout.Melding), Has.All.StartsWith("Het element 'x' hoort niet"));
        Assert.That(fouten[^1].Melding, Is.EqualTo("Er zijn meer fouten; alleen de eerste 100 worden genoemd."));
    }

    [Test]
    public void Nesting_too_deep_is_a_finding()
    {
        var fouten = Niveau1Bericht.Controleer(Niveau1Bericht.Met("<w:Client>", "<w:Client>" + Herhaal("<x>", 1_000_000))).Fouten;

        Assert.That(fouten.Select(fout => fout.Melding), Is.EqualTo(new[]
        {
            "Het element 'x' hoort niet in 'Client'; verwacht is 'Bsn'.",
            "De elementen zijn dieper genest dan 64 niveaus.",
        }));
    }

    [Test]
    public void A_long_name_is_cut_short()
    {
        var fout = Niveau1Bericht.Controleer(Niveau1Bericht.Met("<w:Client>", $"<w:Client><{Herhaal("x", 1_000_000)}/>")).Fouten.Single();

        Assert.That(fout.Melding.Length + fout.Pad.Length, Is.LessThan(300));
    }

    /// <summary>Each would take minutes or more if its cost grew faster than its size.</summary>
    private static IEnumerable<TestCaseData> Vijandig() =>
    [
        Geval("een toelichting van witruimte", Niveau1Bericht.MetWaarde("Commentaar", Herhaal(" ", 5_000_000))),
        Geval("een toelichting waar het patroon op vastloopt", Niveau1Bericht.MetWaarde("Commentaar", Herhaal(". \n", 2_000_000) + "<w:x/>")),
        Geval("een naam zonder eind", Niveau1Bericht.MetWaarde("Achternaam", Herhaal("x", 5_000_000))),
        Geval("een getal zonder eind", Niveau1Bericht.MetWaarde("Volume", Herhaal("9", 5_000_000))),
        Geval("een waarde in heel veel stukken", Niveau1Bericht.MetWaarde("Achternaam", Herhaal("<![CDATA[x]]><!---->", 250_000))),
        Geval("heel veel attributen", Niveau1Bericht.Met("<w:Client>", $"<w:Client{Reeks(600_000, i => $" a{i}=''")}>")),
        Geval("heel veel attributen na een waarde met een groter-dan", Niveau1Bericht.Met("<w:Client>", $"<w:Client a='>'{Reeks(600_000, i => $" a{i}=\"\"")}>")),
        Geval("heel veel namespaces", Niveau1Bericht.Met("<w:Client>", $"<w:Client{Reeks(600_000, i => $" xmlns:a{i}='b'")}>")),
    ];

    [TestCaseSource(nameof(Vijandig))]
    [MaxTime(10_000)]
    public void What_is_after_our_time_is_refused_in_time(byte[] xml) =>
        Assert.That(Niveau1.Controleer(xml).Geldig, Is.False);

    [TestCase("<!-- < \" ' -->")]
    [TestCase("<?x < \" ' ?>")]
    public void Quotes_outside_a_tag_do_not_count_as_attributes(string stuk)
    {
        var xml = Niveau1Bericht.Met("<w:Client>", Herhaal(stuk, 400) + "<w:Client>");

        Assert.That(Niveau1Bericht.Controleer(xml).Fouten, Is.Empty);
    }

    [Test]
    public void An_element_may_have_256_attributes_and_no_more()
    {
        var goed = Niveau1Bericht.Met("<w:Client>", $"<w:Client{Reeks(256, i => $" xmlns:a{i}='>'")}>");
        var fout = Niveau1Bericht.Met("<w:Client>", $"<w:Client{Reeks(257, i => $" xmlns:a{i}='>'")}>");

        Assert.That(Niveau1Bericht.Controleer(goed).Fouten, Is.Empty);
        Assert.That(Niveau1Bericht.Controleer(fout).Fouten, Is.EqualTo(new[]
        {
            new SchemaFout(Niveau1Bericht.Regel(fout, "<w:Client"), 3, "", "", "Een element heeft meer dan 256 attributen."),
        }));
    }

    [Test]
    public void Several_threads_at_a_time_each_get_their_own_verdict()
    {
        Parallel.For(0, 200, i =>
        {
            var xml = i % 2 == 0 ? Niveau1Bericht.Geldig : Niveau1Bericht.MetWaarde("Bsn", "x");
            Assert.That(Niveau1Bericht.Controleer(xml).Geldig, Is.EqualTo(i % 2 == 0));
        });
    }

    private static string Herhaal(string stuk, int keer) => new StringBuilder().Insert(0, stuk, keer).ToString();

    private static string Reeks(int aantal, Func<int, string> stuk) => string.Concat(Enumerable.Range(0, aantal).Select(stuk));

    private static TestCaseData Geval(string omschrijving, string xml, params object[] verder) => Geval(omschrijving, Encoding.UTF8.GetBytes(xml), verder);

    private static TestCaseData Geval(string omschrijving, byte[] xml, params object[] verder) =>
        new TestCaseData([xml, .. verder]).SetArgDisplayNames(omschrijving);
}
