using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>A queue may deliver a command again long after it had its effect.</summary>
public sealed class HerhaaldeOpdrachtTests
{
    [Test]
    public async Task Elke_opdracht_van_een_keten_heeft_de_tweede_keer_geen_gevolg()
    {
        await using var installatie = await Testinstallatie.StartAsync();
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "HERHAAL00001"));
        var opdrachten = Opdrachten(installatie.Map);
        var berichten = await BerichtenAsync(installatie);
        var voor = await ToestandAsync(installatie);

        foreach (var (id, wachtrij) in opdrachten)
        {
            foreach (var bericht in berichten.Where(bericht => wachtrij == Wachtrijen.Verzenden || wachtrij == Wachtrij(bericht.Bericht)))
                await VoerUitAsync(installatie.Diensten, id, wachtrij, bericht.Id);
        }

        Assert.That(opdrachten, Has.Count.EqualTo(4), "twee keer verzenden en twee keer controleren");
        Assert.That(await ToestandAsync(installatie), Is.EqualTo(voor));
    }

    private static Task VoerUitAsync(IServiceProvider diensten, Guid opdracht, string wachtrij, Guid bericht) => wachtrij == Wachtrijen.Verzenden
        ? diensten.GetRequiredService<Verzending>().VerzendAsync(new VerzendBericht(opdracht, bericht), CancellationToken.None)
        : diensten.GetRequiredService<Berichtverwerking>().VerwerkAsync(new ControleerBericht(opdracht, bericht), CancellationToken.None);

    private static string Wachtrij(string bericht) => Berichtsoorten.TryParse(bericht, out var soort) ? Wachtrijen.Voor(soort) : "";

    private static async Task<Service.Api.BerichtAntwoord[]> BerichtenAsync(Testinstallatie installatie) =>
        [.. await installatie.BerichtenAsync(Voorbeelden.Gemeente), .. await installatie.BerichtenAsync(Voorbeelden.Aanbieder)];

    /// <summary>Every message with its status and its timeline.</summary>
    private static async Task<List<string>> ToestandAsync(Testinstallatie installatie)
    {
        var toestand = new List<string>();
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
        {
            foreach (var bericht in await installatie.BerichtenAsync(partij))
            {
                var dossier = await installatie.DossierAsync(partij, bericht.Id);
                toestand.Add($"{partij} {bericht.Bericht} {dossier.Status}: {string.Join(", ", dossier.Tijdlijn.Select(regel => regel.Soort))}");
            }
        }

        return toestand;
    }

    private static List<(Guid Id, string Wachtrij)> Opdrachten(string map)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(map, "wmo.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var vraag = database.CreateCommand();
        vraag.CommandText = "SELECT OpdrachtId, Wachtrij FROM Inbox";
        using var rijen = vraag.ExecuteReader();
        var opdrachten = new List<(Guid Id, string Wachtrij)>();
        while (rijen.Read())
            opdrachten.Add((rijen.GetGuid(0), rijen.GetString(1)));
        return opdrachten;
    }
}
