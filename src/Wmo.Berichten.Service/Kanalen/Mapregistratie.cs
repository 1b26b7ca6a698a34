using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Mappen;

namespace Wmo.Berichten.Service.Kanalen;

/// <summary>Wires the channel <c>map</c>.</summary>
internal static class Mapregistratie
{
    /// <summary>
    /// Adds the channel over <c>Map:Uit</c> and <c>Map:In</c>; <c>Map:Verwerkt</c> and <c>Map:Geweigerd</c> stand in the
    /// in-folder when they are not set.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddMapkanaal(this IServiceCollection services, IConfiguration configuratie)
    {
        var mappen = Lees(configuratie.GetSection("Map"));
        services.AddSingleton(mappen);
        services.AddSingleton<IKanaal, Mapkanaal>();
        services.AddSingleton<Mapinname>();
        services.AddHostedService<Mapwachter>();
        return services;
    }

    private static Kanaalmappen Lees(IConfigurationSection sectie)
    {
        var mapIn = Verplicht("In");
        var mappen = new Kanaalmappen(
            Verplicht("Uit"),
            mapIn,
            sectie["Verwerkt"] ?? Path.Combine(mapIn, "verwerkt"),
            sectie["Geweigerd"] ?? Path.Combine(mapIn, "geweigerd"));
        var alle = new[] { mappen.Uit, mappen.In, mappen.Verwerkt, mappen.Geweigerd }.Select(map => Path.TrimEndingDirectorySeparator(Path.GetFullPath(map)));
        if (alle.Distinct().Count() < 4)
            throw new InvalidOperationException("Map:Uit, Map:In, Map:Verwerkt en Map:Geweigerd moeten vier verschillende mappen zijn.");

        try
        {
            mappen.Maak();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Een van de mappen onder Map is niet te maken: {fout.Message}", fout);
        }

        return mappen;

        string Verplicht(string naam) => sectie[naam] is { Length: > 0 } map
            ? map
            : throw new InvalidOperationException($"Map:{naam} ontbreekt; het kanaal 'map' heeft Map:Uit en Map:In nodig.");
    }
}
