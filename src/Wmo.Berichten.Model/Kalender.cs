namespace Wmo.Berichten.Model;

/// <summary>Calendar days are those of the Netherlands: what arrives at 00.30 hours there is of the new day.</summary>
public static class Kalender
{
    /// <summary>Europe/Amsterdam, summer time included.</summary>
    public static TimeZoneInfo Amsterdam { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day of a moment.</summary>
    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    /// <summary>The calendar day that it is now.</summary>
    public static DateOnly Vandaag(TimeProvider klok) => Dag(klok.GetUtcNow());
}
