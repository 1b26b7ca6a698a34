using System.Net.Http.Headers;
using System.Net.Http.Json;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Cli.Demo;

/// <summary>One message of the demo as it was seen through the API.</summary>
/// <param name="Bericht">Kind, <c>WMO301</c>.</param>
/// <param name="Van">Sender.</param>
/// <param name="Naar">Receiver.</param>
/// <param name="Identificatie">Identificatie of the heenbericht.</param>
/// <param name="Uitkomst">Status at the end.</param>
/// <param name="Retourcodes">Codes that the answer held.</param>
/// <param name="Ms">Milliseconds from accepted to answered, or from received to processed.</param>
/// <param name="OpTijd">Whether its deadline was met; null where it has none.</param>
/// <param name="AlsVerwacht">Whether it went as the demo says it should.</param>
internal sealed record Demostap(
    string Bericht,
    string Van,
    string Naar,
    string? Identificatie,
    string Uitkomst,
    IReadOnlyList<string> Retourcodes,
    long Ms,
    bool? OpTijd,
    bool AlsVerwacht);

/// <summary>Plays three messages through the API, as a backoffice would, and looks what came of them.</summary>
internal sealed class Demoketen : IDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rondgang = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient http;
    private readonly TimeProvider klok = TimeProvider.System;

    public Demoketen(Uri adres)
    {
        http = new HttpClient { BaseAddress = adres };
        http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Demopartijen.Sleutel);
    }

    public async Task<IReadOnlyList<Demostap>> SpeelAsync(CancellationToken annulering)
    {
        var stappen = new List<Demostap>();
        var vandaag = Kalender.Vandaag(klok);
        foreach (var voorbeeld in Demoberichten.Alle(vandaag))
            stappen.AddRange(await SpeelAsync(voorbeeld, annulering));
        return stappen;
    }

    public void Dispose() => http.Dispose();

    private async Task<Demostap[]> SpeelAsync(Demobericht voorbeeld, CancellationToken annulering)
    {
        using var inhoud = new ByteArrayContent(voorbeeld.Xml) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };
        using var antwoord = await http.PostAsync(Pad(Demopartijen.Gemeente, "berichten"), inhoud, annulering);
        if (!antwoord.IsSuccessStatusCode)
            throw new InvalidOperationException($"De service nam het voorbeeld niet aan: {await antwoord.Content.ReadAsStringAsync(annulering)}");

        var heen = await WachtOpAntwoordAsync(antwoord.Headers.Location!, annulering);
        var terug = heen.Antwoord!;
        var codes = heen.Bevindingen.Select(bevinding => bevinding.Retourcode ?? "").Distinct().ToArray();
        var alsVerwacht = heen.Status == voorbeeld.Status && terug.Bericht == voorbeeld.Antwoord && codes.SequenceEqual(voorbeeld.Codes);
        return
        [
            Stap(heen, heen.Partij, heen.Tegenpartij, codes, heen.Termijnen[0].OpTijd, alsVerwacht),
            Stap(terug with { Identificatie = heen.Identificatie }, terug.Tegenpartij, terug.Partij, codes, null, alsVerwacht),
        ];
    }

    private static Demostap Stap(BerichtAntwoord bericht, string van, string naar, string[] codes, bool? opTijd, bool alsVerwacht) =>
        new(
            bericht.Bericht,
            van,
            naar,
            bericht.Identificatie,
            bericht.Status,
            codes,
            (long)(bericht.GewijzigdOp - bericht.AangemaaktOp).TotalMilliseconds,
            opTijd,
            alsVerwacht);

    private async Task<DossierAntwoord> WachtOpAntwoordAsync(Uri plaats, CancellationToken annulering)
    {
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(annulering);
        geduld.CancelAfter(Geduld);
        using var rondgang = new PeriodicTimer(Rondgang);
        try
        {
            while (true)
            {
                await rondgang.WaitForNextTickAsync(geduld.Token);
                var dossier = (await http.GetFromJsonAsync<DossierAntwoord>(plaats, geduld.Token))!;

                // The answer may overtake the note that the message was sent, which opens the deadline.
                if (dossier is { Antwoord.Status: not "Ontvangen", Termijnen: [_, ..] })
                    return dossier;
            }
        }
        catch (OperationCanceledException) when (!annulering.IsCancellationRequested)
        {
            throw new TimeoutException($"Er kwam binnen {Geduld.TotalSeconds} seconden geen antwoord.");
        }
    }

    private static string Pad(string partij, string rest) => $"/api/v1/partijen/{partij}/{rest}";
}
