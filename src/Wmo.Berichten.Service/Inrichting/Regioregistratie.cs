using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires what is agreed outside the messages: the regioprofielen, and the contracts of each gemeente.</summary>
internal static class Regioregistratie
{
    private const string Keuze = "Regioprofiel";

    /// <summary>Reads the profiles of <c>Regioprofielen:Map</c> and which one <c>Partijen:{gemeente}:Regioprofiel</c> chooses.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    /// <exception cref="OngeldigProfielException">A profile is wrong; the message says where.</exception>
    public static void AddRegioprofielen(this IServiceCollection services, IConfiguration configuratie)
    {
        var map = configuratie["Regioprofielen:Map"] is { Length: > 0 } pad ? new DirectoryInfo(pad) : null;
        var regio = new Regioregister(Keuzes(configuratie).ToDictionary(), map);
        services.AddSingleton(regio);
        services.AddSingleton<Regiotoets>();
        services.AddSingleton(Afspraakregistratie.Lees(configuratie, regio));
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Profielwachter>(provider, map is not null));
    }

    private static IEnumerable<KeyValuePair<Partijcode, string>> Keuzes(IConfiguration configuratie) =>
        from partij in configuratie.GetSection("Partijen").GetChildren()
        where partij[Keuze] is { Length: > 0 }
        select Partijcode.TryParse(partij.Key, out var code) && code.IsGemeente
            ? KeyValuePair.Create(code, partij[Keuze]!)
            : throw new InvalidOperationException($"{partij.Path}:{Keuze} staat bij een partij die geen gemeente is. Een aanbieder volgt het profiel van elke gemeente.");
}
