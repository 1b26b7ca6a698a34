using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Console;

/// <summary>What there is to see.</summary>
internal static class Consolevulling
{
    /// <summary>A deadline of the gemeente that the aanbieder had to meet, so many days from now; less than none is late.</summary>
    public static Task<bool> GeefTermijnAsync(this Testinstallatie installatie, Guid? bericht, int dagen, string kenmerk = "R1", Wie wie = Wie.Tegenpartij)
    {
        var nu = installatie.Diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var termijn = new Termijn
        {
            Sleutel = new(Partijcode.Parse(Voorbeelden.Gemeente), Partijcode.Parse(Voorbeelden.Aanbieder), Termijnsoorten.Verzoekantwoord, kenmerk),
            BerichtId = bericht,
            Wie = wie,
            Vanaf = nu.AddDays(Math.Min(dagen, 0) - 10),
            Uiterlijk = nu.AddDays(dagen),
        };
        return installatie.SchrijfAsync((transactie, stop) => transactie.Termijnen.OpenAsync(termijn, stop));
    }

    /// <summary>A command that failed too often.</summary>
    public static async Task<Guid> GeefDeadletterAsync(this Testinstallatie installatie, int nummer, Guid? bericht = null, string groep = "groep001")
    {
        var op = installatie.Diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var deadletter = new Deadletter
        {
            Id = new Guid(nummer, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0xAB, 0xCD),
            Wachtrij = "wmo301",
            BerichtId = bericht,
            Groep = groep,
            Uitzondering = "System.InvalidOperationException",
            Plaats = "Wmo.Berichten.Keten.Verwerken.Iets",
            Pogingen = 6,
            EerstOp = op,
            LaatstOp = op,
            GewijzigdOp = op,
        };
        await installatie.SchrijfAsync((transactie, stop) => transactie.Deadletters.BewaarAsync(deadletter, new Deadletterinhoud("{}", "Er ging iets mis.", "   at Iets()"), stop));
        return deadletter.Id;
    }

    private static Task<bool> SchrijfAsync(this Testinstallatie installatie, Func<ITransactie, CancellationToken, Task> werk) =>
        installatie.Diensten.GetRequiredService<IOpslag>().InTransactieAsync(
            async (transactie, stop) =>
            {
                await werk(transactie, stop);
                return true;
            },
            CancellationToken.None);
}
