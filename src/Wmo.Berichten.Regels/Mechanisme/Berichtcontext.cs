using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>What every rule sees besides the value that it judges; one per check of one message.</summary>
internal abstract class Berichtcontext(IBericht bericht)
{
    private readonly Dictionary<Regel, object> geheugens = [];

    /// <summary>The message as a whole.</summary>
    public IBericht Bericht { get; } = bericht;

    /// <summary>Date that the sender gave the message.</summary>
    public DateOnly Dagtekening { get; } = bericht.Header.BerichtIdentificatie.Dagtekening;

    /// <summary>
    /// What a rule keeps from one value to the next during this check, so that it can compare values without going
    /// through the message again for each. Every value that a place of the rule covers is judged once, in document order.
    /// </summary>
    /// <param name="regel">The rule that asks; each has a memory of its own.</param>
    /// <param name="begin">Makes the memory when the rule asks for it first.</param>
    public T Geheugen<T>(Regel regel, Func<IBericht, T> begin)
        where T : class
    {
        if (!geheugens.TryGetValue(regel, out var geheugen))
            geheugens.Add(regel, geheugen = begin(Bericht));
        return (T)geheugen;
    }
}
