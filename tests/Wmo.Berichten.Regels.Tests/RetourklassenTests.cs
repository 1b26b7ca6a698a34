using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Model.Schemas;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The answer to a heenbericht that is refused on level 3 or 4.</summary>
public sealed class RetourklassenTests
{
    private static readonly DateOnly Dag = new(2024, 3, 4);

    private static readonly RetourCode[] Afkeur =
        [.. Enum.GetValues<RetourCode>().Except([RetourCode.Code0001, RetourCode.Code0200, RetourCode.Code0233, RetourCode.Code8001])];

    private static IEnumerable<Berichtsoort> Heenberichten() => Berichtsoorten.Alle.Where(Retourbericht.IsMogelijkOp);

    [Test]
    public Task De_306_op_een_verwijdering_van_een_start_die_er_niet_is() => Klopt(
        Testberichten.Start with
        {
            Client = Testberichten.Start.Client with
            {
                StartProducten = [Testberichten.Start.Client.StartProducten[0] with { StatusAanlevering = StatusAanlevering.Verwijderd }],
            },
        },
        ("9063", "/Bericht/Client/StartProducten/StartProduct[1]/StatusAanlevering"));

    [Test]
    public Task De_302_met_een_fout_in_een_product_en_alles_van_de_client() => Klopt(
        Testberichten.Toewijzing, ("9332", "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/ToewijzingNummer"));

    [Test]
    public Task De_308_met_een_fout_in_de_client_heeft_de_rest_niet_beoordeeld() => Klopt(
        Testberichten.Stop, ("8848", "/Bericht/Client/Bsn"));

    [Test]
    public Task De_318_met_fouten_in_het_verzoek_en_in_een_product() => Klopt(
        Testberichten.VerzoekWijziging with
        {
            Client = Testberichten.VerzoekWijziging.Client with
            {
                Verzoek = Testberichten.VerzoekWijziging.Client.Verzoek with
                {
                    TeWijzigenProducten =
                    [
                        new() { ToewijzingNummer = 1002, GewensteIngangsdatum = new(2024, 4, 1) },
                        new() { ToewijzingNummer = 1003, GewensteIngangsdatum = new(2024, 4, 1) },
                    ],
                },
            },
        },
        ("9361", "/Bericht/Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct[2]/GewensteIngangsdatum"),
        ("9374", "/Bericht/Client/Verzoek"),
        ("9349", "/Bericht/Client/Verzoek/ReferentieAanbieder"),
        ("9374", "/Bericht/Client/Verzoek/RedenVerzoek"));

    [Test]
    public Task De_320_op_een_antwoord_zonder_verzoek() => Klopt(Testberichten.Antwoord, ("9355", "/Bericht/Antwoord/ReferentieAanbieder"));

    [Test]
    public Task De_retour_met_een_fout_op_de_header_heeft_alleen_een_header() => Klopt(
        Testberichten.Toewijzing,
        ("9056", "/Bericht/Header/BerichtIdentificatie/Identificatie"),
        ("9332", "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]"));

    [TestCase("/Bericht")]
    [TestCase("")]
    [TestCase("Client")]
    public void Een_fout_in_geen_enkele_klasse_staat_op_de_header(string pad)
    {
        var lezing = Lees(Maak(Testberichten.Start, [Bevinding("9056", pad)]), Berichtsoort.Wmo306);

        Assert.That(lezing.Bevindingen.Select(code => (code.Retourcode, code.Pad)), Is.EqualTo([("9056", "/Bericht/Header")]));
    }

    [Test]
    public void Een_bevinding_zonder_retourcode_is_niet_te_beantwoorden() => Assert.That(
        () => Maak(Testberichten.Start, [Bevinding("9056", "/Bericht") with { Retourcode = null }]), Throws.ArgumentException);

    [TestCaseSource(nameof(Heenberichten))]
    public void Wat_gevonden_is_komt_terug_bij_zijn_klasse_en_het_bericht_komt_ongewijzigd_mee(Berichtsoort soort) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        zaad =>
        {
            var xml = new WillekeurigBericht(zaad).Xml(soort);
            Assert.That(Model.Berichten.TryLees(soort, xml, out var bericht, out var fout), Is.True, fout?.Melding);
            var (bevindingen, verwacht) = Willekeurig(bericht!, new Random(zaad));

            var retour = Retourbericht.Maak(xml, new Controleuitkomst(soort, bericht, 3, bevindingen), "RT01", Dag);

            var antwoord = soort.Antwoord()!.Value;
            Assert.That(PerPad(Lees(retour, antwoord).Bevindingen), Is.EqualTo(verwacht));
            Assert.That(Model.Berichten.TryLees(antwoord, retour, out var gelezen, out _), Is.True);
            Assert.That(
                Plekken.Waarden(gelezen!), Is.EqualTo(verwacht.Keys.All(pad => pad == "/Bericht/Header") ? [] : Plekken.Waarden(bericht!)));
        }).QuickCheckThrowOnFailure();

    /// <summary>Findings anywhere, and the codes that the answer must hold for them per class.</summary>
    private static (Bevinding[] Bevindingen, SortedDictionary<string, string> Verwacht) Willekeurig(IBericht bericht, Random random)
    {
        var plekken = Plekken.Van(bericht).Where(plek => plek.Klasse != "Bericht").ToList();
        // A header is a good part of a small message, and hides what is found elsewhere.
        if (random.Next(8) > 0)
            plekken.RemoveAll(plek => plek.Klasse == "Header");

        var gekozen = random.GetItems(plekken.ToArray(), random.Next(1, 6));
        var bevindingen = gekozen.Select(plek => Bevinding(Afkeur[random.Next(Afkeur.Length)].Code(), plek.Pad)).ToArray();
        var klassen = gekozen.Zip(bevindingen, (plek, bevinding) => bevinding with { Pad = Plekken.Klasse(plek).Pad }).Distinct().ToList();
        var opHeader = klassen.Where(bevinding => bevinding.Pad == "/Bericht/Header").ToList();
        return (bevindingen, PerPad(opHeader.Count > 0 ? opHeader : klassen));
    }

    private static SortedDictionary<string, string> PerPad(IEnumerable<Bevinding> bevindingen) => new(
        bevindingen.GroupBy(bevinding => bevinding.Pad).ToDictionary(groep => groep.Key, groep => string.Join(' ', groep.Select(code => code.Retourcode))),
        StringComparer.Ordinal);

    private static Task Klopt(IBericht heen, params (string Code, string Pad)[] bevindingen)
    {
        var retour = Maak(heen, [.. bevindingen.Select(bevinding => Bevinding(bevinding.Code, bevinding.Pad))]);
        Assert.That(BerichtControle.Controleer(retour).Bevindingen, Is.Empty);
        return Verified.KloptAsync(XDocument.Parse(Encoding.UTF8.GetString(retour)).ToString(), "xml");
    }

    private static byte[] Maak(IBericht heen, IReadOnlyList<Bevinding> bevindingen) =>
        Retourbericht.Maak(heen.AlsXml(), new Controleuitkomst(heen.Soort, heen, 3, bevindingen), "RT01", Dag);

    private static Bevinding Bevinding(string code, string pad) => new("TR000", 3, code, "", pad, "Fout.");

    private static Retourlezing Lees(byte[] retour, Berichtsoort soort)
    {
        Assert.That(Niveau1.Controleer(retour).Fouten, Is.Empty);
        Assert.That(Model.Berichten.TryLees(soort, retour, out var bericht, out var fout), Is.True, fout?.Melding);
        return Retourlezing.Lees(bericht!);
    }
}
