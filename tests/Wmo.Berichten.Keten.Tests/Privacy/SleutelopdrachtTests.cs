using System.Diagnostics;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>An operator has a new key made beside a service that runs.</summary>
public sealed class SleutelopdrachtTests
{
    [Test]
    public async Task Een_beheerder_maakt_een_nieuwe_sleutel_en_er_start_geen_tweede_service()
    {
        using var map = new TijdelijkeMap();
        var instellingen = Testinstallatie.Instellingen(map.Pad);
        await using var service = await Testinstallatie.StartAsync(instellingen);
        var start = new ProcessStartInfo("dotnet", [typeof(Servicebouw).Assembly.Location, "sleutels", "vernieuw"]) { RedirectStandardOutput = true };
        foreach (var (naam, waarde) in instellingen)
            start.Environment[naam.Replace(":", "__", StringComparison.Ordinal)] = waarde;

        using var opdracht = Process.Start(start)!;
        var uitvoer = await opdracht.StandardOutput.ReadToEndAsync();
        await opdracht.WaitForExitAsync();

        Assert.That(opdracht.ExitCode, Is.Zero);
        Assert.That(uitvoer, Does.StartWith("Er is een nieuwe sleutel. Alle instanties gebruiken hem vanaf"));
        Assert.That(Directory.GetFiles(map.Bestand("sleutels"), "key-*.xml"), Has.Length.EqualTo(2));
        Assert.That((await service.BiedAanEnWachtAsync(Voorbeelden.Wmo301())).Status, Is.EqualTo("Akkoord"));
    }
}
