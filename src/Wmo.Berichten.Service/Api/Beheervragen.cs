using System.Globalization;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Api;

/// <summary>Body of an action on one dead letter.</summary>
/// <param name="Reden">Why; it is kept in the audit.</param>
/// <param name="Akkoord">Only when archiving: messages that wait for this one may go before it.</param>
public sealed record Actievraag(string? Reden, bool Akkoord = false)
{
    private const int LangsteReden = 500;

    /// <summary>The reason, or in one Dutch sentence why there is none.</summary>
    internal static bool TryReden(string? tekst, out string reden, out string bezwaar)
    {
        reden = tekst?.Trim() ?? "";
        bezwaar = reden switch
        {
            "" => "Er is geen reden gegeven; zet in 'reden' waarom u dit doet, zij wordt bewaard.",
            { Length: > LangsteReden } => $"De reden is langer dan {LangsteReden} tekens.",
            _ when Oorzaak.Maskeer(reden) != reden => "De reden bevat negen cijfers die een BSN kunnen zijn; noem het id van het bericht en geen persoonsgegevens.",
            _ => "",
        };
        return bezwaar.Length == 0;
    }
}

/// <summary>Body of an action on a group.</summary>
/// <param name="Groep">Name of the cause.</param>
/// <param name="Reden">Why; it is kept in the audit.</param>
/// <param name="Akkoord">Only when archiving: messages that wait for one of the group may go before it.</param>
public sealed record Groepsvraag(string? Groep, string? Reden, bool Akkoord = false);

/// <summary>The query of the list of dead letters, as text: what is wrong with it is for us to say.</summary>
public sealed record Deadlettervraag(
    string? Toestand, string? Wachtrij, string? Soort, string? Partij, string? Groep, string? Na, string? Aantal)
{
    private const int LangstePagina = 1000;
    private const int StandaardPagina = 100;

    internal bool TryFilter(out Deadletterfilter filter, out string bezwaar)
    {
        filter = new Deadletterfilter();
        var toestand = Deadlettertoestand.Open;
        Guid na = default;
        bezwaar = "";
        if (Toestand is not null && !TryToestand(Toestand, out toestand))
            bezwaar = $"toestand '{Toestand}' bestaat niet; kies uit {string.Join(", ", Enum.GetNames<Deadlettertoestand>())}.";
        else if (Wachtrij is not null && !Wachtrijen.Alle.Contains(Wachtrij))
            bezwaar = $"wachtrij '{Wachtrij}' bestaat niet; kies uit {string.Join(", ", Wachtrijen.Alle)}.";
        else if (Partij is not null && !Partijcode.TryParse(Partij, out _))
            bezwaar = $"partij '{Partij}' is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers).";
        else if (Na is not null && !Guid.TryParse(Na, out na))
            bezwaar = $"na '{Na}' is geen id van een dead letter.";
        else if (TryAantal(Aantal, out var aantal, out bezwaar))
            filter = new Deadletterfilter
            {
                Toestand = toestand,
                Wachtrij = Wachtrij,
                Soort = Soort is null ? null : Berichtsoorten.TryParse(Soort, out var soort) ? soort.Naam() : Soort,
                Partij = Partij is null ? null : Partijcode.Parse(Partij),
                Groep = Groep,
                Na = Na is null ? null : na,
                Aantal = aantal,
            };
        return bezwaar.Length == 0;
    }

    internal static bool TryAantal(string? tekst, out int aantal, out string bezwaar)
    {
        aantal = StandaardPagina;
        var geldig = tekst is null || (int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out aantal) && aantal is >= 1 and <= LangstePagina);
        bezwaar = geldig ? "" : $"aantal '{tekst}' is geen getal van 1 tot en met {LangstePagina}.";
        return geldig;
    }

    private static bool TryToestand(string tekst, out Deadlettertoestand toestand) =>
        Enum.TryParse(tekst, ignoreCase: true, out toestand) && Enum.GetNames<Deadlettertoestand>().Contains(tekst, StringComparer.OrdinalIgnoreCase);
}
