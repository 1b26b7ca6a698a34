using System.Diagnostics;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>kill -9 at random moments, also while the service starts: every accepted message is answered once, and nothing else stands in the books.</summary>
[Category("Storing")]
public sealed class MoordTests
{
    [Test]
    public async Task Een_service_die_steeds_wordt_gedood_laat_hetzelfde_na_als_een_die_niemand_aanraakt()
    {
        await using var bank = await Proefbank.MaakAsync();
        await SpeelAsync(bank, Ongestoord.Berichten, Omvang.Kies(60, 200));
    }

    [Test]
    public async Task Van_twee_instanties_neemt_de_ene_over_wat_de_andere_laat_liggen_als_die_wordt_gedood()
    {
        await using var bank = await Proefbank.MaakAsync(instanties: 2);
        await using var blijver = await bank.StartAsync(1);
        await SpeelAsync(bank, Omvang.Kies(1_000, Ongestoord.Berichten), Omvang.Kies(15, 50));
    }

    private static async Task SpeelAsync(Proefbank bank, int berichten, int moorden)
    {
        var toeval = Omvang.Toeval();
        var startduur = await StartduurAsync(bank);
        using var stroom = new Stroom(bank);
        var aanbieden = stroom.BiedAanAsync(berichten);

        // Spread, so that the last kill meets messages too, and ahead, so that each finds more than it can do.
        var vooruit = berichten / 5;
        stroom.LaatLos(vooruit);
        var (tijdensStart, alAangenomen) = (0, 0);
        for (var moord = 0; moord < moorden; moord++)
        {
            stroom.LaatLos(((berichten - vooruit) * (moord + 1) / moorden) - ((berichten - vooruit) * moord / moorden));
            await using var service = bank.Begin();
            await Task.Delay(2.5 * toeval.NextDouble() * startduur);
            if (stroom.Aangenomen == alAangenomen)
                tijdensStart++;
            alAangenomen = stroom.Aangenomen;
            await service.VermoordAsync();
        }

        await TestContext.Out.WriteLineAsync(
            $"start duurt {startduur.TotalSeconds:0.0} s; {moorden} keer gedood, waarvan {tijdensStart} keer voor er iets was aangenomen; {alAangenomen} aangenomen tot de laatste keer");
        await using var laatste = await bank.StartAsync();
        await aanbieden;
        await bank.WachtOpRustAsync();
        await TestContext.Out.WriteLineAsync($"{stroom.Gemist} keer geen antwoord of «later»");
        bank.Boeken.Klopt(await Ongestoord.BoekenAsync(), berichten);
    }

    /// <summary>The moments are a part of the time that a start takes on this machine, so that a seed means the same on another.</summary>
    private static async Task<TimeSpan> StartduurAsync(Proefbank bank)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var service = await bank.StartAsync();
        return Stopwatch.GetElapsedTime(begin);
    }
}
