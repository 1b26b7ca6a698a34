using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The catalogue: complete, explained, tested and in agreement with the published rules.</summary>
public sealed class RegelcatalogusTests
{
    private static IEnumerable<TestCaseData> Plaatsen() =>
        from regel in Regelcatalogus.Alle
        from plaats in regel.Plaatsen
        from bericht in plaats.Berichten
        select new TestCaseData(regel, plaats, bericht).SetArgDisplayNames(regel.Code, plaats.Klasse, bericht.Naam());

    private static IEnumerable<(string Regel, Berichtsoort Soort, string? Klasse, string? Pad)> Gevallen =>
    [
        .. SchemaregelTests.Gevallen().Select(geval => (geval.Regel, geval.Bericht.Soort, geval.Pad is null ? null : geval.Klasse, geval.Pad)),
        .. Regelgevallen.Alle.Select(geval => (geval.Regel, geval.Bericht.Soort, geval.Klasse, geval.Pad)),
        .. Dossiergevallen.Alle.Select(geval => (geval.Regel, geval.Bericht.Soort, geval.Klasse, geval.Pad)),
    ];

    private static IEnumerable<Regel> Regels() => Regelcatalogus.Alle;

    /// <summary>The published list of rules; empty where it does not stand beside the repository.</summary>
    private static ILookup<string, Regelrij> Regelrijen() =>
        (Repository.Standaard is null ? [] : File.ReadLines(Path.Combine(Repository.Standaard, "iwmo-3.2", "regels.csv")).Skip(1))
            .Select(Regelrij.Lees)
            .ToLookup(rij => rij.Regel);

    /// <summary>Each rule with what was published of it, where that stands beside the repository.</summary>
    private static IEnumerable<TestCaseData> Gepubliceerd()
    {
        var rijen = Regelrijen();
        return rijen.Count == 0
            ? []
            : Regelcatalogus.Alle.Select(regel => new TestCaseData(regel, rijen[regel.Code].ToList()).SetArgDisplayNames(regel.Code));
    }

    /// <summary>Per message the rules that were published for it. A restriction is part of the schemas and no rule of the catalogue.</summary>
    private static IEnumerable<TestCaseData> GepubliceerdPerBericht() =>
        from rij in Regelrijen().SelectMany(rijen => rijen)
        where !rij.Regel.StartsWith("RS", StringComparison.Ordinal)
        group rij.Regel by rij.Bericht into regels
        select new TestCaseData(regels.Key, regels.Distinct().ToList()).SetArgDisplayNames(regels.Key);

