using Microsoft.Extensions.Logging;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Bewaren;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>What goes when it was kept long enough, and what stays because it is open.</summary>
[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class BewarenTests(Proefmotor motor)
{
    private static readonly DateTimeOffset Nu = Voorbeeld.Tijdstip;
    private static readonly DateTimeOffset Oud = Nu.AddYears(-2).AddDays(-1);
    private static readonly DateTimeOffset Jong = Nu.AddYears(-2).AddDays(1);

    private static readonly Bewaartermijnen Termijnen = new()
    {
        Inhoud = new(2, "jaar"),
        Berichten = new(2, "jaar"),
        Dossiers = new(2, "jaar"),
        Signalen = new(90, "dagen"),
    };

    private readonly Klok klok = new();
    private readonly Logregels log = new();
    private Proefopslag proef = null!;
    private Dossierproef dossier = null!;

    [SetUp]
    public async Task Maak_database()
    {
        proef = await Proefopslag.MetSchemaAsync(motor);
        dossier = Dossierproef.Nieuw(proef);
        klok.Nu = Nu;
        log.Regels.Clear();
    }

    [TearDown]
    public void Ruim_database_op() => proef.Dispose();

    [TestCase(Richting.Uit, Berichtstatus.Akkoord, true)]
    [TestCase(Richting.Uit, Berichtstatus.DeelsAkkoord, true)]
    [TestCase(Richting.Uit, Berichtstatus.Afgekeurd, true)]
    [TestCase(Richting.Uit, Berichtstatus.Verzonden, false)]
    [TestCase(Richting.Uit, Berichtstatus.Aangeboden, false)]
    [TestCase(Richting.Uit, Berichtstatus.Aangehouden, false)]
    [TestCase(Richting.In, Berichtstatus.Afgekeurd, true)]
    [TestCase(Richting.In, Berichtstatus.Verwerkt, false)]
    [TestCase(Richting.In, Berichtstatus.Ontvangen, false)]
    [TestCase(Richting.In, Berichtstatus.TerBeoordeling, false)]
    [TestCase(Richting.In, Berichtstatus.Vrijgegeven, false)]
    [TestCase(Richting.In, Berichtstatus.Geparkeerd, false)]
    public async Task De_inhoud_gaat_van_wat_oud_en_af_is(Richting richting, Berichtstatus status, bool gaat)
    {
        var oud = await BewaarAsync(Oud, richting, status);
        var jong = await BewaarAsync(Jong, richting, status);

        await RuimOpAsync(Termijnen with { Berichten = Altijd });

        Assert.That(await HeeftInhoudAsync(oud), Is.EqualTo(!gaat));
        Assert.That(await HeeftInhoudAsync(jong), Is.True);
        Assert.That(await VindAsync(oud), Is.EqualTo(oud), "wat ervan bekend is blijft");
        Assert.That(log.Regels, gaat ? Has.One.EqualTo("Bewaartermijn 2 jaar voorbij: inhoud van berichten van voor 2024-03-02 verwijderd: 1.") : Is.Empty);
    }

    [Test]
    public async Task Een_verzonden_antwoord_is_af_en_wat_uit_het_postvak_is_gehaald_ook()
    {
        var heen = await BewaarAsync(Oud, Richting.In, Berichtstatus.Verwerkt, b => b with { AfgehandeldOp = Jong });
        var retour = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Verzonden, b => b with { Identificatie = null, Crossreferentienummer = heen.Referentienummer });

        await RuimOpAsync(Termijnen with { Berichten = Altijd });

        Assert.That((await HeeftInhoudAsync(heen), await HeeftInhoudAsync(retour)), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task Wat_nog_een_opdracht_of_een_open_termijn_heeft_blijft()
    {
        var opdracht = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Akkoord);
        var termijn = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Akkoord);
        await proef.DoeAsync(async t =>
        {
            await t.Outbox.VoegToeAsync(new Opdracht(Voorbeeld.Id(), "verzenden", opdracht.Id, Oud), default);
            await t.Termijnen.OpenAsync(Voorbeeld.Termijn(termijn, Oud), default);
        });
        await RuimOpAsync();
        Assert.That((await HeeftInhoudAsync(opdracht), await HeeftInhoudAsync(termijn)), Is.EqualTo((true, true)));

        await proef.DoeAsync(t => t.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(termijn), Nu, default));
        await MorgenAsync();
        Assert.That(await VindAsync(termijn), Is.Null);
        Assert.That(await VindAsync(opdracht), Is.Not.Null);
    }

    [TestCase(VerzoekAntwoord.InOnderzoek, false)]
    [TestCase(VerzoekAntwoord.Afgewezen, true)]
    public async Task Een_verzoek_blijft_tot_het_beslist_is(VerzoekAntwoord antwoord, bool beslist)
    {
        var verzoek = await FeitenAsync(Oud, new() { Verzoeken = [Dossierproef.Verzoek("R1")], Verlengingen = [new(1, null, null, null)] });
        var besluit = await FeitenAsync(Oud, new() { Antwoorden = [new("R1", antwoord, Dossierproef.Dag)] });

        await RuimOpAsync();

        Assert.That((await VindAsync(verzoek), await VindAsync(besluit)), beslist ? Is.EqualTo(((object?)null, (object?)null)) : Is.EqualTo((verzoek, besluit)));
        Assert.That(await HeeftInhoudAsync(verzoek), Is.EqualTo(!beslist));
    }

    [Test]
    public async Task Een_bericht_gaat_met_alles_wat_erbij_hoort_en_met_zijn_antwoorden()
    {
        var heen = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Akkoord);
        var retour = await BewaarAsync(Oud, Richting.In, Berichtstatus.Verwerkt, b => b with { AntwoordOp = heen.Id, AfgehandeldOp = Oud });
        var fout = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Verzonden, b => b with { AntwoordOp = retour.Id, Identificatie = null, Crossreferentienummer = retour.Referentienummer });
        await proef.DoeAsync(async t =>
        {
            await t.Berichten.VoegGebeurtenisToeAsync(new Gebeurtenis(heen.Id, Oud, "BerichtVerzonden", "Verzonden."), default);
            await t.Berichten.VoegBevindingenToeAsync(heen.Id, [new("CS002", 2, "0001", "Client", "/", "Fout.")], default);
            await t.Berichten.HerverpakAsync(heen.Id, Voorbeeld.Id(), default);
            await t.Dossiers.ClaimIdentificatieAsync(retour, default);
            await t.Termijnen.OpenAsync(Voorbeeld.Termijn(heen, Oud), default);
            await t.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(heen), Oud, default);
        });

        await RuimOpAsync();

        Assert.That(await TelAsync(heen, retour, fout), Is.Zero);
        Assert.That(log.Regels, Has.One.EqualTo("Bewaartermijn 2 jaar voorbij: berichten van voor 2024-03-02 verwijderd: 3."));
    }

    [Test]
    public async Task Het_antwoord_op_wat_nog_in_het_postvak_ligt_blijft_erbij()
    {
        var heen = await BewaarAsync(Oud, Richting.In, Berichtstatus.Verwerkt);
        var retour = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Verzonden, b => b with { AntwoordOp = heen.Id, Identificatie = null, Crossreferentienummer = heen.Referentienummer });

        await RuimOpAsync();
        Assert.That(await TelAsync(heen, retour), Is.EqualTo(2));

        await proef.DoeAsync(t => t.Berichten.HandelAfAsync(heen.Partij, heen.Id, Nu, default));
        await MorgenAsync();
        Assert.That(await TelAsync(heen, retour), Is.Zero);
    }

    [Test]
    public async Task Het_dossier_van_een_client_gaat_als_geheel_of_niet()
    {
        var oud = await FeitenAsync(Oud, new() { Toewijzingen = [Geeindigd(1)], Starts = [Dossierproef.Start(1)], Prestaties = [Dossierproef.Debet("P1")] });
        var ander = await FeitenAsync(Oud, new() { Toewijzingen = [Geeindigd(2, Dossierproef.AndereClient)], Starts = [Dossierproef.Start(2, Dossierproef.AndereClient)] });
        await FeitenAsync(Jong, new() { Stops = [Dossierproef.Stop(2, Dossierproef.AndereClient)] });

        await RuimOpAsync();

        var rest = await dossier.LeesAsync(Dossierproef.Vraag(Dossierproef.Client, Dossierproef.AndereClient));
        Assert.That(rest.Toewijzingen, Is.EqualTo(new[] { Geeindigd(2, Dossierproef.AndereClient) }));
        Assert.That((rest.Starts.Count, rest.Stops.Count, rest.Prestaties.Count), Is.EqualTo((1, 1, 0)));
        Assert.That((await VindAsync(oud), await VindAsync(ander)), Is.EqualTo(((OpgeslagenBericht?)null, ander)));
        Assert.That(log.Regels, Has.One.EqualTo("Bewaartermijn 2 jaar voorbij: dossiers van cliënten van voor 2024-03-02 verwijderd: 1."));
    }

    [Test]
    public async Task Een_toewijzing_die_loopt_houdt_het_dossier_vast_en_een_oude_versie_niet()
    {
        var loopt = Dossierproef.Toewijzing(1);
        var zonderEinde = Dossierproef.Toewijzing(2, Dossierproef.AndereClient);
        await FeitenAsync(Oud, new() { Toewijzingen = [loopt, zonderEinde, Geeindigd(2, Dossierproef.AndereClient) with { Tijd = zonderEinde.Tijd.AddMinutes(1) }] });

        await RuimOpAsync();

        var rest = await dossier.LeesAsync(Dossierproef.Vraag(Dossierproef.Client, Dossierproef.AndereClient));
        Assert.That(rest.Toewijzingen, Is.EqualTo(new[] { loopt }));
    }

    [TestCase(-1, true)]
    [TestCase(1, false)]
    public async Task Een_termijn_die_later_verliep_houdt_het_dossier_vast_en_gaat_er_anders_mee_weg(int dagen, bool gaat)
    {
        var bericht = await FeitenAsync(Oud, new() { Toewijzingen = [Geeindigd(7)] });
        var termijn = Voorbeeld.Termijn(bericht, Nu.AddYears(-2).AddDays(dagen)) with
        {
            Sleutel = new(dossier.Partij, dossier.Tegenpartij, Termijnsoorten.Declaratie, "7/2023-12"),
            BerichtId = null,
            Toewijzing = 7,
        };
        await proef.DoeAsync(async t =>
        {
            await t.Termijnen.SchrijfAsync([termijn], default);
            await t.Termijnen.VoegMomentToeAsync(dossier.Partij, dossier.Tegenpartij, new Moment("7", Momenten.ZorgGestart, Dossierproef.Dag), Oud, default);
        });

        await RuimOpAsync();

        var rest = await proef.DoeAsync(t => t.Termijnen.ZoekAsync(dossier.Partij, new Termijnfilter(Nu, Verstreken: true, null), default));
        Assert.That(rest, gaat ? Is.Empty : Has.Count.EqualTo(1));
        Assert.That((await dossier.LeesAsync(Dossierproef.Vraag(Dossierproef.Client))).Toewijzingen, gaat ? Is.Empty : Has.Count.EqualTo(1));
        Assert.That(
            await proef.DoeAsync(t => t.Termijnen.VoegMomentToeAsync(dossier.Partij, dossier.Tegenpartij, new Moment("7", Momenten.ZorgGestart, Dossierproef.Dag), Nu, default)),
            Is.EqualTo(gaat),
            "het moment is ook weg");
    }

    [Test]
    public async Task Een_jonge_prestatie_houdt_haar_toewijzing_vast()
    {
        await FeitenAsync(Oud, new() { Toewijzingen = [Geeindigd(1)], Prestaties = [Dossierproef.Debet("P1")] });
        await FeitenAsync(Jong, new() { Prestaties = [Dossierproef.Debet("P2")] });

        await RuimOpAsync();

        var rest = await dossier.LeesAsync(Dossierproef.Vraag(Dossierproef.Client));
        Assert.That(rest.Toewijzingen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Zorg_zonder_toewijzing_blijft_tot_zij_gestopt_is()
    {
        await FeitenAsync(Oud, new() { Starts = [Dossierproef.Start(1) with { ToewijzingNummer = null }] });
        await RuimOpAsync();
        Assert.That((await dossier.LeesAsync(Dossierproef.Vraag(Dossierproef.Client))).Starts, Has.Count.EqualTo(1));

        await FeitenAsync(Oud, new() { Stops = [Dossierproef.Stop(1) with { ToewijzingNummer = null }] });
        await MorgenAsync();
        Assert.That((await dossier.LeesAsync(Dossierproef.Vraag(Dossierproef.Client))).Starts, Is.Empty);
    }

    [Test]
    public async Task De_laatste_periode_waarover_is_gedeclareerd_blijft_bekend()
    {
        var eerste = await FeitenAsync(Oud, new() { Declaratie = Dossierproef.Declaratie("1", maand: 1) });
        var laatste = await FeitenAsync(Oud, new() { Declaratie = Dossierproef.Declaratie("2", maand: 2) });

        await RuimOpAsync();

        Assert.That((await VindAsync(eerste), await VindAsync(laatste)), Is.EqualTo(((OpgeslagenBericht?)null, laatste)));
    }

    [Test]
    public async Task Signalen_gaan_behalve_wat_een_webhook_nog_krijgt_en_daarna_pas_hun_bericht()
    {
        var bericht = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Akkoord);
        var (oud, wachtend, jong) = (Signaal(Nu.AddDays(-91)), Signaal(Nu.AddDays(-91), bericht.Id), Signaal(Nu.AddDays(-89)));
        var webhook = new Webhook(Voorbeeld.Id(), dossier.Partij, new Uri("https://backoffice.example/"), null, Oud);
        await proef.DoeAsync(async t =>
        {
            await t.Webhooks.VoegToeAsync(webhook, "geheim", default);
            foreach (var signaal in new[] { oud, wachtend, jong })
                await t.Signalen.GeefAsync(signaal, default);
            await t.Signalen.NummerAsync(10, default);
            var beurt = (await t.Webhooks.NeemAsync(10, Nu, Nu, default))!;
            var rest = new Webhookrest(beurt.Werk[1].Signaal.Volgnummer, Oud, 1, Nu.AddDays(1));
            await t.Webhooks.BewaarAsync(new Webhookuitkomst(webhook.Id, beurt.Gelezen, [], rest, Nu, 1, null, Nu, "HTTP 500"), default);
        });

        await RuimOpAsync();

        Assert.That((await proef.DoeAsync(t => t.Signalen.LeesAlleAsync(0, 10, default))).Select(een => een.Signaal), Is.EqualTo(new[] { wachtend, jong }));
        Assert.That(await VindAsync(bericht), Is.Not.Null);
    }

    [TestCase(Deadlettertoestand.Open, false)]
    [TestCase(Deadlettertoestand.Onderweg, false)]
    [TestCase(Deadlettertoestand.Opgelost, true)]
    [TestCase(Deadlettertoestand.Gearchiveerd, true)]
    public async Task Een_dead_letter_gaat_als_hij_klaar_is_en_houdt_tot_dan_zijn_bericht_vast(Deadlettertoestand toestand, bool gaat)
    {
        var bericht = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Afgekeurd);
        var deadletter = Dood(bericht.Id);
        await proef.DoeAsync(async t =>
        {
            await t.Deadletters.BewaarAsync(deadletter, new Deadletterinhoud("{}", "kapot", ""), default);
            await t.Deadletters.WijzigToestandAsync(deadletter.Id, Deadlettertoestand.Open, toestand, null, Oud, default);
        });

        await RuimOpAsync();

        Assert.That(await proef.DoeAsync(t => t.Deadletters.VindAsync(deadletter.Id, default)), gaat ? Is.Null : Is.Not.Null);
        Assert.That(await VindAsync(bericht), gaat ? Is.Null : Is.Not.Null);
    }

    [Test]
    public async Task Een_gearchiveerde_dead_letter_blijft_zolang_zijn_bericht_nog_wacht()
    {
        var bericht = await BewaarAsync(Oud, Richting.Uit, Berichtstatus.Aangeboden);
        var deadletter = Dood(bericht.Id);
        await proef.DoeAsync(async t =>
        {
            await t.Deadletters.BewaarAsync(deadletter, new Deadletterinhoud("{}", "kapot", ""), default);
            await t.Deadletters.WijzigToestandAsync(deadletter.Id, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd, null, Oud, default);
        });

        await RuimOpAsync();

        Assert.That(await proef.DoeAsync(t => t.Deadletters.VindAsync(deadletter.Id, default)), Is.Not.Null);
    }

    [Test]
    public async Task Wat_beheerders_deden_blijft_tenzij_de_organisatie_een_termijn_kiest()
    {
        await proef.DoeAsync(async t =>
        {
            foreach (var op in new[] { Oud, Jong })
                await t.Audit.VoegToeAsync(new Beheeractie { Op = op, Wie = "beheer", Handeling = Beheerhandeling.Archiveren, Groep = "G", Aantal = 1, Reden = "Dubbel." }, default);
        });

        await RuimOpAsync();
        Assert.That(await proef.DoeAsync(t => t.Audit.LeesAsync(null, 10, default)), Has.Count.EqualTo(2));

        klok.Nu = Nu.AddDays(1);
        await RuimOpAsync(Termijnen with { Audit = new(24, "maanden") });
        Assert.That((await proef.DoeAsync(t => t.Audit.LeesAsync(null, 10, default))).Select(actie => actie.Op), Is.EqualTo(new[] { Jong }));
    }

    [Test]
    public async Task Van_alle_instanties_ruimt_er_een_per_dag_op()
    {
        var opslagen = Enumerable.Range(0, 3).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var beurten = await Task.WhenAll(opslagen.Select(opslag => Task.Run(() => Opruiming(opslag, Termijnen).RuimOpAsync(default))));

        Assert.That(beurten.Count(beurt => beurt), Is.EqualTo(1));
        klok.Nu = Nu.AddDays(1);
        Assert.That(await Opruiming(opslagen[0], Termijnen).RuimOpAsync(default), Is.True);
    }

    [Test]
    public async Task Wie_in_zijn_beurt_omvalt_houdt_een_ander_niet_lang_tegen()
    {
        await proef.DoeAsync(t => t.Bewaren.NeemBeurtAsync(Nu, Nu.AddMinutes(10), default));

        Assert.That(await Opruiming(proef.Opslag, Termijnen).RuimOpAsync(default), Is.False);
        klok.Nu = Nu.AddMinutes(10);
        Assert.That(await Opruiming(proef.Opslag, Termijnen).RuimOpAsync(default), Is.True);
    }

    [Test]
    public async Task Meer_dan_een_bladzijde_gaat_in_een_keer_ook_van_een_moment()
    {
        for (var keer = 0; keer < 450; keer++)
            await BewaarAsync(Oud, Richting.Uit, keer % 2 == 0 ? Berichtstatus.Akkoord : Berichtstatus.Verzonden);

        await RuimOpAsync();

        Assert.That(log.Regels, Has.One.EqualTo("Bewaartermijn 2 jaar voorbij: inhoud van berichten van voor 2024-03-02 verwijderd: 225."));
    }

    [TestCase("15 jaar", "2011-03-02")]
    [TestCase("6 maanden", "2025-09-02")]
    [TestCase("90 dagen", "2025-12-02")]
    [TestCase("altijd", null)]
    public void Een_termijn_telt_op_de_kalender(string tekst, string? voor)
    {
        var termijn = Bewaartermijn.Lees(tekst)!;

        Assert.That(termijn.Voor(Nu)?.ToString("yyyy-MM-dd"), Is.EqualTo(voor));
        Assert.That(termijn.ToString(), Is.EqualTo(tekst));
    }

    [TestCase("15")]
    [TestCase("0 jaar")]
    [TestCase("-1 jaar")]
    [TestCase("2 weken")]
    [TestCase("1 jaar 2 maanden")]
    public void Wat_geen_termijn_is_wordt_niet_gelezen(string tekst) => Assert.That(Bewaartermijn.Lees(tekst), Is.Null);

    private static Bewaartermijn Altijd { get; } = new(0, Bewaartermijn.Altijd);

    private static Toewijzing Geeindigd(int nummer, Model.Bsn? client = null) =>
        Dossierproef.Toewijzing(nummer, client) with { Einddatum = DateOnly.FromDateTime(Oud.Date) };

    private static Deadletter Dood(Guid bericht) => new()
    {
        Id = Voorbeeld.Id(),
        Wachtrij = "wmo302",
        BerichtId = bericht,
        Groep = "a1b2c3d4",
        Uitzondering = "System.InvalidOperationException",
        Plaats = "",
        Pogingen = 6,
        EerstOp = Oud,
        LaatstOp = Oud,
        GewijzigdOp = Oud,
    };

    private Signaal Signaal(DateTimeOffset op, Guid? bericht = null) =>
        new(Voorbeeld.Id(), dossier.Partij, Signaalsoorten.TermijnNadert, op, bericht, "De termijn nadert.", "{}");

    private Task<OpgeslagenBericht> BewaarAsync(
        DateTimeOffset op, Richting richting, Berichtstatus status, Func<OpgeslagenBericht, OpgeslagenBericht>? anders = null)
    {
        var bericht = (richting == Richting.In ? Voorbeeld.Ontvangen() : Voorbeeld.Verzonden()) with { Status = status, AangemaaktOp = op, GewijzigdOp = op };
        return proef.BewaarAsync(anders is null ? bericht : anders(bericht));
    }

    /// <summary>A finished message that brought these facts.</summary>
    private async Task<OpgeslagenBericht> FeitenAsync(DateTimeOffset op, Dossierfeiten feiten)
    {
        var bericht = await BewaarAsync(
            op, Richting.In, Berichtstatus.Verwerkt, b => b with { Partij = dossier.Partij, Tegenpartij = dossier.Tegenpartij, AfgehandeldOp = op });
        await dossier.VoegToeAsync(bericht, feiten);
        return bericht;
    }

    private async Task RuimOpAsync(Bewaartermijnen? termijnen = null) =>
        Assert.That(await Opruiming(proef.Opslag, termijnen ?? Termijnen).RuimOpAsync(default), Is.True);

    private Task MorgenAsync()
    {
        klok.Nu = klok.Nu.AddDays(1);
        return RuimOpAsync(Termijnen);
    }

    private Opruiming Opruiming(IOpslag opslag, Bewaartermijnen termijnen) => new(opslag, termijnen, klok, log);

    private async Task<bool> HeeftInhoudAsync(OpgeslagenBericht bericht) =>
        await proef.DoeAsync(t => t.Berichten.VindPayloadAsync(bericht.Id, default)) is not null;

    private Task<OpgeslagenBericht?> VindAsync(OpgeslagenBericht bericht) => proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default));

    private async Task<int> TelAsync(params OpgeslagenBericht[] berichten)
    {
        var aantal = 0;
        foreach (var bericht in berichten)
            aantal += await VindAsync(bericht) is null ? 0 : 1;
        return aantal;
    }

    private sealed class Klok : TimeProvider
    {
        public DateTimeOffset Nu { get; set; } = BewarenTests.Nu;

        public override DateTimeOffset GetUtcNow() => Nu;
    }

    private sealed class Logregels : ILogger<Opruiming>
    {
        public List<string> Regels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Regels.Add(formatter(state, exception));
    }
}
