using Wmo.Berichten.Model;
using Wmo.Berichten.Simulator;

namespace Wmo.Berichten.Ggk.Tests;

public sealed class SimulatorTests
{
    private static readonly DateTimeOffset Nu = new(2026, 3, 2, 9, 31, 0, TimeSpan.FromHours(1));

    private Ontvanger ontvanger = null!;
    private GgkSimulator ggk = null!;

    [SetUp]
    public void MaakGgk()
    {
        ontvanger = new Ontvanger();
        ggk = new GgkSimulator(
            new HashSet<Partijcode> { Partijcode.Parse("0363"), Partijcode.Parse("12345678") }, ontvanger, new StaandeKlok());
    }

    [Test]
    public async Task An_envelope_reaches_whom_it_is_for_and_is_acknowledged()
    {
        var heen = Heen();

        var aflevering = await ggk.VerstuurAsync(heen, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(aflevering, Is.InstanceOf<Aflevering.Bevestigd>());
            Assert.That(EnvelopWriter.Schrijf(ontvanger.Gekregen.Single()).ToArray(), Is.EqualTo(EnvelopWriter.Schrijf(heen).ToArray()));
        }
    }

    [Test]
    public async Task An_answer_travels_back()
    {
        await ggk.VerstuurAsync(Retour(), CancellationToken.None);

        Assert.That(ontvanger.Gekregen.Single().Crossreferentienummer, Is.EqualTo(Enveloppen.Kruisnummer));
    }

