using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>
/// How far the working memory of the service rises for one envelope of 25 MB, above what it holds when it has handled a small one:
/// each in a process of its own, with everything of the service in it.
/// </summary>
internal static class Geheugenmeting
{
    // As much as fits in an envelope of 25 MB with what stands around it.
    private const int GrootsteInhoud = ((25 * 1024) - 8) * 1024 / 4 * 3;

    public static async Task MeetAllesAsync()
    {
        await using var ggk = await Meetggk.StartAsync();
        var willekeurig = new byte[GrootsteInhoud];
        new Random(20260302).NextBytes(willekeurig);
        await MeetInAsync(ggk, "in: losse bijlage die niet krimpt, alleen bewaard", Bijlage(willekeurig), Berichtstatus.Geparkeerd);
        await MeetInAsync(ggk, "in: WMO323 van 23.000 prestaties, bewaard, gecontroleerd en beantwoord", Declaratie(Meetberichten.Wmo323()), Berichtstatus.Verwerkt);
        await MeetUitAsync(ggk);
    }

    private static async Task MeetInAsync(Meetggk ggk, string wat, Envelop groot, Berichtstatus status)
    {
        await using var service = await Meetservice.StartAsync(ggk.Adres);
        using var kanaal = new SoapKanaal(
            SoapVerbinding.Maak([], new Certificaateis([], [], TimeProvider.System), _ => { }),
            service.Soapadres,
            TimeProvider.System,
            NullLogger<SoapKanaal>.Instance);
        var inhoud = groot.Bestandsnaam is null ? Klein(0) : new byte[2000];
        await LeverAsync(kanaal, groot with { Referentienummer = Identiteit.NieuwReferentienummer(), Inhoud = inhoud });
        await service.WachtOpAsync(Voorbeelden.Gemeente, status, aantal: 1);

        var vooraf = service.Werkgeheugen;
        var bevestigd = 0.0;
        var piek = await service.PiekAsync(async () =>
        {
            await LeverAsync(kanaal, groot);
            bevestigd = service.Hoogste;
            await service.WachtOpAsync(Voorbeelden.Gemeente, status, aantal: 2);
        });
        Druk(wat + "; tot de Bv03", vooraf, bevestigd);
        Druk(wat, vooraf, piek);
    }

    private static async Task MeetUitAsync(Meetggk ggk)
    {
        await using var service = await Meetservice.StartAsync(ggk.Adres);
        await service.BiedAanAsync(Klein(0));
        await service.WachtOpAsync(Voorbeelden.Aanbieder, Berichtstatus.Verzonden, aantal: 1);

        // A declaratie does not leave before an earlier one was handed over: that keeps handing in and sending apart.
        var vooraf = service.Werkgeheugen;
        ggk.HoudTegen();
        await service.BiedAanAsync(Klein(1));
        var aanbieden = await service.PiekAsync(() => service.BiedAanAsync(Meetberichten.Wmo323()));
        Druk("uit: WMO323 van 23.000 prestaties, aangeboden, gecontroleerd en bewaard", vooraf, aanbieden);

        var gekomen = ggk.Gekomen;
        await service.HerstartAsync();
        await Wacht.TotAsync(() => ggk.Gekomen > gekomen, TimeSpan.FromMinutes(1), "de kleine is onderweg");
        vooraf = service.Werkgeheugen;
        var verzenden = await service.PiekAsync(async () =>
        {
            ggk.LaatDoor();
            await service.WachtOpAsync(Voorbeelden.Aanbieder, Berichtstatus.Verzonden, aantal: 3);
        });
        Druk("uit: dezelfde, verzonden", vooraf, verzenden);
    }

    private static async Task LeverAsync(SoapKanaal kanaal, Envelop envelop)
    {
        if (await kanaal.VerstuurAsync(envelop, CancellationToken.None) is not Aflevering.Bevestigd)
            throw new InvalidOperationException("De envelop is geweigerd.");
    }

    private static Envelop Declaratie(byte[] inhoud) => new()
    {
        Soort = Envelopsoort.Di01,
        Zender = new Systeem(Voorbeelden.Aanbieder, "Meting"),
        Ontvanger = new Systeem(Voorbeelden.Gemeente, Systeem.Ggk),
        Referentienummer = Identiteit.NieuwReferentienummer(),
        TijdstipBericht = TimeProvider.System.GetUtcNow(),
        Functie = "WMO323",
        Versies = new Versies("0003", "0002", "0001", "0000"),
        Inhoud = inhoud,
    };

    private static Envelop Bijlage(byte[] inhoud) => Declaratie(inhoud) with { Functie = "Dummy", Bestandsnaam = "bijlage.bin" };

    // Another declaratie than the large one, on toewijzingen of its own.
    private static byte[] Klein(int nummer) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Meetberichten.Wmo323(clienten: 1, onbekend: true))
        .Replace("DEC202601", $"KLEIN{nummer}", StringComparison.Ordinal)
        .Replace("PRESTATIE-", $"KLEIN{nummer}-", StringComparison.Ordinal)
        .Replace("ToewijzingNummer>60", $"ToewijzingNummer>7{nummer}", StringComparison.Ordinal));

    private static void Druk(string wat, double vooraf, double piek) =>
        Console.WriteLine(FormattableString.Invariant($"{wat}: {piek - vooraf:0} MiB erbij (van {vooraf:0} naar {piek:0})"));
}
