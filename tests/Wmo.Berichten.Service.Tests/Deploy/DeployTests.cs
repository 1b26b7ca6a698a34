using System.Diagnostics.Metrics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Deploy;

/// <summary>No container runs where the tests do; what can be known of deploy/ without one is held against the program.</summary>
public sealed partial class DeployTests
{
    private static readonly string[] VanBibliotheken = ["http_server_request_duration_seconds", "dotnet_process_memory_working_set_bytes"];

    [Test]
    public void Elk_YAML_bestand_is_te_lezen()
    {
        var bestanden = Deploybestanden.Met(".yaml").ToList();

        Assert.That(bestanden, Is.Not.Empty);
        Assert.That(bestanden.Select(bestand => Deploybestanden.Yaml(bestand)), Is.All.Not.Empty);
    }

    [Test]
    public void Elke_instelling_die_genoemd_wordt_staat_in_de_handleiding()
    {
        var handleiding = File.ReadAllText(Repository.Pad("deploy", "README.md"));
        var genoemd = Deploybestanden.Met("").Where(bestand => !bestand.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(Deploybestanden.Instellingen)
            .Where(naam => !naam.StartsWith("Kestrel__", StringComparison.Ordinal))
            .ToHashSet();

        Assert.That(genoemd, Has.Count.GreaterThan(10));
        Assert.That(genoemd.Where(naam => !StaatIn(handleiding, naam)), Is.Empty);
    }

    [Test]
    public void Elke_instelling_die_de_service_leest_staat_in_de_handleiding()
    {
        var handleiding = File.ReadAllText(Repository.Pad("deploy", "README.md"));
        var gelezen = Directory.EnumerateFiles(Repository.Pad("src", "Wmo.Berichten.Service"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(bestand => Leesactie().Matches(File.ReadAllText(bestand)))
            .Select(treffer => treffer.Groups["naam"].Value.Split(':')[^1])
            .Except(["Taakgericht"], StringComparer.Ordinal) // Only to say where it went.
            .ToHashSet();

        Assert.That(gelezen, Has.Count.GreaterThan(40).And.SupersetOf(new[] { "Gelijktijdig", "Oin", "EigenControle", "Wachtwoord" }));
        Assert.That(gelezen.Where(naam => !Regex.IsMatch(handleiding, $@"[`:]{naam}[`:]")), Is.Empty);
    }

    [Test]
    public async Task De_instellingen_van_Kubernetes_zijn_die_van_de_service()
    {
        using var map = new TijdelijkeMap();
        using var uitgever = new Testuitgever("Uitgever van de proef");
        using var eigen = uitgever.Geef("00000001003214345000");
        File.WriteAllText(map.Bestand("eigen.pem"), eigen.ExportCertificatePem());
        File.WriteAllText(map.Bestand("eigen.key"), eigen.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(map.Bestand("uitgevers.pem"), uitgever.Certificaat.ExportCertificatePem());
        var instellingen = Deploybestanden.Yaml("kubernetes", "instellingen.yaml").Single().Op("data").Velden()
            .ToDictionary(veld => veld.Key.Replace("__", ":", StringComparison.Ordinal), veld => veld.Value?.Replace("/certificaat/", map.Pad + "/", StringComparison.Ordinal));
        instellingen["ConnectionStrings:Opslag"] = "Server=sqlserver;Database=WmoBerichten;User Id=wmo_service;Password=geheim";
        instellingen["Bus:RabbitMq:Wachtwoord"] = "geheim";

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = map.Pad });
        builder.Configuration.AddInMemoryCollection(instellingen);
        await using var app = Servicebouw.Map(Servicebouw.Richt(builder).Build());

        Assert.That(app.Services.GetRequiredService<Keten.Partijen.Partijregister>().Alle, Is.Not.Empty);
    }

    [Test]
    public void De_manifesten_horen_bij_elkaar()
    {
        var delen = Deploybestanden.Yaml("kubernetes", "kustomization.yaml").Single().Op("resources");
        var stukken = ((YamlDotNet.RepresentationModel.YamlSequenceNode)delen)
            .SelectMany(deel => Deploybestanden.Yaml("kubernetes", deel.ToString()))
            .ToLookup(stuk => stuk.Tekst("kind"));
        var uitrol = stukken["Deployment"].Single();
        var container = uitrol.Op("spec/template/spec/containers/0");
        var app = uitrol.Tekst("spec/template/metadata/labels/app");
        string[] poorten = [container.Tekst("ports/0/name"), container.Tekst("ports/1/name")];
        Assert.Multiple(() =>
        {
            Assert.That(uitrol.Tekst("spec/selector/matchLabels/app"), Is.EqualTo(app));
            Assert.That(stukken["Service"].Single().Tekst("spec/selector/app"), Is.EqualTo(app));
            Assert.That(stukken["PodDisruptionBudget"].Single().Tekst("spec/selector/matchLabels/app"), Is.EqualTo(app));
            Assert.That(stukken["NetworkPolicy"].Single().Tekst("spec/podSelector/matchLabels/app"), Is.EqualTo(app));
            Assert.That(new[] { "startupProbe", "livenessProbe", "readinessProbe" }.Select(proef => container.Tekst($"{proef}/httpGet/port")).Distinct(), Is.SubsetOf(poorten));
            Assert.That(container.Tekst("securityContext/readOnlyRootFilesystem"), Is.EqualTo("true"));
            Assert.That(uitrol.Tekst("spec/template/spec/securityContext/runAsNonRoot"), Is.EqualTo("true"));
            Assert.That(container.Tekst("envFrom/0/configMapRef/name"), Is.EqualTo(stukken["ConfigMap"].Single().Tekst("metadata/name")));
            Assert.That(uitrol.Tekst("spec/template/spec/volumes/0/persistentVolumeClaim/claimName"), Is.EqualTo(stukken["PersistentVolumeClaim"].Single().Tekst("metadata/name")));
        });
    }

    [Test]
    public async Task Elke_meting_op_het_dashboard_en_in_de_meldingen_bestaat()
    {
        var bestaand = await MetingenAsync();
        var dashboard = File.ReadAllText(Repository.Pad("deploy", "telemetrie", "dashboard.json"));
        using var leesbaar = JsonDocument.Parse(dashboard);
        var gevraagd = Metingnaam().Matches(dashboard + File.ReadAllText(Repository.Pad("deploy", "telemetrie", "meldingen.yaml")))
            .Select(treffer => Achtervoegsel().Replace(treffer.Value, "")).ToHashSet();

        Assert.That(gevraagd, Has.Count.GreaterThan(5));
        Assert.That(gevraagd.Except(bestaand).Except(VanBibliotheken), Is.Empty);
    }

    /// <summary>The names of our instruments as Prometheus has them.</summary>
    private static async Task<HashSet<string>> MetingenAsync()
    {
        var namen = new HashSet<string>();
        using var luisteraar = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Ketenmeter.Naam)
                    namen.Add(instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : instrument.GetType().Name.StartsWith("Counter", StringComparison.Ordinal) ? "_total" : ""));
            },
        };
        luisteraar.Start();
        await using var installatie = await Testinstallatie.StartAsync(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" });
        _ = installatie.Diensten.GetRequiredService<Ketenmeter>();
        return namen;
    }

    /// <summary>True when the table of settings has a row for it: a code, name or number may stand as CODE, NAAM or 0.</summary>
    private static bool StaatIn(string handleiding, string variabele)
    {
        var delen = variabele.Split("__");
        var stam = string.Join(':', delen[..^1].Select(deel => Wisselend().IsMatch(deel) ? "@" : deel));
        var gewoon = Wisselend().Replace(handleiding, "@");
        return gewoon.Contains($"`{stam}:{Wisselend().Replace(delen[^1], "@")}`", StringComparison.Ordinal)
            || Regex.IsMatch(gewoon, $@"`{Regex.Escape(stam)}:[^|]*`{Regex.Escape(delen[^1])}`");
    }

    [GeneratedRegex(@"\b(?:\d+|CODE|NAAM|GEMEENTE|AGB|CATEGORIE|backoffice)\b")]
    private static partial Regex Wisselend();

    [GeneratedRegex(@"\b(?:wmo|http_server|dotnet)_[a-z_]+[a-z]\b")]
    private static partial Regex Metingnaam();

    // How the options are read: an indexer, a section, a value, or a helper that is given the section and the name.
    [GeneratedRegex("""(?:(?:sectie|configuratie|partij|[a-z]+\.Configuration)\[|GetSection\(|GetValue(?:<\w+>)?\(|\(sectie, )"(?<naam>[A-Z][A-Za-z:]+)["]""")]
    private static partial Regex Leesactie();

    [GeneratedRegex(@"_(?:bucket|count|sum)$")]
    private static partial Regex Achtervoegsel();
}
