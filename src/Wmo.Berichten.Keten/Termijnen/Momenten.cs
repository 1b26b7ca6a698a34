namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Something that only the backoffice knows and that opens or meets a deadline.</summary>
/// <param name="Kenmerk">The number of a toewijzing, or for the step plan what the backoffice calls the case.</param>
/// <param name="Soort">One of <see cref="Momenten"/>.</param>
/// <param name="Datum">The day.</param>
public sealed record Moment(string Kenmerk, string Soort, DateOnly Datum);

/// <summary>The moments that a backoffice reports.</summary>
public static class Momenten
{
    /// <summary>Care under a toewijzing began.</summary>
    public const string ZorgGestart = "zorggestart";

    /// <summary>Care ended for good.</summary>
    public const string ZorgGestopt = "zorggestopt";

    /// <summary>Care paused: the last day before the pause.</summary>
    public const string ZorgGepauzeerd = "zorggepauzeerd";

    /// <summary>Care went on after a pause.</summary>
    public const string ZorgHervat = "zorghervat";

    /// <summary>The first contact with the client was made.</summary>
    public const string EersteContact = "eerstecontact";

    /// <summary>A place in beschermd wonen was found.</summary>
    public const string PlaatsGevonden = "plaatsgevonden";

    /// <summary>Extension was requested, or it is certain that none will be.</summary>
    public const string VerlengingAangevraagd = "verlengingaangevraagd";

    /// <summary>A step of the step plan began: <c>stap1</c> … <c>stap7</c>; step 7 is the start of care.</summary>
    public const string Stap = "stap";

    /// <summary>Steps of the step plan that can be reported.</summary>
    public const int LaatsteStap = 7;

    /// <summary>Those of a toewijzing.</summary>
    public static IReadOnlyList<string> VanToewijzing { get; } =
        [ZorgGestart, ZorgGestopt, ZorgGepauzeerd, ZorgHervat, EersteContact, PlaatsGevonden, VerlengingAangevraagd];

    /// <summary>Those of the step plan.</summary>
    public static IReadOnlyList<string> VanStappenplan { get; } = [.. Enumerable.Range(1, LaatsteStap).Select(stap => $"{Stap}{stap}")];
}
