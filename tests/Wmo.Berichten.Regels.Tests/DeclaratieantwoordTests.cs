using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The answer to a declaratie, and what its receiver reads in it.</summary>
public sealed class DeclaratieantwoordTests
{
    private const string Clienten = "/Bericht/Declaratie/Clienten";

    private static readonly DateOnly Dag = new(2024, 3, 4);

    /// <summary>Two clients: of the first 10 euros in January and in February, of the second 7 euros and 3 euros taken back.</summary>
    private static Wmo323.Bericht Declaratie { get; } = MetClienten(
        Testberichten.Declaratie.Declaratie.Clienten[0],
        new Wmo323.Client
        {
            Bsn = Bsn.Parse("999900018"),
            Prestaties = [Prestatie("P3", 700, DebetCredit.Debet), Prestatie("P4", 300, DebetCredit.Credit, "P0")],
        });

    [Test]
    public async Task De_325_op_een_goede_declaratie()
    {
        var lezing = await Klopt(null);

        Assert.That(
            (lezing.Declaratie, lezing.Geaccepteerd, lezing.GeheelAfgewezen, lezing.Toegekend),
            Is.EqualTo((Declaratie.Header.BerichtIdentificatie, true, false, new Bedrag(2400))));
    }

    [Test]
    public async Task De_325_bij_afkeur_op_niveau_2() => GeheelAfgewezen(
        await Klopt(2, ("0001", $"{Clienten}/Client[1]/Bsn"), ("0001", $"{Clienten}/Client[2]/Bsn")), "0001", "/Bericht/Header");

    [Test]
    public async Task De_325_bij_een_fout_op_de_header() => GeheelAfgewezen(
        await Klopt(3, ("9056", "/Bericht/Header/BerichtIdentificatie/Identificatie"), ("9321", $"{Clienten}/Client[1]")),
        "9056",
        "/Bericht/Header");

    [Test]
    public async Task De_325_bij_een_fout_op_de_declaratie() => GeheelAfgewezen(
        await Klopt(3, ("9333", "/Bericht/Declaratie/DeclaratieNummer"), ("9321", $"{Clienten}/Client[1]")),
        "9333",
        "/Bericht/DeclaratieAntwoord");

    [Test]
    public async Task De_325_bij_fouten_op_een_client_en_op_een_prestatie()
    {
        const string Prestatie = $"{Clienten}/Client[2]/Prestaties/Prestatie[1]";
        var lezing = await Klopt(
            3,
            ("9322", $"{Prestatie}/GeleverdVolume"),
            ("8187", $"{Clienten}/Client[1]/Bsn"),
            ("9321", Prestatie),
            ("9322", $"{Prestatie}/IngediendBedrag/Bedrag"));

        Assert.That((lezing.Geaccepteerd, lezing.GeheelAfgewezen, lezing.Toegekend), Is.EqualTo((false, false, new Bedrag(-300))));
        Assert.That(lezing.Afgewezen, Is.EqualTo(["P1", "P2", "P3"]));
        Assert.That(
            lezing.Bevindingen.Select(code => (code.Retourcode, code.Klasse, code.Pad[^11..])),
            Is.EqualTo(
            [
                ("8187", "Client", "n/Client[1]"), ("9322", "Prestatie", "restatie[1]"), ("9321", "Prestatie", "restatie[1]"),
            ]));
    }

    [Test]
    public void Als_alles_is_afgewezen_is_niets_toegekend_en_dat_is_debet()
    {
        var antwoord = Lees(Maak(Declaratie, 3, ("9321", $"{Clienten}/Client[1]"), ("9321", $"{Clienten}/Client[2]")));

        var toegekend = antwoord.DeclaratieAntwoord!.TotaalToegekendBedrag;
        Assert.That((toegekend.TotaalBedrag, toegekend.DebetCredit), Is.EqualTo((Bedrag.Nul, DebetCredit.Debet)));
        Assert.That(antwoord.DeclaratieAntwoord.RetourCodes, Is.EqualTo([RetourCode.Code0200]));
        Assert.That(Declaratielezing.Lees(antwoord).GeheelAfgewezen, Is.False);
    }

