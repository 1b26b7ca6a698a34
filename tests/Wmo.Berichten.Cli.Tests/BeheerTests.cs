using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Cli.Tests;

/// <summary>The commands of the operator, against a running service.</summary>
public sealed class BeheerTests
{
    private Testinstallatie installatie = null!;

    [OneTimeSetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Een_dead_letter_wordt_getoond_en_opnieuw_aangeboden()
    {
        Databasefout.Maak(installatie, "= 666");
        using var aangeboden = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "CLI", toewijzingnummer: 666));
        using var beheer = new Beheerclient(installatie);
        var dood = (await beheer.WachtOpAsync(1, "?wachtrij=wmo301"))[0];

        var lijst = await VoerAsync("deadletters", "lijst", "--wachtrij", "wmo301");
        Assert.That(lijst.Uit, Does.Contain($"{dood.Id}").And.Contain("SqliteException").And.Contain(dood.Groep), lijst.Fout);
        var groepen = await VoerAsync("deadletters", "lijst", "--groepen", "--json");
        Assert.That(groepen.Json.Select(groep => (string)groep["groep"]!), Has.Member(dood.Groep));
        var toon = await VoerAsync("deadletters", "toon", $"{dood.Id}");
        Assert.That(toon.Uit, Does.Contain("na samen 6 pogingen").And.Contain("kapot bij *********").And.Contain("Wmo.Berichten.Keten"));
        var wachtrijen = await VoerAsync("wachtrijen", "--json");
        Assert.That(wachtrijen.Json.Select(rij => (string)rij["naam"]!), Is.EqualTo(Wachtrijen.Alle));
        Assert.That((int)wachtrijen.Json.Single(rij => (string)rij["naam"]! == "wmo301")["deadletters"]!, Is.EqualTo(1));

        var nogStuk = await VoerAsync("deadletters", "opnieuw", "--groep", dood.Groep, "--reden", "Misschien gaat het nu.");
        Assert.That((nogStuk.Code, nogStuk.Uit.Contains("gestopt", StringComparison.Ordinal)), Is.EqualTo((1, true)), nogStuk.Fout + nogStuk.Uit);
        Databasefout.Verhelp(installatie);
        var opnieuw = await VoerAsync("deadletters", "opnieuw", $"{dood.Id}", "--reden", "De database is hersteld.");
        Assert.That(opnieuw.Code, Is.EqualTo(0), opnieuw.Fout);
        await installatie.WachtOpAntwoordAsync(aangeboden.Headers.Location!);
        var nogmaals = await VoerAsync("deadletters", "opnieuw", $"{dood.Id}", "--reden", "Nog eens.");
        Assert.That((nogmaals.Code, nogmaals.Fout.Contains("kan nu niet", StringComparison.Ordinal)), Is.EqualTo((1, true)), nogmaals.Fout);
    }

    [Test]
    public async Task Een_dead_letter_gaat_weg_en_komt_terug()
    {
        var id = Keten.Identiteit.NieuwReferentienummer();
        await installatie.Diensten.GetRequiredService<Deadletterinname>().NeemInAsync(
            new Mislukking(id, "wmo317", null, "vreemd", 0, null), CancellationToken.None);

        var weg = await VoerAsync("deadletters", "archiveer", $"{id}", "--akkoord", "--reden", "Niet van ons.", "--json");
        Assert.That((weg.Code, (string)weg.Json.Single()["toestand"]!), Is.EqualTo((0, nameof(Deadlettertoestand.Gearchiveerd))), weg.Fout);
        Assert.That((await VoerAsync("deadletters", "lijst", "--wachtrij", "wmo317")).Uit, Does.Contain("Geen dead letters"));
        var terug = await VoerAsync("deadletters", "herstel", $"{id}", "--reden", "Toch uitzoeken.");
        Assert.That((terug.Code, terug.Uit.Contains("Open", StringComparison.Ordinal)), Is.EqualTo((0, true)), terug.Fout);
        Assert.That((await VoerAsync("deadletters", "toon", $"{id}")).Uit, Does.Contain("door beheer: Toch uitzoeken."));
    }

    [TestCase(Testinstallatie.Sleutel, "deadletters", "lijst", TestName = "Een sleutel zonder beheer is een 2")]
    [TestCase("", "wachtrijen", TestName = "Zonder sleutel is het een 2")]
    [TestCase(Testinstallatie.Beheersleutel, "deadletters", "lijst", "--toestand", "weg", TestName = "Een verkeerde toestand is een 2")]
    [TestCase(Testinstallatie.Beheersleutel, "deadletters", "opnieuw", "--reden", "x", TestName = "Zonder id of groep is het een 2")]
    [TestCase(Testinstallatie.Beheersleutel, "deadletters", "toon", "00000000-0000-0000-0000-000000000000", TestName = "Een onbekende dead letter is een 2")]
    public async Task Verkeerd_aangeroepen_is_een_2(string sleutel, params string[] argumenten)
    {
        var afloop = await Opdracht.VoerMetAsync(new() { ["WMO_SLEUTEL"] = sleutel }, [.. argumenten, "--adres", $"{installatie.Http.BaseAddress}"]);
        Assert.That((afloop.Code, afloop.Fout.StartsWith("wmo: ", StringComparison.Ordinal), afloop.Uit), Is.EqualTo((2, true, "")), afloop.Fout);
    }

    private Task<Afloop> VoerAsync(params string[] argumenten) => Opdracht.VoerMetAsync(
        new() { ["WMO_SLEUTEL"] = Testinstallatie.Beheersleutel }, [.. argumenten, "--adres", $"{installatie.Http.BaseAddress}"]);
}
