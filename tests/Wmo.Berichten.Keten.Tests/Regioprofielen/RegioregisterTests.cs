using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Regioprofielen;

/// <summary>Which profile a gemeente has, and what a change in the folder does.</summary>
public sealed class RegioregisterTests
{
    private static readonly Partijcode Waalwijk = Partijcode.Parse("0867");
    private static readonly Partijcode Ander = Partijcode.Parse("0363");

    private TijdelijkeMap map = null!;

    [SetUp]
    public void Maak() => map = new TijdelijkeMap();

    [TearDown]
    public void Ruim() => map.Dispose();

    [Test]
    public void Zonder_keuze_geldt_het_profiel_dat_de_gemeente_noemt_en_anders_landelijk()
    {
        var register = new Regioregister();

        Assert.That((register.Voor(Waalwijk).Naam, register.Voor(Ander).Naam), Is.EqualTo(("hart-van-brabant", "landelijk")));
        Assert.That(register.Voor(Partijcode.Parse("0828")).Naam, Is.EqualTo("brabant-noordoost-oost"));
    }

    [Test]
    public void Een_keuze_gaat_voor_en_een_profiel_uit_de_map_gaat_voor_dat_van_het_programma()
    {
        Schrijf("eigen.json", "eigen", "1", "0867");
        Schrijf("landelijk.json", "landelijk", "anders");
        var register = Lees((Ander, "hart-van-brabant"));

        Assert.That((register.Voor(Waalwijk).Naam, register.Voor(Ander).Naam), Is.EqualTo(("eigen", "hart-van-brabant")));
        Assert.That(register.Voor(Partijcode.Parse("0344")).Versie, Is.EqualTo("anders"));
        Assert.That(register.Alle.Select(profiel => profiel.Naam), Is.EqualTo(["brabant-noordoost-oost", "eigen", "hart-van-brabant", "landelijk"]));
    }

    [Test]
    public void Profielen_die_niet_samengaan_worden_samen_gemeld()
    {
        Schrijf("a.json", "een", "1", "0363");
        Schrijf("b.json", "een", "2");
        Schrijf("c.json", "twee", "1", "0363");
        File.WriteAllText(map.Bestand("d.json"), "{}");

        var fout = Assert.Throws<OngeldigProfielException>(() => Lees())!;
        Assert.That(fout.Klachten, Has.Some.StartsWith("b.json, naam: ").And.Some.StartsWith("c.json, gemeenten.codes: 0363 ").And.Some.StartsWith("d.json, naam"));
    }

    [Test]
    public void Een_gewijzigde_map_geeft_andere_profielen_en_zegt_van_welk_naar_welk()
    {
        Schrijf("eigen.json", "eigen", "1", "0363");
        var register = Lees();
        Assert.That(register.Herlees(), Is.Empty, "niets gewijzigd");

        Schrijf("eigen.json", "eigen", "2", "0363");
        Schrijf("waalwijk.json", "waalwijk", "1", "0867");
        Assert.That(
            register.Herlees().Select(wissel => $"{wissel.Gemeente}: {wissel.Oud.Naam} {wissel.Oud.Versie} → {wissel.Nieuw.Naam} {wissel.Nieuw.Versie}"),
            Is.EquivalentTo(["0363: eigen 1 → eigen 2", "0867: hart-van-brabant contracten vanaf 2023-01-01 → waalwijk 1"]));
        Assert.That((register.Voor(Ander).Versie, register.Voor(Waalwijk).Naam), Is.EqualTo(("2", "waalwijk")));

        File.Delete(map.Bestand("waalwijk.json"));
        Assert.That(register.Herlees().Single().Nieuw.Naam, Is.EqualTo("hart-van-brabant"));
    }

    [Test]
    public void Wat_fout_is_verandert_niets_en_wordt_een_keer_gemeld()
    {
        Schrijf("eigen.json", "eigen", "1", "0363");
        var register = Lees((Waalwijk, "eigen"));
        var was = register.Voor(Ander);

        File.WriteAllText(map.Bestand("eigen.json"), "{ \"naam\": 3 }");
        Assert.That(() => register.Herlees(), Throws.TypeOf<OngeldigProfielException>());
        Assert.That(register.Voor(Ander), Is.SameAs(was));
        Assert.That(register.Herlees(), Is.Empty, "dezelfde fout nog eens");

        File.Delete(map.Bestand("eigen.json"));
        Assert.That(() => register.Herlees(), Throws.TypeOf<OngeldigProfielException>().With.Message.Contains("Partijen:0867:Regioprofiel noemt 'eigen'"));
        Assert.That(register.Voor(Waalwijk), Is.SameAs(was));

        Schrijf("eigen.json", "eigen", "2", "0363");
        Assert.That(register.Herlees(), Has.Count.EqualTo(2));
        Assert.That(register.Voor(Waalwijk).Versie, Is.EqualTo("2"));
    }

    private Regioregister Lees(params (Partijcode Gemeente, string Naam)[] keuzes) =>
        new(keuzes.ToDictionary(keuze => keuze.Gemeente, keuze => keuze.Naam), new DirectoryInfo(map.Pad));

    private void Schrijf(string bestand, string naam, string versie, string? gemeente = null) =>
        File.WriteAllText(
            map.Bestand(bestand),
            $$"""{ "naam": "{{naam}}", "titel": "Proef", "versie": "{{versie}}", "gemeenten": { "codes": [{{(gemeente is null ? "" : $"\"{gemeente}\"")}}], "bron": "Proef" } }""");
}
