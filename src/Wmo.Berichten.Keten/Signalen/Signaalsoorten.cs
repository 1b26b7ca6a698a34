namespace Wmo.Berichten.Keten.Signalen;

/// <summary>Names of the signals; backoffices know them by these.</summary>
public static class Signaalsoorten
{
    /// <summary>A heenbericht came in, was accepted and lies in the postvak.</summary>
    public const string BerichtOntvangen = nameof(BerichtOntvangen);

    /// <summary>A heenbericht that was sent has its answer.</summary>
    public const string BerichtBeantwoord = nameof(BerichtBeantwoord);

    /// <summary>A deadline lapses soon.</summary>
    public const string TermijnNadert = nameof(TermijnNadert);

    /// <summary>A deadline lapsed and was not met.</summary>
    public const string TermijnVerstreken = nameof(TermijnVerstreken);

    /// <summary>The first accepted start of care, to be reported to the CAK.</summary>
    public const string EigenBijdrageGestart = nameof(EigenBijdrageGestart);

    /// <summary>The last stop of care, to be reported to the CAK.</summary>
    public const string EigenBijdrageGestopt = nameof(EigenBijdrageGestopt);

    /// <summary>What was sent or received does not equal what was answered and what is open.</summary>
    public const string BalansSluitNiet = nameof(BalansSluitNiet);

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> Alle { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        BerichtOntvangen, BerichtBeantwoord, TermijnNadert, TermijnVerstreken, EigenBijdrageGestart, EigenBijdrageGestopt, BalansSluitNiet,
    };

    /// <summary>Those that a person must act on; these go by e-mail.</summary>
    public static IReadOnlySet<string> Waarschuwingen { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        TermijnNadert, TermijnVerstreken, BalansSluitNiet,
    };
}
