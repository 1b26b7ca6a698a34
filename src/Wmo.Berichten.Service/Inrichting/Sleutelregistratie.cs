using System.Security.Cryptography.X509Certificates;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Service.Soap;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires what the keys of the storage are encrypted with.</summary>
internal static class Sleutelregistratie
{
    private const string Huidig = "Opslag:Sleutelcertificaat";
    private const string Eerdere = "Opslag:EerdereSleutelcertificaten";

    /// <summary>The words after the program that make a new key instead of starting the service.</summary>
    public static readonly string[] Vernieuwopdracht = ["sleutels", "vernieuw"];

    /// <summary>
    /// Adds the certificate of <c>Opslag:Sleutelcertificaat</c> and those of <c>Opslag:EerdereSleutelcertificaten</c>; none when
    /// the first is absent.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddSleutelcertificaten(this IServiceCollection services, IConfiguration configuratie)
    {
        var huidig = Lees(configuratie.GetSection(Huidig));
        var eerdere = configuratie.GetSection(Eerdere).GetChildren().Select(Lees).OfType<X509Certificate2>().ToArray();
        return (huidig, eerdere) switch
        {
            (null, []) => services,
            (null, _) => throw new InvalidOperationException($"{Eerdere} noemt certificaten, maar {Huidig} ontbreekt."),
            _ => services.AddSingleton(new Sleutelcertificaten(huidig, eerdere)),
        };
    }

    /// <summary>Makes a new key and says from when it is used.</summary>
    public static string Vernieuw(IServiceProvider diensten) =>
        $"Er is een nieuwe sleutel. Alle instanties gebruiken hem vanaf {diensten.GetRequiredService<Sleutelvernieuwing>().Vernieuw():yyyy-MM-dd HH:mm} UTC; wat eerder is versleuteld blijft leesbaar.";

    // XML encryption of a key takes RSA.
    private static X509Certificate2? Lees(IConfigurationSection sectie)
    {
        if (Certificaatbestanden.LeesEigen(sectie) is not [var certificaat, ..])
            return null;

        using var sleutel = certificaat.GetRSAPrivateKey();
        return sleutel is not null
            ? certificaat
            : throw new InvalidOperationException($"{sectie.Path} noemt een certificaat zonder RSA-sleutel; alleen daarmee kunnen de sleutels worden versleuteld.");
    }
}
