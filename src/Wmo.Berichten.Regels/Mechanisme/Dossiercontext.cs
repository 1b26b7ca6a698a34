using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>What a rule of level 3 or 4 sees besides the class that it judges; one per check of one message.</summary>
internal sealed class Dossiercontext(IBericht bericht, IDossier dossier, Afspraken afspraken, DateOnly vandaag)
{
    private readonly Dictionary<Regel, object> geheugens = [];

    /// <summary>The message as a whole.</summary>
    public IBericht Bericht { get; } = bericht;

    /// <summary>Date that the sender gave the message.</summary>
    public DateOnly Dagtekening { get; } = bericht.Header.BerichtIdentificatie.Dagtekening;

    /// <summary>Day on which the message is judged, by the calendar of Amsterdam.</summary>
    public DateOnly Vandaag { get; } = vandaag;

    /// <summary>What went before.</summary>
    public IDossier Dossier { get; } = dossier;

    /// <summary>What is agreed and listed outside the messages.</summary>
    public Afspraken Afspraken { get; } = afspraken;

    /// <summary>Code of the one of the two parties that is the gemeente.</summary>
    public string Gemeente { get; } = Partijcode.TryParse(bericht.Header.Afzender, out var afzender) && afzender.IsGemeente
        ? bericht.Header.Afzender
        : bericht.Header.Ontvanger;

    /// <summary>The client below whom the class stands.</summary>
    public Bsn Client { get; internal set; }

    /// <summary>
    /// What a rule keeps from one class to the next during this check, so that it need not go through the message again for
    /// each.
    /// </summary>
    /// <param name="regel">The rule that asks; each has a memory of its own.</param>
    /// <param name="begin">Makes the memory when the rule asks for it first.</param>
    public T Geheugen<T>(Regel regel, Func<T> begin)
        where T : class
    {
        if (!geheugens.TryGetValue(regel, out var geheugen))
            geheugens.Add(regel, geheugen = begin());
        return (T)geheugen;
    }
}
