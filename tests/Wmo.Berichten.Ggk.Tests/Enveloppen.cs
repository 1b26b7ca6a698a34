namespace Wmo.Berichten.Ggk.Tests;

/// <summary>Valid envelopes to break one thing in.</summary>
internal static class Enveloppen
{
    public static readonly Systeem Gemeente = new("0363", "Wmo.Berichten");
    public static readonly Systeem Aanbieder = new("12345678", Systeem.Ggk);

    public static readonly Guid Nummer = Guid.Parse("0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01");
    public static readonly Guid Kruisnummer = Guid.Parse("5c2a9d34-1be7-4f6c-8a90-6d7e5f4c3b02");

    public static Envelop Heen() => new()
    {
        Soort = Envelopsoort.Di01,
        Zender = Gemeente,
        Ontvanger = Aanbieder,
        Referentienummer = Nummer,
        TijdstipBericht = new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1)),
        Functie = "WMO301",
        Versies = new Versies("0001", "0002", "0003", "0004"),
        Inhoud = "<Bericht>één</Bericht>"u8.ToArray(),
    };

    public static Envelop Retour() => Heen() with
    {
        Soort = Envelopsoort.Du01,
        Zender = new Systeem("12345678", "Ander pakket") { Administratie = "Locatie Noord", Gebruiker = "dienst" },
        Ontvanger = new Systeem("0363", Systeem.Ggk),
        Crossreferentienummer = Kruisnummer,
        Functie = "WMO302",
    };

    public static Envelop Foutmelding() => new()
    {
        Soort = Envelopsoort.Fo01,
        Zender = new Systeem("IB", "GGK"),
        Ontvanger = new Systeem("0363", Systeem.Ggk),
        Referentienummer = Nummer,
        TijdstipBericht = new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1)),
        Crossreferentienummer = Kruisnummer,
        Fout = new Fout("IB210", Fout.Client, "Ontvanger onbekend.", "WMO301-00010002"),
    };
}
