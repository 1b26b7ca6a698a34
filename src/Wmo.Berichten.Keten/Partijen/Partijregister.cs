using System.Collections.Frozen;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Partijen;

/// <summary>What an installation knows of a partij that it serves.</summary>
public sealed record Partij(Partijcode Code)
{
    /// <summary>The application that envelopes name when the partij gives none.</summary>
    public const string StandaardApplicatie = "Wmo.Berichten";

    /// <summary>Name of the application in envelopes, 3 to 50 characters.</summary>
    public string Applicatie { get; init; } = StandaardApplicatie;

    /// <summary>
    /// Whether what the backoffice hands in is checked before it goes out. Off only to let wrong messages reach the
    /// receiver, in a demonstration or a test with the other side.
    /// </summary>
    public bool EigenControle { get; init; } = true;

    /// <summary>Whether a person lets every declaratie go before it is applied and its WMO325 goes out.</summary>
    public bool DeclaratiesHandmatig { get; init; }
}

/// <summary>The partijen that this installation serves.</summary>
public sealed class Partijregister(IEnumerable<Partij> partijen)
{
    private readonly FrozenDictionary<Partijcode, Partij> opCode = partijen.ToFrozenDictionary(partij => partij.Code);

    /// <summary>All partijen that are served.</summary>
    public IEnumerable<Partij> Alle => opCode.Values;

    /// <summary>Who sends, as an envelope names it; also for messages that wait from a partij that was served before.</summary>
    public Systeem Zender(Partijcode code) => new(code.Code, Vind(code)?.Applicatie ?? Partij.StandaardApplicatie);

    /// <summary>The partij with this code, or null when it is not served here.</summary>
    public Partij? Vind(Partijcode code) => opCode.GetValueOrDefault(code);
}
