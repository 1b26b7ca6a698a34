using System.Net;
using System.Text.RegularExpressions;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Visits the console as a browser without a screen does: keeps cookies, follows nothing by itself, sends forms as the page has them.</summary>
internal sealed partial class Bezoeker : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public Bezoeker(Testinstallatie installatie, CookieContainer? cookies = null)
    {
        handler.CookieContainer = cookies ?? handler.CookieContainer;
        Http = new HttpClient(handler) { BaseAddress = installatie.Http.BaseAddress };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public static async Task<Bezoeker> AangemeldAsync(Testinstallatie installatie, string sleutel)
    {
        var bezoeker = new Bezoeker(installatie);
        using var antwoord = await bezoeker.MeldAanAsync(sleutel);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        return bezoeker;
    }

    public Task<HttpResponseMessage> MeldAanAsync(string sleutel, string naar = "") =>
        StuurAsync("/aanmelden", "/aanmelden", ("sleutel", sleutel), ("naar", naar));

    /// <summary>Sends a form to <paramref name="naar"/> with the proof that the page <paramref name="van"/> holds.</summary>
    public async Task<HttpResponseMessage> StuurAsync(string van, string naar, params (string Naam, string Waarde)[] velden)
    {
        var bewijs = Formulierbewijs().Match(await Http.GetStringAsync(van)).Groups[1].Value;
        return await StuurZonderBewijsAsync(naar, [("formulier", WebUtility.HtmlDecode(bewijs)), .. velden]);
    }

    public async Task<HttpResponseMessage> StuurZonderBewijsAsync(string naar, params (string Naam, string Waarde)[] velden)
    {
        using var inhoud = new FormUrlEncodedContent(velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde)));
        return await Http.PostAsync(naar, inhoud);
    }

    /// <summary>The text of a page, with status 200.</summary>
    public async Task<string> LeesAsync(string pad) => WebUtility.HtmlDecode(await Http.GetStringAsync(pad));

    /// <summary>All pages that can be reached by links, from the start.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LoopDoorAsync()
    {
        var gezien = new Dictionary<string, string>(StringComparer.Ordinal);
        var tegoed = new Queue<string>(["/"]);
        while (tegoed.TryDequeue(out var pad))
        {
            using var antwoord = await Http.GetAsync(pad);
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Found), pad);
            gezien[pad] = await antwoord.Content.ReadAsStringAsync();
            foreach (var verder in Link().Matches(gezien[pad]).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
                .Append(antwoord.Headers.Location?.OriginalString ?? "/").Where(verder => !gezien.ContainsKey(verder) && !tegoed.Contains(verder)))
                tegoed.Enqueue(verder);
        }

        return gezien;
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"formulier\" value=\"([^\"]+)\"")]
    private static partial Regex Formulierbewijs();

    [GeneratedRegex("href=\"(/[^\"#]*)\"")]
    private static partial Regex Link();
}
