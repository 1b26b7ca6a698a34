namespace Wmo.Berichten.Regels;

/// <summary>
/// What two parties agreed and what is listed outside the messages: the ground of level 4 and of the few rules of level 3
/// that ask for an agreement. What is not configured switches its rule off (OP095).
/// </summary>
public sealed record Afspraken
{
    /// <summary>Nothing agreed and nothing listed.</summary>
    public static Afspraken Geen { get; } = new();
}