    [TestCase("87654321")]
    [TestCase("IB")]
    [TestCase("")]
    public async Task An_unknown_receiver_comes_back_to_the_sender_as_a_Fo01(string organisatie)
    {
        var heen = Heen() with { Ontvanger = new Systeem(organisatie, Systeem.Ggk) };

        var aflevering = await ggk.VerstuurAsync(heen, CancellationToken.None);

        var fout = ontvanger.Gekregen.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(aflevering, Is.InstanceOf<Aflevering.Bevestigd>());
            Assert.That(fout.Soort, Is.EqualTo(Envelopsoort.Fo01));
            Assert.That(fout.Zender, Is.EqualTo(new Systeem("IB", "GGK")));
            Assert.That(fout.Ontvanger.Organisatie, Is.EqualTo("0363"));
            Assert.That(fout.Crossreferentienummer, Is.EqualTo(heen.Referentienummer));
            Assert.That(fout.TijdstipBericht, Is.EqualTo(Nu));
            Assert.That(fout.Fout?.Code, Is.EqualTo("IB210"));
            Assert.That(fout.Referentienummer.Version, Is.EqualTo(4));
            Assert.That(fout.Referentienummer.ToString()[19], Is.AnyOf('8', '9', 'a', 'b'));
        }
    }

    [Test]
    public async Task The_same_envelope_tried_again_gives_the_same_Fo01_and_another_one_another()
    {
        var heen = Heen() with { Ontvanger = new Systeem("87654321", Systeem.Ggk) };

        await ggk.VerstuurAsync(heen, CancellationToken.None);
        await ggk.VerstuurAsync(heen, CancellationToken.None);
        await ggk.VerstuurAsync(heen with { Referentienummer = Enveloppen.Kruisnummer }, CancellationToken.None);

        var nummers = ontvanger.Gekregen.Select(fout => fout.Referentienummer).ToList();
        Assert.That(nummers[1], Is.EqualTo(nummers[0]).And.Not.EqualTo(nummers[2]));
    }

    [Test]
    public async Task A_Fo01_for_an_unknown_receiver_is_refused_and_not_answered()
    {
        var fout = Enveloppen.Foutmelding() with { Ontvanger = new Systeem("87654321", Systeem.Ggk) };

        var aflevering = await ggk.VerstuurAsync(fout, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((aflevering as Aflevering.Geweigerd)?.Fout.Code, Is.EqualTo("IB210"));
            Assert.That(ontvanger.Gekregen, Is.Empty);
        }
    }

    private static IEnumerable<TestCaseData> Ongeldig()
    {
        var heen = Heen();
        yield return new TestCaseData(heen with { Functie = new string('x', 31) }).SetArgDisplayNames("functie te lang");
        yield return new TestCaseData(heen with { Versies = new Versies("1", "0", "0", "0") }).SetArgDisplayNames("versie van een cijfer");
        yield return new TestCaseData(heen with { Referentienummer = Guid.Parse("9c0f7b90-5c69-11e5-a837-0800200c9a66") }).SetArgDisplayNames("UUID versie 1");
        yield return new TestCaseData(heen with { Zender = new Systeem("0363", "x") }).SetArgDisplayNames("applicatie te kort");
        yield return new TestCaseData(heen with { Inhoud = new byte[20 * 1024 * 1024] }).SetArgDisplayNames("te groot");
    }

    [TestCaseSource(nameof(Ongeldig))]
    public async Task An_envelope_that_fails_its_schema_is_refused_at_the_door(Envelop envelop)
    {
        var aflevering = await ggk.VerstuurAsync(envelop, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((aflevering as Aflevering.Geweigerd)?.Fout.Code, Is.EqualTo("RIN001"));
            Assert.That((aflevering as Aflevering.Geweigerd)?.Fout.Details, Is.Not.Empty);
            Assert.That(ontvanger.Gekregen, Is.Empty);
        }
    }

    [Test]
    public async Task What_the_receiver_refuses_is_refused()
    {
        var geweigerd = new Aflevering.Geweigerd(new Fout("StUF055", Fout.Client, "Nee."));
        ontvanger.Antwoord = () => geweigerd;

        Assert.That(await ggk.VerstuurAsync(Heen(), CancellationToken.None), Is.EqualTo(geweigerd));
    }

    [TestCase("12345678")]
    [TestCase("87654321")]
    public void What_the_receiver_could_not_store_is_not_acknowledged(string organisatie)
    {
        ontvanger.Antwoord = () => throw new IOException("Schijf vol.");
        var heen = Heen() with { Ontvanger = new Systeem(organisatie, Systeem.Ggk) };

        Assert.That(() => ggk.VerstuurAsync(heen, CancellationToken.None), Throws.InstanceOf<IOException>());
    }

    private static IEnumerable<TestCaseData> Afgekeurd()
    {
        var heen = Heen();
        yield return new TestCaseData(heen with { Functie = "JW301" }, "IB102").SetArgDisplayNames("functie onbekend");
        yield return new TestCaseData(heen with { Versies = new Versies("0001", "0000", "0003", "0001") }, "IB102").SetArgDisplayNames("andere subversie");
        yield return new TestCaseData(heen with { Versies = new Versies("0001", "0000", "0002", "0002") }, "IB102").SetArgDisplayNames("andere versie");
        yield return new TestCaseData(heen with { Functie = "WMO306" }, "IB240").SetArgDisplayNames("retour in een Di01");
        yield return new TestCaseData(Retour() with { Functie = "WMO307" }, "IB240").SetArgDisplayNames("heenbericht in een Du01");
        yield return new TestCaseData(heen with { Functie = "WMO323" }, "IB234").SetArgDisplayNames("gemeente declareert");
        yield return new TestCaseData(Retour() with { Functie = "WMO325" }, "IB234").SetArgDisplayNames("aanbieder beantwoordt een declaratie");
        yield return new TestCaseData(heen with { Ontvanger = heen.Zender with { Applicatie = Systeem.Ggk } }, "IB102").SetArgDisplayNames("gemeente aan gemeente");
    }

    [TestCaseSource(nameof(Afgekeurd))]
    public async Task What_the_chain_does_not_pass_on_comes_back_to_its_sender(Envelop envelop, string code)
    {
        Assert.That(await ggk.VerstuurAsync(envelop, CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());

        var fout = ontvanger.Gekregen.Single();
        Assert.That(
            (fout.Soort, fout.Ontvanger.Organisatie, fout.Crossreferentienummer, fout.Fout?.Code),
            Is.EqualTo((Envelopsoort.Fo01, envelop.Zender.Organisatie, (Guid?)envelop.Referentienummer, code)));
    }

    [Test]
    public async Task A_sender_that_is_not_connected_is_refused_at_the_door()
    {
        var aflevering = await ggk.VerstuurAsync(Heen() with { Zender = new Systeem("0999", "Proef") }, CancellationToken.None);

        Assert.That((aflevering as Aflevering.Geweigerd)?.Fout.Code, Is.EqualTo("IB213"));
        Assert.That(ontvanger.Gekregen, Is.Empty);
    }

    private static Envelop Heen() => Enveloppen.Heen() with { Versies = Versies };

    private static Envelop Retour() => Enveloppen.Retour() with { Versies = Versies };

    private static Versies Versies { get; } = new("0001", "0002", "0003", "0002");

    private sealed class Ontvanger : IEnvelopOntvanger
    {
        public List<Envelop> Gekregen { get; } = [];

        public Func<Aflevering> Antwoord { get; set; } = () => new Aflevering.Bevestigd();

        public Task<Aflevering> OntvangAsync(Envelop envelop, CancellationToken annulering)
        {
            var antwoord = Antwoord();
            Gekregen.Add(envelop);
            return Task.FromResult(antwoord);
        }
    }

    private sealed class StaandeKlok : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Nu.ToUniversalTime();
    }
}
