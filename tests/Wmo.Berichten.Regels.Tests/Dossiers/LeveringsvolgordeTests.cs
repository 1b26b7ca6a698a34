using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Leveringsberichten;

namespace Wmo.Berichten.Regels.Tests.Dossiers;

/// <summary>Toewijzingen, starts and stops in the order in which they were meant, in another, and twice (OP080).</summary>
public sealed class LeveringsvolgordeTests
{
    private static readonly IBericht Toewijzing = Toewijzen(Toegewezen);

    private static readonly IBericht Eerste = Starten(Start(Begin)).MetIdentificatie(1);

    private static readonly IBericht Tijdelijk = Stoppen(Pauze(Begin, Eind)).MetIdentificatie(2);

    private static readonly IBericht Herstart = Starten(Start(Hervat)).MetIdentificatie(3);

    private static readonly IBericht Definitief = Stoppen(Stop(Begin, Eind)).MetIdentificatie(4);

    private static readonly IBericht Weg = Toewijzen(Verwijderd).MetIdentificatie(5);

    private static IEnumerable<TestCaseData> Reeksen()
    {
        yield return Reeks("start en stop", [Toewijzing, Eerste, Definitief], "", "", "");
        yield return Reeks("tijdelijk gestopt, hervat en weer gestopt", [Toewijzing, Eerste, Tijdelijk, Herstart, Stoppen(Stop(Hervat, Hervat))], "", "", "", "", "");
        yield return Reeks("tijdelijk en dan definitief gestopt, en opnieuw gestart", [Toewijzing, Eerste, Tijdelijk, Definitief, Herstart], "", "", "", "", "");
        yield return Reeks("herstart gemeld voordat de definitieve stop verwerkt is", [Toewijzing, Eerste, Tijdelijk, Herstart, Definitief], "", "", "", "", "");
        yield return Reeks(
            "reden van de stop verbeterd in een bericht",
            [Toewijzing, Eerste, Definitief, Stoppen(Stop(Begin, Eind, RedenBeeindiging.Verhuisd), Stop(Begin, Eind).Ingetrokken())], "", "", "", "");
        yield return Reeks(
            "begindatum van de start verbeterd in een bericht, de nieuwe voorop",
            [Toewijzing, Eerste, Starten(Start(Hervat), Start(Begin).Ingetrokken()), Stoppen(Stop(Hervat, Hervat))], "", "", "", "");
        yield return Reeks(
            "ingangsdatum van de toewijzing verbeterd in twee berichten",
            [Toewijzing, Eerste, Starten(Start(Begin).Ingetrokken()), Starten(Start(Begin) with { ToewijzingIngangsdatum = Begin }).MetIdentificatie(9), Definitief], "", "", "", "", "");
        yield return Reeks(
            "start verwijderd nadat de stop is verwijderd",
            [Toewijzing, Eerste, Definitief, Starten(Start(Begin).Ingetrokken()), Stoppen(Stop(Begin, Eind).Ingetrokken()), Starten(Start(Begin).Ingetrokken()).MetIdentificatie(9)],
            "", "", "", "9071", "", "");
        yield return Reeks("gestopt op een toewijzing die verwijderd is", [Toewijzing, Eerste, Weg, Definitief, Herstart], "", "", "", "", "9019");
        yield return Reeks("verwijderd voordat de toewijzing komt", [Weg, Toewijzing, Eerste], "", "", "9019");

        yield return Reeks("start voor de toewijzing", [Eerste, Toewijzing, Eerste.MetIdentificatie(9)], "9019", "", "");
        yield return Reeks("stop voor de start", [Toewijzing, Definitief, Eerste, Definitief.MetIdentificatie(9)], "", "9069", "", "");
        yield return Reeks("definitieve stop voor de tijdelijke", [Toewijzing, Eerste, Definitief, Tijdelijk, Herstart], "", "", "", "9415", "");
        yield return Reeks("herstart voor de tijdelijke stop", [Toewijzing, Eerste, Herstart, Tijdelijk, Herstart.MetIdentificatie(9)], "", "", "9326", "", "");
        yield return Reeks("verwijdering voor de start", [Toewijzing, Starten(Start(Begin).Ingetrokken()), Eerste, Starten(Start(Begin).Ingetrokken()).MetIdentificatie(9)], "", "9063", "", "");

        yield return Reeks("hetzelfde bericht tweemaal", [Toewijzing, Toewijzing, Eerste, Eerste, Definitief, Definitief], "", "9056", "", "9056", "", "9056");
        yield return Reeks(
            "dezelfde inhoud tweemaal",
            [Toewijzing, Toewijzing.MetIdentificatie(11), Eerste, Eerste.MetIdentificatie(12), Tijdelijk, Tijdelijk.MetIdentificatie(13), Definitief, Definitief.MetIdentificatie(14), Eerste.MetIdentificatie(15)],
            "", "", "", "9074+9326", "", "9074+9413", "", "9074+9415", "9074");
    }

