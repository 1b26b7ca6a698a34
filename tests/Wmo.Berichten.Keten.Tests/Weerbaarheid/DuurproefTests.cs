using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>Two instances at work for a long while: they do not grow, and at the end nothing is left lying.</summary>
[Category("Storing")]
public sealed class DuurproefTests
{
    // The last quarter against the second; the first warms up.
    private const double Groei = 1.2;

    private static readonly TimeSpan Meettijd = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(10);

    [Test]
    public async Task Twee_instanties_blijven_even_groot_en_laten_niets_liggen()
    {
        var berichten = Omvang.Kies(4_000, 20_000);
        await using var bank = await Proefbank.MaakAsync(instanties: 2);
        await using var eerste = await bank.StartAsync(0);
        await using var tweede = await bank.StartAsync(1);
        using var stroom = new Stroom(bank);
        using var klaar = new CancellationTokenSource();
        var meting = MeetAsync(stroom, [eerste, tweede], klaar.Token);

        stroom.LaatLos(berichten);
        await stroom.BiedAanAsync(berichten);
        await klaar.CancelAsync();
        await bank.WachtOpRustAsync(Geduld);

        var afgekeurd = berichten / 10;
        var boeken = bank.Boeken;
        var (tweedeKwart, laatsteKwart) = (Middelste(await meting, berichten, 1), Middelste(await meting, berichten, 3));
        await TestContext.Out.WriteLineAsync($"werkgeheugen van beide samen: {tweedeKwart / 1e6:0} MB in het tweede kwart, {laatsteKwart / 1e6:0} MB in het laatste");
        Assert.Multiple(() =>
        {
            Assert.That(laatsteKwart, Is.LessThan(Groei * tweedeKwart), "het geheugen groeit niet");
            Assert.That(boeken.Aantal(Voorbeelden.Gemeente, "Uit", "WMO301", "Akkoord"), Is.EqualTo(berichten - afgekeurd), "akkoord");
            Assert.That(boeken.Aantal(Voorbeelden.Gemeente, "Uit", "WMO301", "Afgekeurd"), Is.EqualTo(afgekeurd), "afgekeurd");
            Assert.That(boeken.Aantal(Voorbeelden.Aanbieder, "In", "WMO301", "Verwerkt"), Is.EqualTo(berichten - afgekeurd), "ontvangen en verwerkt");
            Assert.That(boeken.Aantal(Voorbeelden.Aanbieder, "In", "WMO301", "Afgekeurd"), Is.EqualTo(afgekeurd), "ontvangen en afgekeurd");
            Assert.That(boeken.Aantal(Voorbeelden.Aanbieder, "Uit", "WMO302", "Verzonden"), Is.EqualTo(berichten), "antwoorden verzonden");
            Assert.That(boeken.Aantal(Voorbeelden.Gemeente, "In", "WMO302", "Verwerkt"), Is.EqualTo(berichten), "antwoorden ontvangen");
        });
    }

    private static async Task<List<(int Aangenomen, long Bytes)>> MeetAsync(Stroom stroom, Serviceproces[] services, CancellationToken einde)
    {
        var meting = new List<(int, long)>();
        using var klok = new PeriodicTimer(Meettijd);
        try
        {
            while (await klok.WaitForNextTickAsync(einde))
                meting.Add((stroom.Aangenomen, services.Sum(service => service.Werkgeheugen)));
        }
        catch (OperationCanceledException)
        {
            // All is handed in.
        }

        return meting;
    }

    /// <summary>The median while the nth quarter of the messages was handed in.</summary>
    private static long Middelste(List<(int Aangenomen, long Bytes)> meting, int berichten, int kwart)
    {
        var bytes = meting.Where(punt => punt.Aangenomen * 4 / berichten == kwart).Select(punt => punt.Bytes).Order().ToList();
        Assert.That(bytes, Is.Not.Empty, $"er is gemeten in kwart {kwart + 1}");
        return bytes[bytes.Count / 2];
    }
}
