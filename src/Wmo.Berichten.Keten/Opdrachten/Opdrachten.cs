using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Opdrachten;

/// <summary>A command on the bus. It carries ids, never a payload (claim check).</summary>
public interface IOpdracht
{
    /// <summary>Identity of the command; the same on every delivery.</summary>
    Guid OpdrachtId { get; }

    /// <summary>The message that it is about.</summary>
    Guid BerichtId { get; }
}

/// <summary>Check a received message on its levels, apply it and answer it. On the queue of its berichtsoort.</summary>
public sealed record ControleerBericht(Guid OpdrachtId, Guid BerichtId) : IOpdracht;

/// <summary>Match a received Fo01 with the message that it refuses.</summary>
public sealed record VerwerkFout(Guid OpdrachtId, Guid BerichtId) : IOpdracht;

/// <summary>Hand a message over to the chain.</summary>
public sealed record VerzendBericht(Guid OpdrachtId, Guid BerichtId) : IOpdracht;

/// <summary>Names of the queues: one per berichtsoort, so that a large declaratie never delays a toewijzing.</summary>
public static class Wachtrijen
{
    /// <summary>Messages that wait to be handed over to the chain.</summary>
    public const string Verzenden = "verzenden";

    /// <summary>Errors that the chain sent us.</summary>
    public const string Fouten = "fo01";

    /// <summary>Every queue.</summary>
    public static IReadOnlyList<string> Alle { get; } = [.. Berichtsoorten.Alle.Select(Voor), Fouten, Verzenden];

    /// <summary>The queue of received messages of this kind: <c>wmo301</c>.</summary>
    public static string Voor(Berichtsoort soort) => $"wmo{(int)soort}";

    /// <summary>Makes the bus command of an outbox row: the queue says which.</summary>
    public static IOpdracht Opdracht(Poorten.Opdracht rij) => rij.Wachtrij switch
    {
        Verzenden => new VerzendBericht(rij.Id, rij.BerichtId),
        Fouten => new VerwerkFout(rij.Id, rij.BerichtId),
        _ => new ControleerBericht(rij.Id, rij.BerichtId),
    };
}
