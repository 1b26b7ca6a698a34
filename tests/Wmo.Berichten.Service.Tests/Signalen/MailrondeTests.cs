using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Signalen;

public sealed class MailrondeTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    // A Tuesday, ten in the morning in Amsterdam.
    private static readonly DateTimeOffset Dinsdag = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private Postbus postbus = null!;
    private TijdelijkeMap map = null!;

    [SetUp]
    public void Open()
    {
        postbus = new Postbus();
        map = new TijdelijkeMap();
    }

    [TearDown]
    public async Task Sluit()
    {
        await postbus.DisposeAsync();
        map.Dispose();
    }

    [Test]
    public async Task Waarschuwingen_van_een_dag_gaan_in_een_mail_en_de_rest_in_die_van_de_volgende_werkdag()
    {
        var klok = new FakeTimeProvider(Dinsdag);
        await using var installatie = await StartAsync(klok);
        await installatie.GeefAsync(omschrijving: "Op één bericht is geen antwoord gekomen.");
        await installatie.GeefAsync(Signaalsoorten.EigenBijdrageGestart, omschrijving: "Niet voor de mail.");
        await installatie.GeefAsync(Signaalsoorten.BalansSluitNiet, omschrijving: "De balans sluit niet.");
        await installatie.GeefAsync(partij: Voorbeelden.Aanbieder, omschrijving: "Van een ander.");
        await VerzetAsync(klok, TimeSpan.FromMinutes(5), 1);

        var mail = postbus.Mails.Single();
        Assert.Multiple(() =>
        {
            Assert.That(mail.From.ToString(), Is.EqualTo("wmo@gemeente.example"));
            Assert.That(mail.To.Mailboxes.Select(adres => adres.Address), Is.EqualTo(new[] { "een@gemeente.example", "twee@gemeente.example" }));
            Assert.That(mail.Subject, Is.EqualTo("Wmo-berichten 0363: 2 waarschuwingen"));
            Assert.That(mail.Headers[HeaderId.AutoSubmitted], Is.EqualTo("auto-generated"));
            Assert.That(mail.TextBody, Does.Contain("03-03-2026 10:00  Op één bericht is geen antwoord gekomen.").And.Contain("De balans sluit niet."));
            Assert.That(mail.TextBody, Does.Not.Contain("Niet voor de mail.").And.Not.Contain("Van een ander.").And.Not.Contain("http"));
            Assert.That(postbus.Aanmelding, Is.EqualTo("\0gemeente\0geheim"));
        });

        await installatie.GeefAsync(omschrijving: "Later op de dag.");
        await VerzetAsync(klok, TimeSpan.FromHours(8), 1);
        await VerzetAsync(klok, TimeSpan.FromHours(15), 2);
        Assert.That(postbus.Mails.Last().TextBody, Does.Contain("Later op de dag.").And.Not.Contain("De balans sluit niet."));
    }

    [Test]
    public async Task In_het_weekend_en_voor_acht_uur_blijft_het_stil()
    {
        // Friday evening.
        var klok = new FakeTimeProvider(new DateTimeOffset(2026, 3, 6, 23, 30, 0, TimeSpan.Zero));
        await using var installatie = await StartAsync(klok);
        await installatie.GeefAsync();

        for (var uur = 0; uur < 55; uur++)
        {
            // A request takes longer than the round, which so has looked at every hour.
            await VerzetAsync(klok, TimeSpan.FromHours(1), 0);
            await installatie.PostvakAsync(Voorbeelden.Gemeente);
        }

        Assert.That(klok.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2026, 3, 9, 6, 30, 0, TimeSpan.Zero)));
        await VerzetAsync(klok, TimeSpan.FromMinutes(30), 1);
    }

    [Test]
    public async Task Op_een_afgesproken_vrije_dag_blijft_het_stil()
    {
        var klok = new FakeTimeProvider(Dinsdag);
        await using var installatie = await StartAsync(klok, vrij: "2026-03-03");
        await installatie.GeefAsync();
        for (var uur = 0; uur < 21; uur++)
        {
            await VerzetAsync(klok, TimeSpan.FromHours(1), 0);
            await installatie.PostvakAsync(Voorbeelden.Gemeente);
        }

        Assert.That(klok.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2026, 3, 4, 6, 0, 0, TimeSpan.Zero)));
        await VerzetAsync(klok, TimeSpan.FromHours(1), 1);
    }

    [Test]
    public async Task Zolang_er_niets_te_mailen_is_wordt_er_niets_geschreven()
    {
        var klok = new FakeTimeProvider(Dinsdag);
        await using var installatie = await StartAsync(klok);
        var opslag = new Tellend(installatie.Diensten.GetRequiredService<IOpslag>());
        var soort = installatie.Diensten.GetServices<IHostedService>().Select(dienst => dienst.GetType()).Single(type => type.Name == "Mailronde");
        using var ronde = (BackgroundService)ActivatorUtilities.CreateInstance(installatie.Diensten, soort, opslag);
        await ronde.StartAsync(CancellationToken.None);
        await RondenAsync(1);

        var geschreven = opslag.Geschreven;
        for (var keer = 0; keer < 3; keer++)
        {
            await installatie.GeefAsync(Signaalsoorten.EigenBijdrageGestart, omschrijving: "Niet voor de mail.");
            await RondenAsync(2);
        }

        Assert.That(opslag.Geschreven, Is.EqualTo(geschreven));
        await installatie.GeefAsync();
        await VerzetAsync(klok, TimeSpan.FromMinutes(5), 1);
        await ronde.StopAsync(CancellationToken.None);

        // What was read then came after what was given before.
        Task RondenAsync(int aantal)
        {
            var tot = opslag.Gelezen + aantal;
            return Wacht.TotAsync(() => Verzet(klok, TimeSpan.FromSeconds(1), () => opslag.Gelezen >= tot), Geduld, "de ronde heeft gekeken");
        }
    }

    [Test]
    public async Task Na_een_herstart_en_op_een_tweede_instantie_komt_dezelfde_mail_niet_nog_eens()
    {
        var klok = new FakeTimeProvider(Dinsdag);
        await using (var eerste = await StartAsync(klok))
        await using (var tweede = await StartAsync(klok))
        {
            await eerste.GeefAsync();
            await VerzetAsync(klok, TimeSpan.FromMinutes(5), 1);
        }

        await using var derde = await StartAsync(klok);
        await VerzetAsync(klok, TimeSpan.FromDays(1), 1);
        await derde.GeefAsync(omschrijving: "Nieuw.");
        await VerzetAsync(klok, TimeSpan.FromMinutes(5), 2);
        Assert.That(postbus.Mails.Last().TextBody, Does.Contain("er 1 waarschuwing.").And.Contain("Nieuw."));
    }

    [Test]
    public async Task Weigert_de_mailserver_dan_gaat_de_mail_een_kwartier_later_opnieuw()
    {
        postbus.Weigert = true;
        var klok = new FakeTimeProvider(Dinsdag);
        using var log = new Logboek();
        await using var installatie = await StartAsync(klok, log);
        await installatie.GeefAsync();
        await Wacht.TotAsync(() => Verzet(klok, TimeSpan.FromMinutes(5), () => postbus.Geweigerd > 0), Geduld, "de mail is geweigerd");
        postbus.Weigert = false;

        await Wacht.TotAsync(() => Verzet(klok, TimeSpan.FromMinutes(5), () => postbus.Mails.Count > 0), Geduld, "de mail is er alsnog");

        Assert.That(postbus.Mails, Has.Count.EqualTo(1));
        Assert.That(log.Regels, Has.Some.Contains("De mail met waarschuwingen van partij 0363 is niet verzonden"));
        Assert.That(log.Regels, Has.None.Contains("een@gemeente.example"));
    }

    [TestCase("Mail:Host", "", "Mail:Host ontbreekt")]
    [TestCase("Mail:Poort", "veel", "Mail:Poort is 'veel'")]
    [TestCase("Mail:Van", "niemand", "Mail:Van is 'niemand'")]
    [TestCase("Mail:Beveiliging", "Misschien", "Mail:Beveiliging is 'Misschien'")]
    [TestCase("Partijen:0363:Mail:0", "niemand", "Partijen:0363:Mail:0 is 'niemand'")]
    public void Een_verkeerde_instelling_houdt_de_start_tegen(string naam, string waarde, string melding)
    {
        var instellingen = Instellingen();
        instellingen[naam] = waarde;
        Assert.That(() => Testinstallatie.StartAsync(instellingen), Throws.InvalidOperationException.With.Message.StartsWith(melding));
    }

    [Test]
    public async Task Zonder_beveiliging_waar_die_verwacht_wordt_gaat_er_niets_uit()
    {
        var klok = new FakeTimeProvider(Dinsdag);
        using var log = new Logboek();
        await using var installatie = await StartAsync(klok, log, "StartTls");
        await installatie.GeefAsync();

        await Wacht.TotAsync(
            () => Verzet(klok, TimeSpan.FromMinutes(5), () => log.Regels.Any(regel => regel.Contains("is niet verzonden", StringComparison.Ordinal))), Geduld, "de fout staat in het log");
        Assert.That((postbus.Mails.Count, postbus.Aanmelding), Is.EqualTo((0, (string?)null)));
    }

    /// <summary>Moves the clock, lets the round look, and waits until that many mails have come.</summary>
    private async Task VerzetAsync(FakeTimeProvider klok, TimeSpan later, int mails)
    {
        klok.Advance(later);
        await Wacht.TotAsync(() => Verzet(klok, TimeSpan.Zero, () => postbus.Mails.Count >= mails), Geduld, $"er zijn {mails} mails");
        Assert.That(postbus.Mails, Has.Count.EqualTo(mails));
    }

    private static bool Verzet(FakeTimeProvider klok, TimeSpan later, Func<bool> klaar)
    {
        klok.Advance(later);
        return klaar();
    }

    private async Task<Testinstallatie> StartAsync(FakeTimeProvider klok, Logboek? log = null, string beveiliging = "Geen", string? vrij = null)
    {
        var instellingen = Instellingen();
        instellingen["Termijnen:ExtraVrijeDagen:0"] = vrij;
        instellingen["Mail:Beveiliging"] = beveiliging;
        var installatie = await Testinstallatie.StartAsync(instellingen, log, klok);

        // A partij hears what comes after the first look; before that there is nothing to wait for.
        var opslag = installatie.Diensten.GetRequiredService<IOpslag>();
        await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Signalen.OpenLezerAsync($"mail {Partijcode.Parse(Voorbeelden.Gemeente)}", stop);
                return true;
            },
            default);
        return installatie;
    }

    private Dictionary<string, string?> Instellingen() => new(Testinstallatie.Instellingen(map.Pad))
    {
        ["Partijen:0363:Mail:0"] = "een@gemeente.example",
        ["Partijen:0363:Mail:1"] = "Twee <twee@gemeente.example>",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Poort"] = $"{postbus.Poort}",
        ["Mail:Gebruiker"] = "gemeente",
        ["Mail:Wachtwoord"] = "geheim",
        ["Mail:Van"] = "wmo@gemeente.example",
        ["Mail:Beveiliging"] = "Geen",
    };

    /// <summary>Counts what is asked of a storage.</summary>
    private sealed class Tellend(IOpslag opslag) : IOpslag
    {
        private int gelezen;
        private int geschreven;

        public int Gelezen => Volatile.Read(ref gelezen);

        public int Geschreven => Volatile.Read(ref geschreven);

        public Task<T> InTransactieAsync<T>(Func<ITransactie, CancellationToken, Task<T>> werk, CancellationToken annulering)
        {
            Interlocked.Increment(ref geschreven);
            return opslag.InTransactieAsync(werk, annulering);
        }

        public async Task<T> LeesAsync<T>(Func<ITransactie, CancellationToken, Task<T>> vraag, CancellationToken annulering)
        {
            var antwoord = await opslag.LeesAsync(vraag, annulering);
            Interlocked.Increment(ref gelezen);
            return antwoord;
        }

        public Task ControleerAsync(CancellationToken annulering) => opslag.ControleerAsync(annulering);
    }
}
