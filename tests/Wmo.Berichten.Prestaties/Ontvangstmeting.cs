using System.Diagnostics;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>What one installation took as a receiver.</summary>
/// <param name="Duur">From posting the first envelope until the last retour was delivered.</param>
/// <param name="Processor">Processor time of the service meanwhile; it is a process of its own.</param>
/// <param name="Tempo">Envelopes a second at half load.</param>
/// <param name="Tijden">At half load, of each from before it was posted until its retour was delivered, shortest first.</param>
internal sealed record Ontvangstduur(TimeSpan Duur, TimeSpan Processor, double Tempo, TimeSpan[] Tijden);

/// <summary>
/// One installation that receives, in a process of its own: envelopes posted over SOAP, judged, applied to the dossier, and each
/// retour delivered over the channel.
/// </summary>
internal static class Ontvangstmeting
{
    /// <summary>There are no more clients, of whom each message needs one.</summary>
    public const int Hoogstens = 2000;

    // The runtime compiles what runs often a second and a third time: until then a message costs twice what it costs later.
    private const int Opwarming = 5000;

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);

    /// <summary>Messages for all that is measured, of which so many at full speed.</summary>
    public static byte[][] Berichten(int aantal) => [.. Enumerable.Range(1, Opwarming + (2 * aantal)).Select(Meetberichten.Wmo301)];

    /// <summary>Warms up, then posts messages as fast as they are taken, then as many at half that rate.</summary>
    /// <param name="bus">Settings of the bus.</param>
    /// <param name="berichten"><see cref="Berichten"/>.</param>
    public static async Task<Ontvangstduur> MeetAsync(Dictionary<string, string?> bus, byte[][] berichten)
    {
        var aantal = (berichten.Length - Opwarming) / 2;
        await using var vanger = await Retourvanger.StartAsync();
        await using var service = await Meetservice.StartAsync(vanger.Adres, bus);
        using var http = new HttpClient { BaseAddress = service.Soapadres };
        var stroom = new Stroom(http, vanger);
        await stroom.SpeelAsync(Verpakt(berichten[..Opwarming]));

        var enveloppen = Verpakt(berichten[Opwarming..^aantal]);
        var (begin, processor) = (Stopwatch.GetTimestamp(), service.Processortijd);
        await stroom.SpeelAsync(enveloppen);
        var (duur, gebruikt) = (Stopwatch.GetElapsedTime(begin), service.Processortijd - processor);
        var tempo = aantal / duur.TotalSeconds / 2;
        return new Ontvangstduur(duur, gebruikt, tempo, await stroom.SpeelOpTempoAsync(Verpakt(berichten[^aantal..]), tempo));
    }

    private static Verpakking[] Verpakt(byte[][] berichten) => [.. berichten.Select(xml =>
    {
        var nummer = Identiteit.NieuwReferentienummer();
        return new Verpakking(nummer, SoapVerzoek.Schrijf(new Envelop
        {
            Soort = Envelopsoort.Di01,
            Zender = new Systeem(Voorbeelden.Gemeente, "Meting"),
            Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
            Referentienummer = nummer,
            TijdstipBericht = TimeProvider.System.GetUtcNow(),
            Functie = Berichtsoort.Wmo301.Naam(),
            Versies = Envelopversies.Voor(Berichtsoort.Wmo301),
            Inhoud = xml,
        }));
    })];

    private sealed record Verpakking(Guid Referentienummer, ReadOnlyMemory<byte> Soap);

    private sealed class Stroom(HttpClient http, Retourvanger vanger)
    {
        public async Task SpeelAsync(Verpakking[] enveloppen)
        {
            await Parallel.ForEachAsync(
                enveloppen,
                new ParallelOptions { MaxDegreeOfParallelism = Meetinstallatie.Tegelijk },
                async (envelop, _) => await BezorgAsync(envelop));
            await Task.WhenAll(enveloppen.Select(envelop => vanger.RetourOp(envelop.Referentienummer))).WaitAsync(Geduld);
        }

        public async Task<TimeSpan[]> SpeelOpTempoAsync(Verpakking[] enveloppen, double perSeconde)
        {
            using var klok = new PeriodicTimer(TimeSpan.FromSeconds(1 / perSeconde));
            var onderweg = new List<Task<TimeSpan>>();
            foreach (var envelop in enveloppen)
            {
                await klok.WaitForNextTickAsync();
                onderweg.Add(MeetAsync(envelop));
            }

            return [.. (await Task.WhenAll(onderweg).WaitAsync(Geduld)).Order()];
        }

        private async Task<TimeSpan> MeetAsync(Verpakking envelop)
        {
            var op = TimeProvider.System.GetUtcNow();
            await BezorgAsync(envelop);
            return await vanger.RetourOp(envelop.Referentienummer) - op;
        }

        private async Task BezorgAsync(Verpakking envelop)
        {
            using var inhoud = new ReadOnlyMemoryContent(envelop.Soap) { Headers = { ContentType = new(SoapNamen.Inhoudstype, "utf-8") } };
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) { Content = inhoud };
            verzoek.Headers.Add(SoapNamen.ActieHeader, $"\"{SoapNamen.Actie(Envelopsoort.Di01)}\"");
            using var antwoord = await http.SendAsync(verzoek);
            if (!antwoord.IsSuccessStatusCode)
                throw new InvalidOperationException($"Een envelop is geweigerd: {await antwoord.Content.ReadAsStringAsync()}");
        }
    }
}
