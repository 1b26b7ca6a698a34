using System.Net.Http.Headers;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>
/// The database cannot be written for a while: whoever brings a message hears «later» and no message is accepted that is not stored.
/// When it can, all goes on by itself.
/// </summary>
[Category("Storing")]
public sealed class OpslagstoringTests
{
    private const int Berichten = 200;

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    [TestCase("bezet")]
    [TestCase("alleen lezen")]
    [TestCase("vol")]
    public async Task Zolang_de_database_niet_te_schrijven_is_wordt_niets_aangenomen_en_daarna_gaat_alles_verder(string hoe)
    {
        using Databasestoring storing = hoe switch
        {
            "bezet" => new Databasestoring.Bezet(),
            "vol" => new Databasestoring.Vol(),
            _ => new Databasestoring.AlleenLezen(),
        };
        await using var bank = await Proefbank.MaakAsync();
        await using var service = await bank.StartAsync(voor: storing.Voor);
        using var stroom = new Stroom(bank);
        var aanbieden = stroom.BiedAanAsync(Berichten);
        stroom.LaatLos(Berichten / 2);
        await Wacht.TotAsync(() => stroom.Aangenomen >= Berichten / 4, Geduld, "er zijn berichten onderweg");

        await storing.BeginAsync(service, bank.Map);
        stroom.LaatLos(Berichten - (Berichten / 2));
        await HoortLaterAsync(bank.Adressen[0], Berichten);
        storing.GaVerder();
        var aangenomen = stroom.Aangenomen;
        await HoortLaterAsync(bank.Adressen[0], Berichten + 1);
        Assert.That(stroom.Aangenomen, Is.EqualTo(aangenomen), "niets is aangenomen");
        Assert.That(aangenomen, Is.LessThan(Berichten));

        await storing.EindigAsync();
        await aanbieden;
        await bank.WachtOpRustAsync(wachtrijen: false);
        bank.Boeken.Klopt(await Ongestoord.BoekenAsync(), Berichten);
    }

    /// <summary>Over HTTP and over SOAP, at once: the answer is that of a service that cannot now, and not a verdict on the message.</summary>
    private static async Task HoortLaterAsync(Uri adres, int nummer)
    {
        using var http = new HttpClient { Timeout = Geduld };
        http.DefaultRequestHeaders.Add(Service.Toegang.ApiSleutelHandler.Header, Testinstallatie.Sleutel);
        var bericht = Stroom.Bericht(nummer);
        var envelop = Enveloppen.Heen(bericht);

        var antwoorden = await Task.WhenAll(
            StuurAsync(new Uri(adres, $"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten"), bericht, "application/xml", null),
            StuurAsync(new Uri(adres, "/ggk/OntvangAsynchroon"), SoapVerzoek.Schrijf(envelop), "text/xml", $"\"{SoapNamen.Actie(envelop.Soort)}\""));
        Assert.Multiple(() =>
        {
            Assert.That(antwoorden.Select(antwoord => antwoord.Status), Is.All.GreaterThanOrEqualTo(500));
            Assert.That(antwoorden[0].Tekst, Does.Contain("later opnieuw"));
            Assert.That(antwoorden[1].Tekst, Does.Contain("soap:Server").And.Contain("StUF058"));
        });

        async Task<(int Status, string Tekst)> StuurAsync(Uri naar, ReadOnlyMemory<byte> wat, string soort, string? actie)
        {
            using var inhoud = new ReadOnlyMemoryContent(wat) { Headers = { ContentType = new MediaTypeHeaderValue(soort, "utf-8") } };
            if (actie is not null)
                inhoud.Headers.TryAddWithoutValidation(SoapNamen.ActieHeader, actie);
            using var antwoord = await http.PostAsync(naar, inhoud);
            return ((int)antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
        }
    }
}
