using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Tests.Ketens;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Bronnen;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>
/// Order of arrival carries no meaning (OP080). What comes before the message that it builds on is refused, and its sender offers it
/// again; in whatever order the messages of a chain came, the dossiers are the same in the end.
/// </summary>
[Category("Storing")]
public sealed partial class VolgordeTests
{
    private const int Volgordes = 50;
    private const int Tegelijk = 4;
    private const string Dagtekening = "2025-05-15";

    private static readonly string[] Gemeenten =
    [
        .. Enumerable.Range(1, 9999).Select(nummer => $"{nummer:0000}")
            .Where(code => code != Voorbeelden.Gemeente && Gemeentelijst.Cbs.Kent(code, Dag(Dagtekening))).Take(Volgordes + 1),
    ];

    [Test]
    public async Task In_vijftig_willekeurige_volgordes_leiden_dezelfde_berichten_tot_hetzelfde_dossier()
    {
        var toeval = Omvang.Toeval();
        var keten = Keten();
        await using var installatie = await Testinstallatie.StartAsync(Instellingen(), klok: new Kalenderklok { Dag = Dag("2025-05-20") });

        var opVolgorde = new Speler(installatie, Volgordes);
        Assert.That(await opVolgorde.SpeelAsync(keten), Is.EqualTo(keten.Count), "op volgorde wordt alles meteen aanvaard");
        var verwacht = await opVolgorde.DossiersAsync(keten);
        Assert.That(verwacht, Is.Not.Empty);

        var volgordes = Enumerable.Range(0, Volgordes).Select(_ => Schud(keten, toeval)).ToList();
        var gespeeld = 0;
        await Parallel.ForAsync(0, Volgordes, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk }, async (nummer, _) =>
        {
            var speler = new Speler(installatie, nummer);
            Interlocked.Add(ref gespeeld, await speler.SpeelAsync(volgordes[nummer]));
            Assert.That(await speler.DossiersAsync(keten), Is.EquivalentTo(verwacht), string.Join(", ", volgordes[nummer].Select(Naam)));
        });
        await TestContext.Out.WriteLineAsync($"{gespeeld} berichten, waarvan {gespeeld - (Volgordes * keten.Count)} te vroeg");
        Assert.That(gespeeld, Is.GreaterThan(Volgordes * keten.Count), "er kwam echt iets te vroeg");
    }

    // Dated on one day: only what is in them tells what came first.
    private static IReadOnlyList<IBericht> Keten()
    {
        var client = new Ketenclient();
        return
        [
            client.Toewijzing(Dagtekening, Huishouding),
            client.Toewijzing(Dagtekening, Dagbesteding),
            client.Start(Dagtekening, Begin("2025-01-07")),
            client.Start(Dagtekening, Begin("2025-01-08", Dagbesteding.ToewijzingNummer)),
            client.Stop(Dagtekening, Eind("2025-01-08", "2025-03-04", RedenBeeindiging.TijdelijkGestopt, Dagbesteding.ToewijzingNummer)),
            client.Declaratie(Dagtekening, "D1", "2025-04-01", Minuten("P1", "2025-01-06", 480), Minuten("P2", "2025-02-01", 300)),
            client.Declaratie(Dagtekening, "D2", "2025-04-01", Minuten("P3", "2025-03-01", 200)),
        ];
    }

    /// <summary>
    /// Any order, but a declaratie comes after the toewijzing that it is about: of one that is too early the prestaties are refused for
    /// good, and the standard has them declared again under other references.
    /// </summary>
    private static IBericht[] Schud(IReadOnlyList<IBericht> keten, Random toeval)
    {
        var volgorde = keten.ToArray();
        toeval.Shuffle(volgorde);
        var toewijzing = Array.FindIndex(volgorde, bericht => ReferenceEquals(bericht, keten[0]));
        var eerste = Array.FindIndex(volgorde, bericht => bericht.Soort == Berichtsoort.Wmo323);
        if (eerste < toewijzing)
            (volgorde[eerste], volgorde[toewijzing]) = (volgorde[toewijzing], volgorde[eerste]);
        return volgorde;
    }

    private static string Naam(IBericht bericht) => $"{bericht.Soort.Naam()} {bericht.Header.BerichtIdentificatie.Identificatie}";

    private static string Gemeente(int nummer) => Gemeenten[nummer];

    /// <summary>Each order has a gemeente of its own, and so a dossier of its own.</summary>
    private static Dictionary<string, string?> Instellingen()
    {
        var instellingen = new Dictionary<string, string?> { [$"Partijen:{Voorbeelden.Aanbieder}:EigenControle"] = "false" };
        for (var nummer = 0; nummer <= Volgordes; nummer++)
        {
            instellingen[$"Partijen:{Gemeente(nummer)}:EigenControle"] = "false";
            instellingen[$"ApiSleutels:beide:Partijen:{nummer + 2}"] = Gemeente(nummer);
        }

        return instellingen;
    }

    /// <summary>Plays the chain between one gemeente and the aanbieder.</summary>
    private sealed partial class Speler(Testinstallatie installatie, int nummer)
    {
        private readonly string gemeente = Gemeente(nummer);
        private int namen;

        /// <summary>Plays them, and what was too early again after the others; the answer is how many messages that took.</summary>
        public async Task<int> SpeelAsync(IReadOnlyList<IBericht> volgorde)
        {
            var gespeeld = 0;
            var over = volgorde;
            while (over.Count > 0)
            {
                var afgekeurd = new List<IBericht>();
                var waarom = new List<string>();
                foreach (var bericht in over)
                {
                    gespeeld++;
                    using var antwoord = await installatie.BiedAanAsync(Xml(bericht), partij: bericht.Header.Afzender == Voorbeelden.Gemeente ? gemeente : Voorbeelden.Aanbieder);
                    Assert.That((int)antwoord.StatusCode, Is.EqualTo(202), await antwoord.Content.ReadAsStringAsync());
                    var dossier = await installatie.WachtOpAntwoordAsync(antwoord.Headers.Location!);
                    if (dossier.Status == "Akkoord")
                        continue;

                    afgekeurd.Add(bericht);
                    waarom.AddRange(dossier.Bevindingen.Select(bevinding => $"{Naam(bericht)} {bevinding.Regel}"));
                }

                Assert.That(afgekeurd, Has.Count.LessThan(over.Count), $"vast op {string.Join(", ", waarom)}");
                over = afgekeurd;
            }

            return gespeeld;
        }

        /// <summary>What both sides have of the client.</summary>
        public async Task<IReadOnlyList<object>> DossiersAsync(IReadOnlyList<IBericht> keten)
        {
            var (eigen, ander) = (Partijcode.Parse(gemeente), Partijcode.Parse(Voorbeelden.Aanbieder));
            var feiten = new List<object>();
            foreach (var (partij, tegenpartij) in new[] { (eigen, ander), (ander, eigen) })
            {
                foreach (var bericht in keten)
                {
                    var inhoud = await installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync(
                        (transactie, stop) => transactie.Dossiers.LeesAsync(partij, tegenpartij, Dossiervraag.Voor(bericht), zonder: null, stop),
                        CancellationToken.None);

                    // All that is different is what the message that was accepted in the end is called.
                    feiten.AddRange(Ketenspel.Feiten(inhoud with
                    {
                        Declaraties = [.. inhoud.Declaraties.Select(declaratie => declaratie with { Identificatie = keten[0].Header.BerichtIdentificatie })],
                    }));
                }
            }

            return feiten;
        }

        // Under a name of its own every time, and of this gemeente.
        private byte[] Xml(IBericht bericht)
        {
            using var doel = new MemoryStream();
            Model.Berichten.Schrijf(bericht, doel);
            var xml = Encoding.UTF8.GetString(doel.ToArray()).Replace($">{Voorbeelden.Gemeente}<", $">{gemeente}<", StringComparison.Ordinal);
            return Encoding.UTF8.GetBytes(Identificatie().Replace(xml, $"${{begin}}V{nummer:00}B{++namen:000}", 1));
        }

        [GeneratedRegex("(?<begin>[:<]Identificatie>)[^<>]+(?=<)")]
        private static partial Regex Identificatie();
    }
}
