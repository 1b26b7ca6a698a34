using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>What a retour that came in says.</summary>
public sealed class RetourlezingTests
{
    private static readonly XsdVersie Xsd = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" };

    private static readonly Wmo306.Bericht Akkoord = new()
    {
        Header = new()
        {
            Afzender = "12345678",
            Ontvanger = "0363",
            BerichtIdentificatie = Testberichten.Identificatie("ST01"),
            XsdVersie = Xsd,
            IdentificatieRetour = "RT01",
            DagtekeningRetour = new(2024, 3, 2),
            XsdVersieRetour = Xsd,
        },
    };

    private static readonly Wmo306.Client Client = new()
    {
        Bsn = Testberichten.Goed,
        Geboortedatum = new() { Datum = new(1948, 3, 21) },
        Geslacht = Geslacht.Vrouw,
        Naam = new() { Geslachtsnaam = new() { Achternaam = "Proefstra" } },
        RetourCodes = [RetourCode.Code0200],
        StartProducten = [Start(RetourCode.Code0233), Start(RetourCode.Code9019, RetourCode.Code9063)],
    };

    [Test]
    public void Een_retour_zonder_codes_is_akkoord()
    {
        var lezing = Retourlezing.Lees(Akkoord);

        Assert.That((lezing.Heenbericht, lezing.Identificatie, lezing.Geaccepteerd), Is.EqualTo((Berichtsoort.Wmo305, "ST01", true)));
        Assert.That(lezing.Codes, Is.Empty);
        Assert.That(lezing.Bevindingen, Is.Empty);
    }

    [Test]
    public void Code_0001_is_afkeur_op_niveau_2_door_een_regel_die_niet_genoemd_wordt()
    {
        var lezing = Retourlezing.Lees(MetHeadercodes(RetourCode.Code0001));

        Assert.That(lezing.Geaccepteerd, Is.False);
        Assert.That(
            lezing.Bevindingen.Select(bevinding => bevinding with { Melding = "" }),
            Is.EqualTo([new Bevinding("retour", 2, "0001", "Header", "/Bericht/Header", "")]));
    }

    [TestCase(RetourCode.Code0200)]
    [TestCase(RetourCode.Code0233)]
    public void Geen_opmerking_en_niet_beoordeeld_zijn_geen_afkeur(RetourCode code)
    {
        var lezing = Retourlezing.Lees(MetHeadercodes(code));

        Assert.That(lezing.Geaccepteerd, Is.True);
        Assert.That(lezing.Codes.Select(bevinding => bevinding.Retourcode), Is.EqualTo([code.Code()]));
        Assert.That(lezing.Bevindingen, Is.Empty);
    }

    [Test]
    public void Elke_code_staat_bij_zijn_klasse_in_de_volgorde_van_het_bericht()
    {
        var lezing = Retourlezing.Lees(MetHeadercodes(RetourCode.Code0200) with { Client = Client });

        const string Producten = "/Bericht/Client/StartProducten";
        Assert.That(
            lezing.Codes.Select(code => (code.Retourcode, code.Klasse, code.Pad)),
            Is.EqualTo(
            [
                ("0200", "Header", "/Bericht/Header"),
                ("0233", "StartProduct", $"{Producten}/StartProduct[1]"),
                ("9019", "StartProduct", $"{Producten}/StartProduct[2]"),
                ("9063", "StartProduct", $"{Producten}/StartProduct[2]"),
                ("0200", "Client", "/Bericht/Client"),
            ]));
        Assert.That(lezing.Bevindingen.Select(code => code.Retourcode), Is.EqualTo(["9019", "9063"]));
        Assert.That(lezing.Geaccepteerd, Is.False);
    }

    [TestCaseSource(typeof(Testberichten), nameof(Testberichten.Alle))]
    public void Een_ander_bericht_is_geen_retour(IBericht bericht) =>
        Assert.That(() => Retourlezing.Lees(bericht), Throws.ArgumentException);

    private static Wmo306.Bericht MetHeadercodes(params RetourCode[] codes) =>
        Akkoord with { Header = Akkoord.Header with { RetourCodes = [.. codes] } };

    private static Wmo306.StartProduct Start(params RetourCode[] codes) =>
        new() { Begindatum = new(2024, 3, 1), StatusAanlevering = StatusAanlevering.Nieuw, RetourCodes = [.. codes] };
}
