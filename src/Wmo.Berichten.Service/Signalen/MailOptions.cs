using System.Globalization;
using MailKit.Security;
using MimeKit;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>Where mail goes out, and to whom per partij.</summary>
/// <param name="Host">The SMTP server.</param>
/// <param name="Poort">Its port.</param>
/// <param name="Gebruiker">Who we are there; null when it asks nothing.</param>
/// <param name="Wachtwoord">And how we show it.</param>
/// <param name="Van">The sender.</param>
/// <param name="Beveiliging">Whether the connection is encrypted.</param>
/// <param name="Ontvangers">Who gets the warnings of a partij; never empty.</param>
internal sealed record MailOptions(
    string Host,
    int Poort,
    string? Gebruiker,
    string? Wachtwoord,
    MailboxAddress Van,
    SecureSocketOptions Beveiliging,
    IReadOnlyDictionary<Partijcode, IReadOnlyList<MailboxAddress>> Ontvangers)
{
    /// <summary>Reads <c>Mail:*</c> and <c>Partijen:CODE:Mail</c>; null when no partij has a recipient.</summary>
    /// <exception cref="InvalidOperationException">A value is wrong or missing; the message says which.</exception>
    public static MailOptions? Lees(IConfiguration configuratie)
    {
        var ontvangers = configuratie.GetSection("Partijen").GetChildren()
            .Select(partij => (Partij: partij.Key, Adressen: partij.GetSection("Mail").GetChildren().Select(Adres).ToArray()))
            .Where(partij => partij.Adressen.Length > 0)
            .ToDictionary(partij => Partijcode.Parse(partij.Partij), IReadOnlyList<MailboxAddress> (partij) => partij.Adressen);
        if (ontvangers.Count == 0)
            return null;

        var sectie = configuratie.GetSection("Mail");
        return new MailOptions(
            sectie["Host"] is { Length: > 0 } host
                ? host
                : throw new InvalidOperationException("Mail:Host ontbreekt; die is nodig als een partij ontvangers heeft (Partijen:CODE:Mail)."),
            LeesPoort(sectie["Poort"]),
            sectie["Gebruiker"],
            sectie["Wachtwoord"],
            Adres(sectie.GetSection("Van")),
            LeesBeveiliging(sectie["Beveiliging"]),
            ontvangers);
    }

    private static int LeesPoort(string? tekst) =>
        ushort.TryParse(tekst ?? "587", NumberStyles.None, CultureInfo.InvariantCulture, out var poort) && poort > 0
            ? poort
            : throw new InvalidOperationException($"Mail:Poort is '{tekst}'; verwacht wordt een poortnummer.");

    private static SecureSocketOptions LeesBeveiliging(string? tekst) => tekst switch
    {
        null or "" or "StartTls" => SecureSocketOptions.StartTls,
        "Tls" => SecureSocketOptions.SslOnConnect,
        "Geen" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Mail:Beveiliging is '{tekst}'; toegestaan zijn 'StartTls', 'Tls' en 'Geen'."),
    };

    private static MailboxAddress Adres(IConfigurationSection sectie) =>
        MailboxAddress.TryParse(sectie.Value, out var adres) && adres.Address.Contains('@', StringComparison.Ordinal)
            ? adres
            : throw new InvalidOperationException($"{sectie.Path} is '{sectie.Value}'; verwacht wordt een e-mailadres.");
}
