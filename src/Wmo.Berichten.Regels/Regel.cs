using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>
/// A rule of the standard: what it asks, where it applies and how a finding reads. A class per rule, named by the
/// code of the rule; what it judges stands in the <see cref="Mechanisme.IOver{T}"/> that it implements.
/// </summary>
public abstract class Regel
{
    private protected Regel()
    {
    }

    /// <summary>Code in the standard: <c>CS002</c>, <c>TR061</c>.</summary>
    public string Code => GetType().Name;

    /// <summary>Level of control: 2 within the message, 3 across messages, 4 against an external source.</summary>
    public abstract int Niveau { get; }

    /// <summary>The return code that the answer carries when the rule is broken; null where the standard has none.</summary>
    public abstract RetourCode? Retourcode { get; }

    /// <summary>In which messages the rule applies, and to which class and element of them.</summary>
    public abstract IReadOnlyList<Regelplaats> Plaatsen { get; }

    /// <summary>Dutch explanation of what the rule asks.</summary>
    public abstract string Uitleg { get; }

    /// <summary>How we read the rule where its text leaves doubt, in Dutch; null where it leaves none.</summary>
    public virtual string? Lezing => null;

    /// <summary>An example that passes, in Dutch words.</summary>
    public abstract string VoorbeeldGoed { get; }

    /// <summary>An example that is refused, in Dutch words.</summary>
    public abstract string VoorbeeldFout { get; }

    /// <summary>Dutch sentence of a finding: what is wrong and what to do. Never holds a value of the message.</summary>
    public abstract string Melding { get; }

    /// <summary>
    /// True when the rule refuses for want of something that should have gone before. The sender's own dossier cannot decide
    /// that: it may have begun before this installation did.
    /// </summary>
    internal virtual bool MistIets => false;

    /// <summary>The messages in which the rule applies, in the order of their numbers.</summary>
    public IReadOnlyList<Berichtsoort> Berichten =>
        [.. Plaatsen.SelectMany(plaats => plaats.Berichten).Distinct().Order()];

    /// <summary>Page of the rule in the information model of the standard.</summary>
    public Uri Bron => new(
        $"https://informatiemodel.istandaarden.nl/informatiemodel/iwmo/{Standaard.Release}/regels/{Soort}/{Code.ToLowerInvariant()}/");

    private string Soort => Code[..2] switch
    {
        "CD" => "conditie",
        "CS" => "constraint",
        _ => "technische-regel",
    };

    /// <inheritdoc/>
    public override string ToString() => Code;
}
