using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Service.Soap;

/// <summary>The connection with the GGK over SOAP, as <c>Soap</c> and <c>Kanaal</c> have it.</summary>
/// <param name="Adres">Where the channel <c>soap</c> delivers; null when another channel is in use.</param>
/// <param name="Eigen">Our certificate with its key, first, and those that lead to its authority; empty when there is none.</param>
/// <param name="Oin">The OIN of the GGK; null when any organisation will do.</param>
/// <param name="Uitgevers">The authorities that are trusted; empty for those of the system.</param>
/// <param name="CertificaatVereist">Whether who delivers to us must show a certificate.</param>
/// <param name="Geduld">How long the channel waits.</param>
internal sealed record SoapOptions(
    Uri? Adres, X509Certificate2Collection Eigen, string? Oin, X509Certificate2Collection Uitgevers, bool CertificaatVereist, Soapgeduld Geduld)
{
    private const int LengteOin = 20;

    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static SoapOptions Lees(IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection("Soap");
        var adres = configuratie["Kanaal"] is "soap" ? LeesAdres(sectie["Adres"]) : null;
        var opties = new SoapOptions(
            adres,
            Certificaatbestanden.LeesEigen(sectie.GetSection("Certificaat")),
            LeesOin(sectie["Oin"]),
            Certificaatbestanden.LeesUitgevers(sectie.GetSection("Uitgevers")),
            LeesVereist(sectie["CertificaatVereist"]) ?? IsVersleuteld(adres),
            LeesGeduld(sectie));

        if (IsVersleuteld(adres) && opties.Eigen.Count == 0)
            throw new InvalidOperationException("Soap:Certificaat ontbreekt; het GGK verwacht dat deze service zich daarmee bekendmaakt.");
        if (opties is { CertificaatVereist: true, Oin: null })
            throw new InvalidOperationException("Soap:Oin ontbreekt; zonder het OIN van het GGK kan iedereen met een certificaat enveloppen bezorgen.");
        return opties;
    }

    private static Soapgeduld LeesGeduld(IConfigurationSection sectie)
    {
        var geduld = new Soapgeduld();
        return new Soapgeduld
        {
            Poging = LeesDuur(sectie, nameof(Soapgeduld.Poging), geduld.Poging),
            Rust = LeesDuur(sectie, nameof(Soapgeduld.Rust), geduld.Rust),
        };
    }

    // Polly takes no shorter rest than half a second and no longer time than a day.
    private static TimeSpan LeesDuur(IConfigurationSection sectie, string naam, TimeSpan standaard) => sectie[naam] switch
    {
        null or "" => standaard,
        var tekst when TimeSpan.TryParse(tekst, CultureInfo.InvariantCulture, out var duur) && duur.TotalSeconds is >= 0.5 and < 86_400 => duur,
        var tekst => throw new InvalidOperationException($"Soap:{naam} is '{tekst}'; geef een tijdsduur van een halve seconde tot een dag, bijvoorbeeld 00:00:30."),
    };

    private static bool IsVersleuteld(Uri? adres) => adres?.Scheme == Uri.UriSchemeHttps;

    private static Uri LeesAdres(string? tekst) =>
        Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && (IsVersleuteld(adres) || (adres.Scheme == Uri.UriSchemeHttp && adres.IsLoopback))
            ? adres
            : throw new InvalidOperationException($"Soap:Adres is '{tekst}'; verwacht wordt het https-adres van het GGK (http mag alleen naar deze machine zelf).");

    private static string? LeesOin(string? tekst) =>
        tekst is null || (tekst.Length == LengteOin && tekst.All(char.IsAsciiDigit))
            ? tekst
            : throw new InvalidOperationException($"Soap:Oin is '{tekst}'; een OIN telt {LengteOin} cijfers.");

    private static bool? LeesVereist(string? tekst) => tekst switch
    {
        null or "" => null,
        _ when bool.TryParse(tekst, out var vereist) => vereist,
        _ => throw new InvalidOperationException($"Soap:CertificaatVereist is '{tekst}'; toegestaan zijn 'true' en 'false'."),
    };
}
