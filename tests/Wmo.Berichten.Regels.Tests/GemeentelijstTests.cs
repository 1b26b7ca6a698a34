using Wmo.Berichten.Regels.Bronnen;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The list of gemeenten, and what is said of rules that are off.</summary>
public sealed class GemeentelijstTests
{
    private static readonly string[] Codes = [.. Enumerable.Range(0, 10000).Select(nummer => nummer.ToString("0000", null))];

    // How many gemeenten there were is published apart from which.
    [TestCase("2015-01-01", 393)]
    [TestCase("2016-01-01", 390)]
    [TestCase("2017-01-01", 388)]
    [TestCase("2018-01-01", 380)]
    [TestCase("2019-01-01", 355)]
    [TestCase("2020-01-01", 355)]
    [TestCase("2021-01-01", 352)]
    [TestCase("2022-01-01", 345)]
    [TestCase("2022-03-23", 345)]
    [TestCase("2022-03-24", 344)]
    [TestCase("2023-01-01", 342)]
    [TestCase("2024-01-01", 342)]
    [TestCase("2025-01-01", 342)]
    [TestCase("2026-12-31", 342)]
    public void Op_een_dag_bestaan_zoveel_gemeenten(string dag, int aantal) =>
        Assert.That(Codes.Count(code => Gemeentelijst.Cbs.Kent(code, DateOnly.Parse(dag, null))), Is.EqualTo(aantal));

    [TestCase("0363", "2015-01-01")]
    [TestCase("1982", "2022-01-01")]
    [TestCase("0756", "2021-12-31")]
    [TestCase("0457", "2022-03-23")]
    [TestCase("1940", "2015-07-01")]
    public void Een_gemeente_is_bekend_zolang_zij_bestaat(string code, string dag) =>
        Assert.That(Gemeentelijst.Cbs.Kent(code, DateOnly.Parse(dag, null)), Is.True);

    [TestCase("1982", "2021-12-31")]
    [TestCase("0756", "2022-01-01")]
    [TestCase("0457", "2022-03-24")]
    [TestCase("1921", "2015-07-01")]
    [TestCase("0000", "2024-01-01")]
    public void Een_gemeente_is_onbekend_als_zij_niet_bestaat(string code, string dag) =>
        Assert.That(Gemeentelijst.Cbs.Kent(code, DateOnly.Parse(dag, null)), Is.False);

    [TestCase("2014-12-31")]
    [TestCase("2027-01-01")]
    public void Buiten_haar_jaren_zegt_de_lijst_niets(string dag) =>
        Assert.That(Gemeentelijst.Cbs.Kent("0000", DateOnly.Parse(dag, null)), Is.True);

    [TestCase("0363;Amsterdam;2015-01-01")]
    [TestCase("0363;Amsterdam;2015;")]
    public void Een_lijst_in_een_andere_vorm_wordt_geweigerd(string regel)
    {
        using var tekst = new StringReader($"code;naam;van;totenmet\n{regel}\n");

        Assert.That(() => Gemeentelijst.Lees(tekst, DateOnly.MinValue, DateOnly.MaxValue), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Zonder_lijsten_staan_de_regels_uit_die_ze_vragen()
    {
        Assert.That(Afspraken.Geen.Uitgeschakeld.Select(uit => uit.Regel), Is.SupersetOf(["TR378", "TR381"]));
        Assert.That(Afspraken.Standaard.Uitgeschakeld.Select(uit => uit.Regel), Does.Contain("TR381").And.Not.Contain("TR378"));
        Assert.That(Afspraken.Geen.Uitgeschakeld.Select(uit => uit.Reden), Has.All.EndsWith("."));
    }
}