    [Test]
    public void Ook_een_declaratie_die_wij_niet_kunnen_lezen_wordt_beantwoord()
    {
        var xml = Encoding.UTF8.GetString(Declaratie.AlsXml()).Replace("Dagtekening>2024-", "Dagtekening>12024-", StringComparison.Ordinal);
        var uitkomst = BerichtControle.Controleer(Encoding.UTF8.GetBytes(xml));
        Assert.That((uitkomst.Niveau, uitkomst.Bericht), Is.EqualTo((2, (IBericht?)null)));

        var antwoord = Declaratieantwoord.Maak(Encoding.UTF8.GetBytes(xml), uitkomst, "DA01", Dag);

        Assert.That(BerichtControle.Controleer(antwoord, totEnMetNiveau: 1).Bevindingen, Is.Empty);
        var leesbaar = Encoding.UTF8.GetString(antwoord).Replace("Dagtekening>12024-", "Dagtekening>2024-", StringComparison.Ordinal);
        Assert.That(Lees(Encoding.UTF8.GetBytes(leesbaar)), Is.EqualTo(Lees(Maak(Declaratie, 2, ("0001", "/Bericht")))));
    }

    [Test]
    public void Meer_toegekend_dan_een_325_kan_bevatten_wordt_gemeld_en_niet_afgekapt()
    {
        var debet = Enumerable.Range(0, 10_001).Select(i => Prestatie($"D{i}", 99_999_999, DebetCredit.Debet));
        var declaratie = MetClienten(
            new() { Bsn = Testberichten.Goed, Prestaties = [.. debet] },
            new() { Bsn = Bsn.Parse("999900018"), Prestaties = [Prestatie("C", 99_999_999, DebetCredit.Credit, "D")] });

        Assert.That(() => Maak(declaratie, 3, ("8187", $"{Clienten}/Client[2]")), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void Een_declaratie_met_23_000_prestaties_die_alle_zijn_afgewezen()
    {
        var declaratie = MetClienten(
            new Wmo323.Client { Bsn = Testberichten.Goed, Prestaties = [.. Enumerable.Range(1, 23_000).Select(i => Prestatie($"P{i}", i, DebetCredit.Debet))] });
        var bevindingen = Enumerable.Range(1, 23_000).Select(i => ("9321", $"{Clienten}/Client[1]/Prestaties/Prestatie[{i}]/ToewijzingNummer"));

        var lezing = Declaratielezing.Lees(Lees(Maak(declaratie, 3, [.. bevindingen])));

        Assert.That(lezing.Afgewezen, Is.EqualTo(Enumerable.Range(1, 23_000).Select(i => $"P{i}")));
        Assert.That((lezing.Bevindingen.Count, lezing.Toegekend), Is.EqualTo((23_000, Bedrag.Nul)));
    }

    [Test]
    public void Beknopt_is_het_hetzelfde_bericht_in_een_vijfde_minder()
    {
        var declaratie = MetClienten(
            new Wmo323.Client { Bsn = Testberichten.Goed, Prestaties = [.. Enumerable.Range(1, 100).Select(i => Prestatie($"P & {i}", i, DebetCredit.Debet))] });
        var lang = Maak(declaratie, 3, [.. Enumerable.Range(1, 100).Select(i => ("9321", $"{Clienten}/Client[1]/Prestaties/Prestatie[{i}]"))]);

        var kort = Declaratieantwoord.Beknopt(lang);

        Assert.That(Lees(kort), Is.EqualTo(Lees(lang)));
        Assert.That(BerichtControle.Controleer(kort).Bevindingen, Is.Empty);
        Assert.That(kort, Has.Length.LessThan(lang.Length * 4 / 5));
    }

    [Test]
    public void Een_header_zonder_meer_kent_niets_toe()
    {
        var antwoord = Testberichten.DeclaratieAntwoord with { DeclaratieAntwoord = null };

        var lezing = Declaratielezing.Lees(antwoord);

        Assert.That((lezing.GeheelAfgewezen, lezing.Geaccepteerd, lezing.Toegekend), Is.EqualTo((true, false, Bedrag.Nul)));
        Assert.That(lezing.Bevindingen, Is.Empty);
    }

    [TestCase(Berichtsoort.Wmo323, 1)]
    [TestCase(Berichtsoort.Wmo323, null)]
    [TestCase(Berichtsoort.Wmo301, null)]
    [TestCase(null, 1)]
    public void Wat_geen_gelezen_declaratie_is_krijgt_geen_325(Berichtsoort? soort, int? niveau) => Assert.That(
        () => Declaratieantwoord.Maak(default, new Controleuitkomst(soort, null, niveau, []), "DA01", Dag), Throws.ArgumentException);

    [Test]
    public void Een_onmogelijke_identificatie_wordt_niet_aangenomen() => Assert.That(
        () => Declaratieantwoord.Maak(default, new Controleuitkomst(Berichtsoort.Wmo323, Declaratie, null, []), "1234567890123", Dag),
        Throws.ArgumentException);

    [Test]
    public void Van_elke_declaratie_verklaren_de_afgewezen_prestaties_het_verschil() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        zaad =>
        {
            var random = new Random(zaad);
            var gemaakt = (Wmo323.Bericht)new WillekeurigBericht(zaad).Bericht(Berichtsoort.Wmo323);
            var declaratie = gemaakt with { Declaratie = MetTotaal(gemaakt.Declaratie) };
            var (bevindingen, afgewezen, codes) = Willekeurig(declaratie, random);

            var antwoord = Lees(Maak(declaratie, bevindingen.Length > 0 ? 3 : null, bevindingen));

            var inhoud = antwoord.DeclaratieAntwoord!;
            var som = inhoud.Clienten.SelectMany(client => client.Prestaties).Sum(prestatie => Centen(prestatie.IngediendBedrag));
            Assert.That(Centen(inhoud.TotaalIngediendBedrag) - Centen(inhoud.TotaalToegekendBedrag), Is.EqualTo(som), "TR342");
            var lezing = Declaratielezing.Lees(antwoord);
            Assert.That(lezing.Afgewezen, Is.EqualTo(afgewezen));
            Assert.That(lezing.Bevindingen.Select(code => code.Retourcode), Is.EqualTo(codes));
            Assert.That(lezing.Toegekend.Centen, Is.EqualTo(Centen(inhoud.TotaalToegekendBedrag)));
            Assert.That(lezing.Geaccepteerd, Is.EqualTo(bevindingen.Length == 0));
        }).QuickCheckThrowOnFailure();

    /// <summary>Faults on some clients and prestaties; which prestaties are refused for them, and with which codes.</summary>
    private static ((string Code, string Pad)[] Bevindingen, List<string> Afgewezen, List<string> Codes) Willekeurig(Wmo323.Bericht bericht, Random random)
    {
        List<(string, string)> bevindingen = [];
        List<string> afgewezen = [], codes = [];
        foreach (var (client, c) in bericht.Declaratie.Clienten.Select((client, i) => (client, i + 1)))
        {
            var geheel = random.Next(3) == 0;
            foreach (var (prestatie, p) in client.Prestaties.Select((prestatie, i) => (prestatie, i + 1)))
            {
                string[] redenen = geheel || random.Next(2) == 0 ? [] : ["9321", "9322"];
                bevindingen.AddRange(redenen.Select(code => (code, $"{Clienten}/Client[{c}]/Prestaties/Prestatie[{p}]/Eenheid")));
                codes.AddRange(redenen);
                if (geheel || redenen.Length > 0)
                    afgewezen.Add(prestatie.ProductReferentie.ReferentieNummer);
            }

            if (!geheel)
                continue;
            bevindingen.Add(("8187", $"{Clienten}/Client[{c}]/Bsn"));
            codes.Add("8187");
        }

        return ([.. bevindingen], afgewezen, codes);
    }

    private static void GeheelAfgewezen(Declaratielezing lezing, string code, string pad)
    {
        Assert.That(
            (lezing.GeheelAfgewezen, lezing.Geaccepteerd, lezing.Toegekend, lezing.Afgewezen.Count), Is.EqualTo((true, false, Bedrag.Nul, 0)));
        Assert.That(lezing.Bevindingen.Select(bevinding => (bevinding.Retourcode, bevinding.Pad)), Is.EqualTo([(code, pad)]));
    }

    private static async Task<Declaratielezing> Klopt(int? niveau, params (string Code, string Pad)[] bevindingen)
    {
        var antwoord = Maak(Declaratie, niveau, bevindingen);
        Assert.That(BerichtControle.Controleer(antwoord).Bevindingen, Is.Empty);
        await Verified.KloptAsync(XDocument.Parse(Encoding.UTF8.GetString(antwoord)).ToString(), "xml");
        return Declaratielezing.Lees(Lees(antwoord));
    }

    private static byte[] Maak(Wmo323.Bericht declaratie, int? niveau, params (string Code, string Pad)[] bevindingen) => Declaratieantwoord.Maak(
        default,
        new Controleuitkomst(
            Berichtsoort.Wmo323,
            declaratie,
            niveau,
            [.. bevindingen.Select(bevinding => new Bevinding("TR000", niveau!.Value, bevinding.Code, "", bevinding.Pad, "Fout."))]),
        "DA01",
        Dag);

    /// <summary>Reads the answer as its receiver does: it must pass levels 1 and 2, but for what random values break there.</summary>
    private static Wmo325.Bericht Lees(byte[] antwoord)
    {
        var uitkomst = BerichtControle.Controleer(antwoord);
        Assert.That(uitkomst.Niveau, Is.Not.EqualTo(1), () => uitkomst.Bevindingen[0].Melding);
        return (Wmo325.Bericht)uitkomst.Bericht!;
    }

    private static Wmo323.Bericht MetClienten(params Wmo323.Client[] clienten) => Testberichten.Declaratie with
    {
        Declaratie = MetTotaal(Testberichten.Declaratie.Declaratie with { Clienten = [.. clienten] }),
    };

    private static Wmo323.Declaratie MetTotaal(Wmo323.Declaratie declaratie)
    {
        var som = declaratie.Clienten.SelectMany(client => client.Prestaties).Sum(prestatie => Centen(prestatie.IngediendBedrag));
        return declaratie with
        {
            TotaalIngediendBedrag = new() { TotaalBedrag = new(Math.Abs(som)), DebetCredit = som < 0 ? DebetCredit.Credit : DebetCredit.Debet },
        };
    }

    private static Wmo323.Prestatie Prestatie(string referentie, long centen, DebetCredit teken, string? vorige = null) =>
        Testberichten.Declaratie.Declaratie.Clienten[0].Prestaties[1] with
        {
            ProductReferentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = vorige },
            IngediendBedrag = new() { Bedrag = new(centen), DebetCredit = teken },
        };

    private static long Centen(BedragMetDC bedrag) => bedrag.DebetCredit == DebetCredit.Debet ? bedrag.Bedrag.Centen : -bedrag.Bedrag.Centen;

    private static long Centen(TotaalBedragMetDC bedrag) =>
        bedrag.DebetCredit == DebetCredit.Debet ? bedrag.TotaalBedrag.Centen : -bedrag.TotaalBedrag.Centen;
}
