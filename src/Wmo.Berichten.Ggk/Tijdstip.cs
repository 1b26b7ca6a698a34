using System.Globalization;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Ggk;

/// <summary>A StUF tijdstip: local time of the Netherlands in digits, without an offset.</summary>
internal static class Tijdstip
{
    private const string Notatie = "yyyyMMddHHmmssfff";

    /// <summary>Writes to the second: <c>20160421132514</c>.</summary>
    public static string Schrijf(DateTimeOffset op) =>
        TimeZoneInfo.ConvertTime(op, Kalender.Amsterdam).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads the digits that the schema lets through (8 to 17): a date, then as much of the time as was given. False when they
    /// are no existing date and time, or break off halfway the hour, minute or second. In the hour that comes twice in
    /// autumn the first of the two is meant (summer time, the earlier moment); a time in the hour that spring skips is read
    /// as if the clock had not moved yet.
    /// </summary>
    public static bool TryLees(string cijfers, out DateTimeOffset op)
    {
        op = default;
        if (cijfers.Length is 9 or 11 or 13 ||
            cijfers.Length > Notatie.Length ||
            !DateTime.TryParseExact(
                cijfers, Notatie[..cijfers.Length], CultureInfo.InvariantCulture, DateTimeStyles.None, out var lokaal))
            return false;

        // The first hours of the calendar have no equivalent in UTC; nobody sends an envelope then.
        if (lokaal.Year is 1)
            return false;

        var verschil = Kalender.Amsterdam.IsAmbiguousTime(lokaal)
            ? Kalender.Amsterdam.GetAmbiguousTimeOffsets(lokaal).Max()
            : Kalender.Amsterdam.GetUtcOffset(lokaal);
        op = new DateTimeOffset(lokaal, verschil);
        return true;
    }
}
