using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Every rule against messages that keep it and messages that break it and nothing else.</summary>
public sealed class RegelTests
{
    [TestCaseSource(typeof(Regelgevallen), nameof(Regelgevallen.Alle))]
    public void Een_regel_vindt_wat_hij_moet_vinden_en_verder_niets(Regelgeval geval)
    {
        var uitkomst = BerichtControle.Controleer(geval.Bericht);

        Assert.That(uitkomst.Bevindingen, Is.EqualTo(Verwacht(geval)));
        Assert.That(uitkomst.Niveau, Is.EqualTo(geval.Pad is null ? null : 2));
        Assert.That(uitkomst.Bericht, Is.SameAs(geval.Bericht));
    }

    [TestCaseSource(typeof(Regelgevallen), nameof(Regelgevallen.Alle))]
    public void Een_bericht_als_XML_wordt_beoordeeld_als_het_bericht_zelf(Regelgeval geval)
    {
        var uitkomst = BerichtControle.Controleer(geval.Bericht.AlsXml());

        Assert.That(uitkomst.Bevindingen, Is.EqualTo(Verwacht(geval)));
        Assert.That(uitkomst.Soort, Is.EqualTo(geval.Bericht.Soort));
        Assert.That(uitkomst.Bericht, Is.EqualTo(geval.Bericht));
    }

    [Test]
    public void Een_BSN_waarin_een_cijfer_verandert_voldoet_niet_meer() => Prop.ForAll(
        Gen.Choose(0, 9999).Select(MetControlecijfer).Where(bsn => bsn is not null).ToArbitrary(),
        Gen.Choose(0, 8).ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (goed, plaats, verschil) =>
        {
            var cijfers = goed!.ToCharArray();
            cijfers[plaats] = (char)('0' + ((cijfers[plaats] - '0' + verschil) % 10));
            return Klopt(goed) && !Klopt(new string(cijfers));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_prestatie_is_ook_dubbel_als_haar_client_nog_eens_in_het_bericht_staat()
    {
        var declaratie = Testberichten.Declaratie.Declaratie;
        var uitkomst = BerichtControle.Controleer(Testberichten.Declaratie with
        {
            Declaratie = declaratie with { Clienten = [declaratie.Clienten[0], declaratie.Clienten[0]] },
        });

        const string Client2 = "/Bericht/Declaratie/Clienten/Client[2]";
        Assert.That(
            uitkomst.Bevindingen.Where(bevinding => bevinding.Regel == "TR101").Select(bevinding => bevinding.Pad),
            Is.EqualTo([Client2, $"{Client2}/Prestaties/Prestatie[1]", $"{Client2}/Prestaties/Prestatie[2]"]));
    }

    /// <summary>A number of the test range with the check digit that belongs to it; null when that would be 10.</summary>
    private static string? MetControlecijfer(int volgnummer)
    {
        var acht = $"9999{volgnummer:0000}";
        var rest = acht.Select((cijfer, plaats) => (cijfer - '0') * (9 - plaats)).Sum() % 11;
        return rest < 10 ? $"{acht}{rest}" : null;
    }

    private static bool Klopt(string bsn)
    {
        var bericht = Testberichten.Toewijzing;
        return BerichtControle.Controleer(bericht with { Client = bericht.Client with { Bsn = Bsn.Parse(bsn) } }).Geldig;
    }

    private static IEnumerable<Bevinding> Verwacht(Regelgeval geval)
    {
        (string Regel, string Pad)?[] gebroken = [geval.Pad is null ? null : (geval.Regel, geval.Pad), geval.Ook];
        return from breuk in gebroken.OfType<(string Regel, string Pad)>()
               orderby breuk.Regel
               select new Bevinding(breuk.Regel, 2, "0001", geval.Klasse!, breuk.Pad, Melding(breuk.Regel));
    }

    private static string Melding(string code) =>
        Regelcatalogus.TryVind(code, out var regel) ? regel.Melding : throw new ArgumentException(code);
}
