using System.Globalization;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires what happens with errors of the chain: <c>Foutcodes:Editie</c>, <c>Freeze:Interval</c>, <c>Freeze:Einde</c>.</summary>
internal static class Foutregistratie
{
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddFoutafhandeling(this IServiceCollection services, IConfiguration configuratie)
    {
        services.AddSingleton(new Foutuitleg(LeesEditie(configuratie)));
        services.AddSingleton(new Freezebeleid(LeesInterval(configuratie), LeesEinde(configuratie)));
        services.AddSingleton<Freeze>();
        services.AddSingleton<Hervatting>();
        return services.AddSingleton<Foutverwerking>();
    }

    private static string LeesEditie(IConfiguration configuratie)
    {
        var editie = configuratie["Foutcodes:Editie"] is { Length: > 0 } gekozen ? gekozen : Foutcodes.Edities[^1];
        return Foutcodes.Edities.Contains(editie)
            ? editie
            : throw new InvalidOperationException($"Foutcodes:Editie is '{editie}'; bekend zijn {string.Join(" en ", Foutcodes.Edities)}.");
    }

    private static TimeSpan LeesInterval(IConfiguration configuratie) => configuratie["Freeze:Interval"] switch
    {
        null or "" => TimeSpan.FromHours(1),
        var tekst when TimeSpan.TryParse(tekst, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero => interval,
        var tekst => throw new InvalidOperationException($"Freeze:Interval is '{tekst}'; geef een tijdsduur, bijvoorbeeld 01:00:00."),
    };

    /// <summary>Local time of the Netherlands, as the announcement of a freeze gives it.</summary>
    private static DateTimeOffset? LeesEinde(IConfiguration configuratie) => configuratie["Freeze:Einde"] switch
    {
        null or "" => null,
        var tekst when DateTime.TryParseExact(tekst, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var einde) =>
            new DateTimeOffset(einde, Kalender.Amsterdam.GetUtcOffset(einde)),
        var tekst => throw new InvalidOperationException($"Freeze:Einde is '{tekst}'; geef een Nederlandse datum en tijd, bijvoorbeeld 2027-01-04T06:00."),
    };
}
