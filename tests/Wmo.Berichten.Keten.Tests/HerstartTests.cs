using System.Net.Http.Json;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>Killed between acceptance and answer: after the restart every accepted message is answered, once.</summary>
[TestFixture("Geheugen")]
[TestFixture("RabbitMq")]
public sealed class HerstartTests(string transport)
{
    private const int Berichten = 24;
    private const int Moorden = 4;

    [Test]
    public async Task Elk_aangenomen_bericht_wordt_na_kill_9_precies_een_keer_beantwoord()
    {
        var zaad = Random.Shared.Next();
        TestContext.Out.WriteLine($"zaad {zaad}");
        var toeval = new Random(zaad);
        using var map = new TijdelijkeMap();
        var instellingen = Testinstallatie.Instellingen(map.Pad).Concat(await Bussen.InstellingenAsync(transport)).ToDictionary();

        var aangenomen = new HashSet<string>();
        for (var moord = 0; moord < Moorden; moord++)
        {
            await using var service = await Serviceproces.StartAsync(instellingen);
            await BiedAanTotDeDoodAsync(service, moord, toeval.Next(1, Berichten), aangenomen);
        }

        await using var laatste = await Serviceproces.StartAsync(instellingen);
        var heen = await BeantwoordAsync(laatste, aangenomen);
        var bijAanbieder = await BerichtenAsync(laatste, Voorbeelden.Aanbieder);
        Assert.Multiple(() =>
        {
            Assert.That(heen.Select(bericht => bericht.Identificatie), Is.SupersetOf(aangenomen), "niets is verloren");
            Assert.That(heen, Has.All.Property(nameof(BerichtAntwoord.Status)).EqualTo("Akkoord"));
            Assert.That(bijAanbieder.Where(bericht => bericht.Richting == "In").Select(bericht => bericht.Identificatie), Is.Unique);
            Assert.That(bijAanbieder.Where(bericht => bericht.Richting == "Uit").Select(bericht => bericht.Identificatie), Is.Unique);
            Assert.That(bijAanbieder.Count(bericht => bericht.Richting == "Uit"), Is.EqualTo(heen.Length));
        });
    }

    /// <summary>Hands in messages side by side and kills the service as soon as it accepted so many of them.</summary>
    private static async Task BiedAanTotDeDoodAsync(Serviceproces service, int ronde, int laatste, HashSet<string> aangenomen)
    {
        var geteld = 0;
        var genoeg = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var alles = Parallel.ForEachAsync(
            Enumerable.Range(0, Berichten),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (nummer, _) =>
            {
                var identificatie = $"R{ronde}N{nummer}";
                try
                {
                    using var antwoord = await service.BiedAanAsync(Voorbeelden.Wmo301(identificatie: identificatie));
                    Assert.That((int)antwoord.StatusCode, Is.EqualTo(202));
                }
                catch (HttpRequestException)
                {
                    // The service died first: whether this one was accepted, nobody was told.
                    return;
                }

                lock (aangenomen)
                    aangenomen.Add(identificatie);
                if (Interlocked.Increment(ref geteld) == laatste)
                    genoeg.SetResult();
            });
        await Task.WhenAny(genoeg.Task, alles);
        await service.VermoordAsync();
        await alles;
    }

    private static async Task<BerichtAntwoord[]> BeantwoordAsync(Serviceproces service, HashSet<string> aangenomen)
    {
        var heen = Array.Empty<BerichtAntwoord>();
        await Wacht.TotAsync(
            async () =>
            {
                heen = [.. (await BerichtenAsync(service, Voorbeelden.Gemeente)).Where(bericht => bericht.Richting == "Uit")];
                return heen.Length >= aangenomen.Count && heen.All(bericht => bericht.Status is "Akkoord" or "Afgekeurd");
            },
            TimeSpan.FromSeconds(90),
            "alles is beantwoord");
        return heen;
    }

    private static async Task<BerichtAntwoord[]> BerichtenAsync(Serviceproces service, string partij)
    {
        var alle = new List<BerichtAntwoord>();
        while (true)
        {
            var na = alle.Count > 0 ? $"?na={alle[^1].Id}" : "";
            var bladzijde = await service.Http.GetFromJsonAsync<BerichtAntwoord[]>($"/api/v1/partijen/{partij}/berichten{na}", Testinstallatie.Json);
            if (bladzijde!.Length == 0)
                return [.. alle];
            alle.AddRange(bladzijde);
        }
    }
}
