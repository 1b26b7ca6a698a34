using System.Globalization;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>What a deadline is counted in.</summary>
public enum Termijneenheid
{
    /// <summary>Days that deadlines count, see <see cref="Werkdagen"/>.</summary>
    Werkdagen,

    /// <summary>Days of the calendar.</summary>
    Dagen,

    /// <summary>Weeks of seven days of the calendar.</summary>
    Weken,

    /// <summary>Months of the calendar.</summary>
    Maanden,
}

/// <summary>How long a deadline takes.</summary>
/// <param name="Aantal">How many; not negative.</param>
/// <param name="Eenheid">Of what.</param>
public readonly record struct Termijnduur(int Aantal, Termijneenheid Eenheid)
{
    /// <inheritdoc/>
    public override string ToString() => Aantal.ToString(CultureInfo.InvariantCulture) + (Aantal, Eenheid) switch
    {
        (1, Termijneenheid.Werkdagen) => " werkdag",
        (_, Termijneenheid.Werkdagen) => " werkdagen",
        (1, Termijneenheid.Dagen) => " dag",
        (_, Termijneenheid.Dagen) => " dagen",
        (1, Termijneenheid.Weken) => " week",
        (_, Termijneenheid.Weken) => " weken",
        (1, Termijneenheid.Maanden) => " maand",
        _ => " maanden",
    };
}

/// <summary>
/// The deadlines that a gemeente and its aanbieders hold each other to. The defaults are those of the standard and of the
/// step plan; what one region agreed on is null, and a deadline that is null is not kept.
/// </summary>
public sealed record Termijnregels
{
    /// <summary>The rules where a region has agreed on nothing else.</summary>
    public static Termijnregels Landelijk { get; } = new();

    /// <summary>The retourbericht (302, 306, 308, 316, 318, 320), from receipt of the heenbericht (OP090).</summary>
    public Termijnduur Retourbericht { get; init; } = Werkdagen(3);

    /// <summary>The WMO305, from the start of care; of care that began before the WMO301 came, from its receipt (OP271); null where the 305 is not used.</summary>
    public Termijnduur? Startbericht { get; init; } = Werkdagen(5);

    /// <summary>The WMO307, from the end of care (OP272); null where the 307 is not used.</summary>
    public Termijnduur? Stopbericht { get; init; } = Werkdagen(5);

    /// <summary>A pause of care that lasts longer than this asks for a WMO307 too (step plan, step 9).</summary>
    public Termijnduur Pauze { get; init; } = Maanden(1);

    /// <summary>The WMO323, from the end of the month that it is about (step plan, step 8); null when it is not kept.</summary>
    public Termijnduur? Declaratie { get; init; } = Maanden(3);

    /// <summary>The WMO325, from receipt of the WMO323 (OP090x4).</summary>
    public Termijnduur Declaratieantwoord { get; init; } = Werkdagen(10);

    /// <summary>The WMO301 or WMO319 to a WMO315 or WMO317, from its receipt (OP274, OP346).</summary>
    public Termijnduur Verzoekantwoord { get; init; } = Werkdagen(5);

    /// <summary>The same when the gemeente said that it is in investigation, from the date of the verzoek (OP274, OP346).</summary>
    public Termijnduur Verzoekonderzoek { get; init; } = Weken(8);

    /// <summary>The request for extension, before the last day of the toewijzing (step plan, step 10); null when it is not kept.</summary>
    public Termijnduur? Verlenging { get; init; } = Weken(8);

    /// <summary>Steps 1 to 3 of the step plan together, from when the backoffice reports that step 1 began.</summary>
    public Termijnduur? Stap1Tot3 { get; init; } = Weken(4);

    /// <summary>Step 4 of the step plan, from when the backoffice reports that it began.</summary>
    public Termijnduur? Stap4 { get; init; } = Weken(2);

    /// <summary>Steps 5 and 6 of the step plan together, from when the backoffice reports that step 5 began.</summary>
    public Termijnduur? Stap5En6 { get; init; } = Weken(2);

    /// <summary>The first contact with the client, from receipt of the toewijzing; agreed on per region.</summary>
    public Termijnduur? EersteContact { get; init; }

    /// <summary>A place in beschermd wonen, from receipt of the toewijzing; agreed on per region.</summary>
    public Termijnduur? PlaatsBeschermdWonen { get; init; }

    /// <summary>How long before a deadline it is warned about.</summary>
    public Termijnduur WaarschuwVooraf { get; init; } = Werkdagen(1);

    /// <summary>Free days that the calendar does not know, such as a bridging day that was agreed on.</summary>
    public IReadOnlyList<DateOnly> ExtraVrijeDagen { get; init; } = [];

    private static Termijnduur Werkdagen(int aantal) => new(aantal, Termijneenheid.Werkdagen);

    private static Termijnduur Weken(int aantal) => new(aantal, Termijneenheid.Weken);

    private static Termijnduur Maanden(int aantal) => new(aantal, Termijneenheid.Maanden);
}
