using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Aanleveren;
using Wmo.Berichten.Keten.Innemen;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Kanalen;
using Wmo.Berichten.Service.Sturing;
using Wmo.Berichten.Simulator;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires the use cases and the channel.</summary>
public static class Ketenregistratie
{
    /// <summary>Adds the use cases, the partijen of <c>Partijen</c> and the channel that <c>Kanaal</c> names.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddKeten(this IServiceCollection services, IConfiguration configuratie)
    {
        var partijen = new Partijregister(LeesPartijen(configuratie));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(partijen);
        services.AddMetrics();
        services.AddSingleton<Ketenmeter>();
        services.AddSingleton<Identiteit>();
        services.AddRegioprofielen(configuratie);
        services.AddHostedService<Startmelding>();
        services.AddSingleton<Dossierbeoordeling>();
        services.AddTermijnen(configuratie);
        services.AddSingleton<Aanlevering>();
        services.AddSingleton<Verzoekbesluit>();
        services.AddSingleton<Vrijgave>();
        services.AddSingleton<Inname>();
        services.AddSingleton<IEnvelopOntvanger>(provider => provider.GetRequiredService<Inname>());
        services.AddSingleton<Antwoordpost>();
        services.AddSingleton<Afsluiting>();
        services.AddSingleton<EigenBijdrage>();
        services.AddSingleton<Balans>();
        services.AddHostedService<Balanswachter>();
        services.AddSingleton<Heenberichtverwerking>();
        services.AddSingleton<Retourverwerking>();
        services.AddSingleton<Berichtverwerking>();
        services.AddFoutafhandeling(configuratie);
        services.AddSingleton<Verzending>();
        return configuratie["Kanaal"] switch
        {
            null or "" or "lus" => services.AddSingleton<IKanaal>(provider =>
                new GgkSimulator(
                    partijen.Alle.Select(partij => partij.Code).ToHashSet(),
                    provider.GetRequiredService<IEnvelopOntvanger>(),
                    provider.GetRequiredService<TimeProvider>())),
            "map" => services.AddMapkanaal(configuratie),
            "soap" => services.AddSingleton<IKanaal>(provider => provider.GetRequiredService<SoapKanaal>()),
            var anders => throw new InvalidOperationException($"Kanaal is '{anders}'; toegestaan zijn 'lus', 'soap' en 'map'."),
        };
    }

    private static IEnumerable<Partij> LeesPartijen(IConfiguration configuratie) =>
        configuratie.GetSection("Partijen").GetChildren().Select(sectie =>
            Partijcode.TryParse(sectie.Key, out var code)
                ? new Partij(code)
                {
                    Applicatie = LeesApplicatie(sectie),
                    EigenControle = sectie.GetValue("EigenControle", true),
                    DeclaratiesHandmatig = sectie.GetValue("DeclaratiesHandmatig", false),
                }
                : throw new InvalidOperationException($"Partijen:{sectie.Key} is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers)."));

    private static string LeesApplicatie(IConfigurationSection sectie) =>
        (sectie["Applicatie"] ?? Partij.StandaardApplicatie) is { Length: >= 3 and <= 50 } applicatie
            ? applicatie
            : throw new InvalidOperationException($"{sectie.Path}:Applicatie telt geen 3 tot en met 50 tekens.");
}