    [TestCaseSource(nameof(Reeksen))]
    public void Een_reeks_berichten_geeft_deze_retourcodes(IBericht[] berichten, string[] codes) =>
        Assert.That(Leveringsspel.Speel(berichten), Is.EqualTo(codes));

    [Test]
    public void Een_afgekeurd_bericht_laat_niets_na_ook_niet_de_verwijdering_die_goed_was()
    {
        var half = Starten(Start(Begin).Ingetrokken(), Start(Hervat) with { ToewijzingNummer = 1002 });

        Assert.That(Leveringsspel.Speel(Toewijzing, Eerste, half, Herstart), Is.EqualTo(["", "", "9019", "9326"]));
    }

    [Test]
    public void Onder_een_afgekeurde_header_wordt_niets_beoordeeld()
    {
        var bericht = Starten(Start(Begin).Ingetrokken(), Start(Hervat));

        Assert.That(Leveringsspel.Speel(bericht, bericht), Is.EqualTo(["9019+9063", "9056"]));
    }

    [Test]
    public void Voor_het_verzenden_telt_alleen_wat_er_staat_en_niet_wat_er_ontbreekt()
    {
        IEnumerable<string> Codes(IBericht bericht, params IBericht[] eerder) =>
            Dossiercontrole.BeoordeelVoorVerzenden(bericht, Na(eerder), Afspraken.Geen, Dossiergevallen.Vandaag)
                .Uitkomst.Bevindingen.Select(bevinding => bevinding.Regel);

        Assert.That(Codes(Eerste), Is.Empty);
        Assert.That(Codes(Definitief), Is.Empty);
        Assert.That(Codes(Stoppen(Stop(Begin, Eind).Ingetrokken())), Is.Empty);
        Assert.That(Codes(Toewijzen(Toegewezen with { ReferentieAanbieder = "R1" })), Is.Empty);
        Assert.That(Codes(Herstart, Eerste), Is.EqualTo(["TR326"]));
        Assert.That(Codes(Tijdelijk, Definitief), Is.EqualTo(["TR415"]));
        Assert.That(Codes(Toewijzen(Toegewezen with { Einddatum = Eind }), Toewijzing), Is.EqualTo(["TR332"]));
    }

    [Test]
    public void Wat_er_ook_komt_geen_twee_meldingen_staan_met_dezelfde_sleutel_en_elke_stop_heeft_zijn_start() => Prop.ForAll(
        Leveringsspel.Berichten,
        berichten =>
        {
            var spel = new Leveringsspel();
            foreach (var bericht in berichten)
                _ = spel.Ontvang(bericht).Count();

            var dossier = new Regels.Dossiers.Dossier(spel.Inhoud);
            var starts = dossier.Starts(Testberichten.Goed);
            var stops = dossier.Stops(Testberichten.Goed);
            return starts.All(start => starts.Count(start.HeeftSleutelVan) == 1)
                && stops.All(stop => stops.Count(stop.HeeftSleutelVan) == 1)
                && stops.All(stop => starts.Any(stop.HeeftStartsleutelVan))
                && stops.All(stop => stops.Count(ander => stop.IsVanDezelfdeLevering(ander) && stop.IsTijdelijk == ander.IsTijdelijk) == 1);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_geaccepteerd_bericht_met_nieuwe_leveringen_wordt_de_tweede_keer_afgekeurd() => Prop.ForAll(
        Leveringsspel.Berichten,
        berichten =>
        {
            var spel = new Leveringsspel();
            return berichten.All(bericht =>
                spel.Ontvang(bericht).Any() || bericht.Soort == Berichtsoort.Wmo301 || spel.Ontvang(bericht.MetIdentificatie(999)).Any());
        }).QuickCheckThrowOnFailure();

    private static TestCaseData Reeks(string wat, IBericht[] berichten, params string[] codes) => new TestCaseData(berichten, codes).SetArgDisplayNames(wat);
}
