using System.Diagnostics;
using System.Text.Json.Nodes;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Soap;

/// <summary>A client that knows nothing but a WSDL, ours or the published one: zeep, which builds itself from it.</summary>
public sealed class GeneriekeClientTests
{
    private const string Pad = "/ggk/OntvangAsynchroon";
    private const string Onbekend = "0484";
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(1);

    private Testinstallatie installatie = null!;

    [OneTimeSetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync(
        new Dictionary<string, string?> { [$"Partijen:{Voorbeelden.Gemeente}:EigenControle"] = "true" });

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    // The published one only where it stands beside the repository.
    private static IEnumerable<string> Beschrijvingen() =>
        Repository.Standaard is { } map
            ? ["", Path.Combine(map, "ggk-0210", "ggk0210", "ggkberichten", "ggk0210_OntvangAsynchroon_ggkberichten.wsdl")]
            : [""];

    private static IEnumerable<TestCaseData> Gevallen() =>
        from wsdl in Beschrijvingen()
        from bewerking in new[] { "ggk_Di01", "ggk_Du01", "Fo01" }
        select new TestCaseData(wsdl, bewerking).SetArgDisplayNames(wsdl.Length == 0 ? "onze WSDL" : "gepubliceerde WSDL", bewerking);

    [TestCaseSource(nameof(Gevallen))]
    public async Task Een_client_die_uit_de_WSDL_is_gemaakt_bezorgt_en_leest_het_Bv03_en_het_Fo03(string wsdl, string bewerking)
    {
        var bevestiging = await BezorgAsync(wsdl, bewerking, Voorbeelden.Gemeente);
        var weigering = await BezorgAsync(wsdl, bewerking, Onbekend);

        Assert.That(bevestiging.ToJsonString(), Is.EqualTo("""{"berichtcode":"Bv03","beantwoordt":true,"fout":null}"""));
        Assert.That(
            weigering.ToJsonString(),
            Is.EqualTo("""{"berichtcode":"Fo03","beantwoordt":true,"fout":{"faultcode":"Client","code":"IB210","plek":"client"}}"""));
    }

    private async Task<JsonNode> BezorgAsync(string wsdl, string bewerking, string ontvanger)
    {
        var adres = new Uri(installatie.Http.BaseAddress!, Pad).AbsoluteUri;
        var script = Repository.Pad("tests", "Wmo.Berichten.Service.Tests", "Soap", "generieke_client.py");

        // Debian's own Python: that is the one that has Debian's zeep.
        var start = new ProcessStartInfo("/usr/bin/python3", [script, wsdl.Length == 0 ? $"{adres}?wsdl" : wsdl, adres, bewerking, ontvanger])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var proces = Process.Start(start)!;
        using var einde = new CancellationTokenSource(Geduld);
        try
        {
            var uit = proces.StandardOutput.ReadToEndAsync(einde.Token);
            var fout = proces.StandardError.ReadToEndAsync(einde.Token);
            await proces.WaitForExitAsync(einde.Token);
            Assert.That(proces.ExitCode, Is.Zero, await fout);
            return JsonNode.Parse(await uit)!;
        }
        finally
        {
            if (!proces.HasExited)
                proces.Kill();
        }
    }
}
