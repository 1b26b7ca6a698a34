using System.Text;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>A message in which the value of one element stands, and whether level 1 must refuse it there.</summary>
/// <param name="Regel">Code of the rule.</param>
/// <param name="Bericht">The message before the value was put in.</param>
/// <param name="Klasse">Class of the element.</param>
/// <param name="Element">The element.</param>
/// <param name="Waarde">The value.</param>
/// <param name="Goed">True when it must pass.</param>
public sealed record Schemageval(string Regel, IBericht Bericht, string Klasse, string Element, string Waarde, bool Goed)
{
    public string? Pad => Goed ? null : $"/Bericht/{Klasse}/{Element}";

    public byte[] Xml()
    {
        var xml = Encoding.UTF8.GetString(Bericht.AlsXml());
        var begin = xml.IndexOf('>', xml.IndexOf($":{Element}", StringComparison.Ordinal)) + 1;
        return Encoding.UTF8.GetBytes(xml[..begin] + Waarde + xml[xml.IndexOf('<', begin)..]);
    }

    public override string ToString() => $"{Regel} {Bericht.Soort.Naam()} {Waarde}: {(Goed ? "goed" : "fout")}";
}

/// <summary>The rules of the standard that the schemas see to.</summary>
public sealed class SchemaregelTests
{
    internal static IEnumerable<Schemageval> Gevallen() =>
    [
        .. Testberichten.Alle.SelectMany(bericht => Versie("CS015", bericht, "BerichtSubversie", "2", "1")),
        .. Testberichten.Alle.SelectMany(bericht => Versie("CS025", bericht, "BerichtVersie", "3", "2")),
        Nummer("D2024001", goed: true),
        Nummer("D2024-001", goed: false),
        Nummer("D 1", goed: false),
    ];

    [TestCaseSource(nameof(Gevallen))]
    public void Het_schema_weigert_wat_de_regel_verbiedt_en_verder_niets(Schemageval geval)
    {
        var uitkomst = BerichtControle.Controleer(geval.Xml());

        Assert.That(uitkomst.Niveau, Is.EqualTo(geval.Goed ? null : 1));
        Assert.That(
            uitkomst.Bevindingen.Select(bevinding => (bevinding.Regel, bevinding.Retourcode, bevinding.Klasse, bevinding.Pad)),
            Is.EqualTo(geval.Goed ? [] : new[] { (Bevinding.Xsd, (string?)null, geval.Klasse, geval.Pad!) }));
    }

    private static Schemageval[] Versie(string regel, IBericht bericht, string element, string goed, string fout) =>
        [new(regel, bericht, "Header", element, goed, true), new(regel, bericht, "Header", element, fout, false)];

    private static Schemageval Nummer(string nummer, bool goed) =>
        new("CS319", Testberichten.Declaratie, "Declaratie", "DeclaratieNummer", nummer, goed);
}
