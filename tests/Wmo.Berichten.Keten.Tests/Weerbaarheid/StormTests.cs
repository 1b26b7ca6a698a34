namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>Every envelope comes five times at once, at two instances on one database: it has one effect.</summary>
[Category("Storing")]
public sealed class StormTests
{
    private const int Keren = 5;

    [Test]
    public async Task Een_envelop_die_vijf_keer_tegelijk_bij_twee_instanties_komt_telt_een_keer()
    {
        var berichten = Omvang.Kies(300, Ongestoord.Berichten);
        await using var bank = await Proefbank.MaakAsync(instanties: 2);
        await using var storm = await Storm.StartAsync(bank.Adressen, Keren);
        bank.Stel("Kanaal", "soap");
        bank.Stel("Soap:Adres", storm.Adres.ToString());
        await using var eerste = await bank.StartAsync(0);
        await using var tweede = await bank.StartAsync(1);

        using var stroom = new Stroom(bank);
        stroom.LaatLos(berichten);
        await stroom.BiedAanAsync(berichten);
        await bank.WachtOpRustAsync();
        await storm.WachtOpStilteAsync();

        await TestContext.Out.WriteLineAsync($"{storm.Bezorgd} keer bezorgd, {storm.Geweigerd} keer «later»");
        Assert.That(storm.Bezorgd, Is.GreaterThanOrEqualTo(2 * Keren * berichten), "heen en terug, elk vijf keer");
        bank.Boeken.Klopt(await Ongestoord.BoekenAsync(), berichten);
    }
}