    [Test]
    public void Elke_regelklasse_staat_in_de_catalogus()
    {
        var klassen = typeof(Regel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Regel)) && !type.IsAbstract);

        Assert.That(Regelcatalogus.Alle.Select(regel => regel.GetType()), Is.EquivalentTo(klassen));
    }

    [TestCaseSource(nameof(GepubliceerdPerBericht))]
    public void De_catalogus_bevat_van_elk_bericht_precies_de_gepubliceerde_regels(string bericht, IReadOnlyList<string> regels) => Assert.That(
        from regel in Regelcatalogus.Alle
        where regel.Berichten.Any(soort => soort.Naam() == bericht)
        select regel.Code,
        Is.EquivalentTo(regels));

    [Test]
    public Task De_README_van_de_regels_toont_de_catalogus() =>
        Verified.KloptMetAsync(Regeloverzicht.Maak(), Repository.Pad("src", "Wmo.Berichten.Regels", "README.md"));

    [TestCaseSource(nameof(Plaatsen))]
    public void Elke_plaats_van_een_regel_heeft_een_geval_dat_slaagt_en_een_dat_faalt(Regel regel, Regelplaats plaats, Berichtsoort bericht)
    {
        var gevallen = Gevallen.Where(geval => geval.Regel == regel.Code && geval.Soort == bericht).ToList();

        Assert.That(gevallen.Count(geval => geval.Pad is null), Is.Positive);
        Assert.That(
            gevallen.Count(geval => geval.Klasse == plaats.Klasse && (plaats.Element is null || geval.Pad!.EndsWith($"/{plaats.Element}", StringComparison.Ordinal))),
            Is.Positive);
    }

    [Test]
    public void Elk_geval_is_van_een_regel_die_voor_dat_bericht_geldt() => Assert.That(
        Gevallen.Where(geval => !Regelcatalogus.TryVind(geval.Regel, out var regel) || !regel.Berichten.Contains(geval.Soort)),
        Is.Empty);

    [TestCaseSource(nameof(Regels))]
    public void Elke_regel_is_uitgelegd(Regel regel)
    {
        string?[] teksten = [regel.Uitleg, regel.VoorbeeldGoed, regel.VoorbeeldFout, regel.Melding, regel.Lezing];

        Assert.That(teksten.Where(tekst => tekst is not null && !tekst.EndsWith('.')), Is.Empty);
        Assert.That(teksten, Is.Unique);
        Assert.That(regel.Plaatsen, Is.Not.Empty);
        Assert.That(regel.Berichten.Except(Berichtsoorten.Alle), Is.Empty);
    }

    [TestCase("CS002", "https://informatiemodel.istandaarden.nl/informatiemodel/iwmo/3.2/regels/constraint/cs002/")]
    [TestCase("TR061", "https://informatiemodel.istandaarden.nl/informatiemodel/iwmo/3.2/regels/technische-regel/tr061/")]
    public void Een_regel_verwijst_naar_zijn_pagina_in_het_informatiemodel(string code, string pagina)
    {
        Assert.That(Regelcatalogus.TryVind(code, out var regel), Is.True);
        Assert.That(regel!.Bron, Is.EqualTo(new Uri(pagina)));
    }

    [TestCase("TR134")]
    [TestCase("tr134")]
    public void Een_regel_wordt_gevonden_hoe_de_code_ook_geschreven_is(string code)
    {
        Assert.That(Regelcatalogus.TryVind(code, out var regel), Is.True);
        Assert.That(regel!.Code, Is.EqualTo("TR134"));
        Assert.That(regel.Niveau, Is.EqualTo(2));
        Assert.That(regel.Retourcode, Is.EqualTo(RetourCode.Code0001));
        Assert.That(regel.Berichten.Select(Berichtsoorten.Naam), Is.EqualTo(["WMO301", "WMO305", "WMO307", "WMO315", "WMO323", "WMO325"]));
    }

    [TestCase("TR999")]
    [TestCase("")]
    [TestCase(null)]
    public void Een_onbekende_code_wordt_niet_gevonden(string? code)
    {
        Assert.That(Regelcatalogus.TryVind(code, out var regel), Is.False);
        Assert.That(regel, Is.Null);
    }

    [TestCaseSource(nameof(Gepubliceerd))]
    public void Een_regel_komt_overeen_met_de_gepubliceerde(Regel regel, IReadOnlyList<Regelrij> rijen)
    {
        Assert.That(rijen.Select(rij => (rij.Niveau, rij.Retourcode)).Distinct(), Is.EqualTo([(regel.Niveau, regel.Retourcode?.Code() ?? "")]));
        Assert.That(regel.Berichten.Select(Berichtsoorten.Naam), Is.SubsetOf(rijen.Select(rij => rij.Bericht)));

        // The published list names class and element of conditions and constraints only.
        var plaatsen = rijen.Where(rij => rij.Klasse.Length > 0).Select(rij => (rij.Bericht, rij.Klasse, rij.Element)).ToList();
        if (plaatsen.Count > 0)
            Assert.That(
                regel.Plaatsen.SelectMany(plaats => plaats.Berichten.Select(bericht => (bericht.Naam(), plaats.Klasse, plaats.Element))),
                Is.EquivalentTo(plaatsen));
    }
}

/// <summary>A line of the published list of rules.</summary>
public sealed record Regelrij(string Regel, int Niveau, string Retourcode, string Bericht, string Klasse, string Element)
{
    /// <summary>Reads <c>regel,soort,niveau,retourcode,bericht,klasse,element</c>; the element as we write it, without types.</summary>
    public static Regelrij Lees(string regel) => regel.Split(',') switch
    {
        [var code, _, var niveau, var retourcode, var bericht, var klasse, var element] =>
            new(code, int.Parse(niveau, null), retourcode, bericht, klasse, string.Join('/', element.Split('/').Select(deel => deel.Split('_')[0]))),
        _ => throw new FormatException(regel),
    };
}
