using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Signalen;

public sealed class GebeurtenissenTests
{
    private const string Pad = $"/api/v1/partijen/{Voorbeelden.Gemeente}/gebeurtenissen";
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private Testinstallatie installatie = null!;

    [SetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync();

    [TearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Een_lezer_krijgt_wat_na_hem_komt_van_zijn_partij()
    {
        await installatie.GeefAsync();
        await GenummerdAsync(1);
        using var stroom = await VolgAsync(null);
        Assert.That(await stroom.ReadLineAsync(), Is.EqualTo(": leeft"), "wie niets te lezen heeft weet toch dat de stroom leeft");
        await installatie.GeefAsync(partij: Voorbeelden.Aanbieder);
        var signaal = await installatie.GeefAsync(Signaalsoorten.EigenBijdrageGestart);

        var (id, soort, inhoud) = await LeesAsync(stroom);

        Assert.That((id, soort), Is.EqualTo((3L, "EigenBijdrageGestart")));
        Assert.That(((Guid)inhoud["id"]!, (long)inhoud["volgnummer"]!, (string)inhoud["omschrijving"]!), Is.EqualTo((signaal.Id, 3L, signaal.Omschrijving)));
    }

    [Test]
    public async Task Wie_terugkomt_gaat_verder_waar_hij_was()
    {
        var signalen = new List<Signaal>();
        for (var keer = 0; keer < 150; keer++)
            signalen.Add(await installatie.GeefAsync());
        await GenummerdAsync(150);

        using var stroom = await VolgAsync("20");
        var gelezen = new List<Guid>();
        while (gelezen.Count < 130)
            gelezen.Add((Guid)(await LeesAsync(stroom)).Inhoud["id"]!);

        Assert.That(gelezen, Is.EqualTo(signalen.Skip(20).Select(signaal => signaal.Id)));
    }

    [Test]
    public async Task Bij_het_stoppen_van_de_service_eindigt_de_stroom()
    {
        using var stroom = await VolgAsync(null);

        installatie.Diensten.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        await stroom.ReadToEndAsync().WaitAsync(Geduld);
    }

    [TestCase("gisteren")]
    [TestCase("-1")]
    public async Task Een_verkeerd_nummer_geeft_400(string laatste)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, Pad) { Headers = { { "Last-Event-ID", laatste } } };
        using var antwoord = await installatie.Http.SendAsync(verzoek);
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(400));
    }

    private Task GenummerdAsync(long laatste) => Wacht.TotAsync(
        async () => await installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync((t, stop) => t.Signalen.LaatsteAsync(stop), default) == laatste,
        Geduld,
        "alle signalen hebben hun plaats");

    private async Task<StreamReader> VolgAsync(string? laatste)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, Pad);
        if (laatste is not null)
            verzoek.Headers.Add("Last-Event-ID", laatste);
        var antwoord = await installatie.Http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(antwoord.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        return new StreamReader(await antwoord.Content.ReadAsStreamAsync());
    }

    private static async Task<(long Id, string Soort, JsonNode Inhoud)> LeesAsync(StreamReader stroom)
    {
        using var einde = new CancellationTokenSource(Geduld);
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await stroom.ReadLineAsync(einde.Token) is { } regel)
        {
            if (regel.Length == 0 && velden.Count > 0)
                return (long.Parse(velden["id"], System.Globalization.CultureInfo.InvariantCulture), velden["event"], JsonNode.Parse(velden["data"])!);
            if (regel.Length > 0 && regel[0] != ':')
                velden[regel[..regel.IndexOf(':', StringComparison.Ordinal)]] = regel[(regel.IndexOf(':', StringComparison.Ordinal) + 2)..];
        }

        throw new EndOfStreamException("De stroom eindigde voor de gebeurtenis compleet was.");
    }
}
