using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>What a rule sees besides the value that it judges; one per check of one message.</summary>
internal sealed class Context(IBericht bericht)
{
    /// <summary>Date that the sender gave the message.</summary>
    public DateOnly Dagtekening { get; } = bericht.Header.BerichtIdentificatie.Dagtekening;
}
