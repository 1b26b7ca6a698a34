using System.Globalization;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Api;

/// <summary>The query of a list of messages, as text: what is wrong with it is for us to say.</summary>
internal sealed record Zoekvraag(
    string? Soort, string? Status, string? Richting, string? Toewijzingnummer, string? Tegenpartij, string? Sinds, string? Na)
{
    /// <summary>The filter, or in one Dutch sentence why there is none.</summary>
    public bool TryFilter(out Berichtfilter filter, out string bezwaar)
    {
        filter = new Berichtfilter();
        if (Toewijzingnummer is not null)
            bezwaar = "Zoeken op toewijzingnummer kan in deze versie nog niet.";
        else if (TrySoort(out var soort, out bezwaar)
            && TryEnum<Berichtstatus>(Status, "status", out var status, out bezwaar)
            && TryEnum<Richting>(Richting, "richting", out var richting, out bezwaar)
            && TrySinds(out var sinds, out bezwaar)
            && TryNa(out var na, out bezwaar))
            filter = new Berichtfilter
            {
                Soort = soort,
                Status = status,
                Richting = richting,
                Tegenpartij = Tegenpartij is null ? null : Partijcode.VanOrganisatie(Tegenpartij),
                Sinds = sinds,
                Na = na,
            };
        return bezwaar.Length == 0;
    }

    private bool TrySoort(out string? soort, out string bezwaar)
    {
        bezwaar = "";
        soort = Soort is null ? null
            : Berichtsoorten.TryParse(Soort, out var gelezen) ? gelezen.Naam()
            : OpgeslagenBericht.Fo01.Equals(Soort, StringComparison.OrdinalIgnoreCase) ? OpgeslagenBericht.Fo01
            : null;
        if (Soort is not null && soort is null)
            bezwaar = $"soort '{Soort}' bestaat niet; kies een bericht van de standaard, bijvoorbeeld WMO301, of Fo01.";
        return bezwaar.Length == 0;
    }

    private bool TrySinds(out DateTimeOffset? sinds, out string bezwaar)
    {
        (sinds, bezwaar) = (null, "");
        if (Sinds is null)
            return true;
        if (!DateTime.TryParse(Sinds, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
            bezwaar = $"sinds '{Sinds}' is geen tijdstip; schrijf het als 2026-11-22T09:30:00+01:00.";
        else
            sinds = moment.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(moment, Kalender.Amsterdam.GetUtcOffset(moment)) : new DateTimeOffset(moment);
        return bezwaar.Length == 0;
    }

    private bool TryNa(out Guid? na, out string bezwaar)
    {
        bezwaar = "";
        na = Guid.TryParse(Na, out var id) ? id : null;
        if (Na is not null && na is null)
            bezwaar = $"na '{Na}' is geen id van een bericht.";
        return bezwaar.Length == 0;
    }

    private static bool TryEnum<T>(string? tekst, string naam, out T? waarde, out string bezwaar)
        where T : struct, Enum
    {
        (waarde, bezwaar) = (null, "");
        if (tekst is null)
            return true;
        if (Enum.GetNames<T>().Contains(tekst, StringComparer.OrdinalIgnoreCase))
            waarde = Enum.Parse<T>(tekst, ignoreCase: true);
        else
            bezwaar = $"{naam} '{tekst}' bestaat niet; kies uit {string.Join(", ", Enum.GetNames<T>())}.";
        return bezwaar.Length == 0;
    }
}
