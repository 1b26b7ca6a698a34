using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>A message that cannot be sent holds up what comes after it about the same client, until a person decides that it need not go.</summary>
public sealed class ArchiverenTests
{
    [Test]
    public async Task Archiveren_laat_wie_erop_wacht_alleen_met_akkoord_voorgaan_en_herstellen_zet_het_terug_in_de_rij()
    {
        await using var installatie = await Testinstallatie.StartAsync();
        using var beheer = new Beheerclient(installatie);
        Voer(installatie, "CREATE TRIGGER Stuk BEFORE UPDATE OF Pogingen ON Bericht WHEN NEW.Identificatie = 'EERSTE' BEGIN SELECT RAISE(ABORT, 'kapot'); END");
        var eerste = await BiedAanAsync(installatie, "EERSTE", 1);
        var dood = (await beheer.WachtOpAsync(1))[0];
        var tweede = await BiedAanAsync(installatie, "TWEEDE", 2);
        await Wacht.TotAsync(async () => (await beheer.WachtrijAsync("verzenden")).Uitgesteld == 1, Beheerclient.Geduld, "het tweede wacht op zijn beurt");
        Assert.That((await beheer.ToonAsync(dood.Id)).Opvolgers, Is.EqualTo(1));

        foreach (var pad in new[] { $"{dood.Id}/archiveren", "archiveren" })
        {
            var (status, inhoud) = await beheer.DoeAsync(pad, new { groep = dood.Groep, reden = "Niet meer nodig." });
            Assert.That((status, inhoud.GetProperty("title").GetString()), Is.EqualTo((409, "Hier wachten latere berichten op.")));
        }

        Assert.That((await beheer.DoeAsync($"{dood.Id}/archiveren", new { reden = "Niet meer nodig.", akkoord = true })).Status, Is.EqualTo(202));
        Assert.That((await installatie.WachtOpAntwoordAsync(tweede)).Status, Is.EqualTo("Akkoord"));

        Assert.That((await beheer.DoeAsync($"{dood.Id}/herstellen", new { reden = "Toch nodig." })).Status, Is.EqualTo(202));
        var derde = await BiedAanAsync(installatie, "DERDE", 3);
        await Wacht.TotAsync(async () => (await beheer.WachtrijAsync("verzenden")).Uitgesteld == 1, Beheerclient.Geduld, "het derde wacht op zijn beurt");
        Voer(installatie, "DROP TRIGGER Stuk");
        Assert.That((await beheer.DoeAsync($"{dood.Id}/opnieuw", new { reden = "De oorzaak is weg." })).Status, Is.EqualTo(202));
        var een = await installatie.WachtOpAntwoordAsync(eerste);
        var drie = await installatie.WachtOpAntwoordAsync(derde);
        Assert.That((een.Status, drie.Status), Is.EqualTo(("Akkoord", "Akkoord")));
        Assert.That(een.Antwoord!.AangemaaktOp, Is.LessThan(drie.Antwoord!.AangemaaktOp));
    }

    private static async Task<Uri> BiedAanAsync(Testinstallatie installatie, string naam, int toewijzing)
    {
        using var antwoord = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: naam, toewijzingnummer: toewijzing));
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(202));
        return antwoord.Headers.Location!;
    }

    private static void Voer(Testinstallatie installatie, string sql)
    {
        using var verbinding = new SqliteConnection(installatie.Diensten.GetRequiredService<OpslagOptions>().Verbinding);
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // Texts of the test itself.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.ExecuteNonQuery();
    }
}
