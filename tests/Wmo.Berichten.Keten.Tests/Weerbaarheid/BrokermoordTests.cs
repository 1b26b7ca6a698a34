using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>RabbitMQ is killed and started again, time after time, while messages are under way; the service stays up.</summary>
[Category("Storing")]
public sealed class BrokermoordTests
{
    private const int Moorden = 10;

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    [Test]
    public async Task Een_RabbitMQ_die_tien_keer_wordt_gedood_verandert_niets_aan_wat_er_komt_te_staan()
    {
        var toeval = Omvang.Toeval();
        var berichten = Omvang.Kies(1_000, Ongestoord.Berichten);
        var per = berichten / Moorden;
        await using var node = await RabbitMqNode.StartAsync();
        await using var bank = await Proefbank.MaakAsync(instanties: 2, node);
        await using var eerste = await bank.StartAsync(0);
        await using var tweede = await bank.StartAsync(1);

        using var stroom = new Stroom(bank);
        var aanbieden = stroom.BiedAanAsync(per * Moorden);
        for (var moord = 0; moord < Moorden; moord++)
        {
            var bij = (moord * per) + toeval.Next(per);
            stroom.LaatLos(per);
            await Wacht.TotAsync(() => stroom.Aangenomen >= bij, Geduld, $"er zijn {bij} berichten aangenomen, ook zonder RabbitMQ");
            await node.HerstartAsync();
        }

        await aanbieden;
        await bank.WachtOpRustAsync(Geduld);
        bank.Boeken.Klopt(await Ongestoord.BoekenAsync(), per * Moorden);
    }
}
