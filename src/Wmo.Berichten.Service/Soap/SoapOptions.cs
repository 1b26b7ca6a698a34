using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Soap;

/// <summary>The connection with the GGK over SOAP, as <c>Soap</c> and <c>Kanaal</c> have it.</summary>
/// <param name="Adres">Where the channel <c>soap</c> delivers; null when another channel is in use.</param>
/// <param name="Eigen">Our certificate with its key, first, and those that lead to its authority; empty when there is none.</param>
/// <param name="Oin">The OIN of the GGK; null when any organisation will do.</param>
/// <param name="Uitgevers">The authorities that are trusted; empty for those of the system.</param>
/// <param name="CertificaatVereist">Whether who delivers to us must show a certificate.</param>
/// <param name="OinPerPartij">For a partij to whom another than the GGK delivers: its OIN.</param>
/// <param name="Geduld">How long the channel waits.</param>
internal sealed record SoapOptions(
    Uri? Adres,
    X509Certificate2Collection Eigen,
    string? Oin,
    X509Certificate2Collection Uitgevers,
    bool CertificaatVereist,
    IReadOnlyDictionary<Partijcode, string> OinPerPartij,
    Soapgeduld Geduld)
{
    /// <summary>Where the settings of our own certificate stand.</summary>
    public const string SectieEigen = "Soap:Certificaat";

    private const int LengteOin = 20;

    /// <summary>Everyone who delivers to a partij of ours.</summary>
    public IReadOnlyCollection<string> OinsVanBezorgers => [.. OinPerPartij.Values.Concat(Oin is null ? [] : [Oin]).Distinct()];

    /// <summary>Who delivers to a partij, or to whom we do not serve; null when that may be anyone.</summary>
    public string? OinVoor(Partijcode? partij) => partij is { } code && OinPerPartij.TryGetValue(code, out var eigen) ? eigen : Oin;

    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static SoapOptions Lees(IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection("Soap");
        var adres = configuratie["Kanaal"] is "soap" ? LeesAdres(sectie["Adres"]) : null;
        var opties = new SoapOptions(
            adres,
            Certificaatbestanden.LeesEigen(configuratie.GetSection(SectieEigen)),
            LeesOin(sectie.GetSection("Oin")),
            Certificaatbestanden.LeesUitgevers(sectie.GetSection("Uitgevers")),
            LeesVereist(sectie["CertificaatVereist"]) ?? IsVersleuteld(adres),
            LeesOinPerPartij(configuratie.GetSection("Partijen")),
            LeesGeduld(sectie));

        if (IsVersleuteld(adres) && opties.Eigen.Count == 0)
            throw new InvalidOperationException("Soap:Certificaat ontbreekt; het GGK verwacht dat deze service zich daarmee bekendmaakt.");
        if (opties is { CertificaatVereist: false, OinPerPartij.Count: > 0 })
            throw new InvalidOperationException("Een partij noemt een Oin, maar zonder Soap:CertificaatVereist wordt daar niet naar gekeken.");
        if (opties is { CertificaatVereist: true, Oin: null } && opties.OinPerPartij.Count < configuratie.GetSection("Partijen").GetChildren().Count())
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

    // A key that is no code of a partij is refused where the partijen are read.
    private static Dictionary<Partijcode, string> LeesOinPerPartij(IConfigurationSection partijen) => partijen.GetChildren()
        .Where(partij => Partijcode.TryParse(partij.Key, out _) && partij["Oin"] is not null)
        .ToDictionary(partij => Partijcode.Parse(partij.Key), partij => LeesOin(partij.GetSection("Oin"))!);

    private static string? LeesOin(IConfigurationSection instelling) => instelling.Value switch
    {
        null => null,
        { Length: LengteOin } oin when oin.All(char.IsAsciiDigit) => oin,
        var anders => throw new InvalidOperationException($"{instelling.Path} is '{anders}'; een OIN telt {LengteOin} cijfers."),
    };

    private static bool? LeesVereist(string? tekst) => tekst switch
    {
        null or "" => null,
        _ when bool.TryParse(tekst, out var vereist) => vereist,
        _ => throw new InvalidOperationException($"Soap:CertificaatVereist is '{tekst}'; toegestaan zijn 'true' en 'false'."),
    };
}
