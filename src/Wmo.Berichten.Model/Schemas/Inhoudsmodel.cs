using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// The order in which child elements may come: an automaton with a state per place where the schema names an element.
/// A schema must be deterministic (Unique Particle Attribution, which XmlSchemaSet checks), so a state and a name give
/// at most one next state.
/// </summary>
internal sealed class Inhoudsmodel
{
    /// <summary>A place where the schema names an element; <c>Element</c> null stands for any element, not looked into.</summary>
    public sealed record Positie(Elementdeclaratie? Element, bool Herhaalt)
    {
        /// <summary>Local name of the element.</summary>
        public string Naam => Element?.Naam ?? "*";

        /// <summary>True for a named element of this name, in this namespace or in any.</summary>
        public bool Heet(string naam, string? ns = null) =>
            Element is { } element && element.Naam == naam && (ns is null || element.Namespace == ns);
    }

    private readonly List<Positie> posities = [];
    private readonly List<SortedSet<int>> opbouw = [];
    private int[][] volgende = [];
    private bool[] eind = [];

    private Inhoudsmodel()
    {
    }

    /// <summary>The state before the first child.</summary>
    public int Start => posities.Count;

    /// <summary>Number of places.</summary>
    public int Aantal => posities.Count;

    /// <summary>True when there is nothing but one element that may repeat.</summary>
    public bool IsLijst => posities is [{ Herhaalt: true }];

    /// <summary>The elements that the schema names, in its order.</summary>
    public IEnumerable<Schemaelement> Elementen =>
        posities.Where(positie => positie.Element is not null).Select(positie => new Schemaelement(positie.Element!, positie.Herhaalt));

    /// <summary>The place that a state other than <see cref="Start"/> stands for.</summary>
    public Positie this[int staat] => posities[staat];

    /// <summary>Names of the elements that may follow.</summary>
    public IReadOnlyList<string> Verwacht(int staat) => [.. volgende[staat].Select(kandidaat => posities[kandidaat].Naam).Distinct()];

    /// <summary>The first place where an element of this name may stand, in whatever state; null when there is none.</summary>
    public int? Zoek(string naam, string ns) =>
        posities.FindIndex(positie => positie.Heet(naam, ns)) is var gevonden and >= 0 ? gevonden : null;

    /// <summary>True when the parent may end in this state.</summary>
    public bool IsEind(int staat) => eind[staat];

    /// <summary>The next state when an element of this name comes; -1 when it may not come.</summary>
    public int Stap(int staat, string naam, string ns)
    {
        foreach (var kandidaat in volgende[staat])
        {
            if (posities[kandidaat].Element is null || posities[kandidaat].Heet(naam, ns))
                return kandidaat;
        }
        return -1;
    }

    /// <summary>
    /// The shortest way from a state to one that fits: what stands between is what a message lacks.
    /// </summary>
    /// <returns>The states after <paramref name="staat"/> up to and including the one that fits; null when there is none.</returns>
    public IReadOnlyList<int>? Route(int staat, Func<int, bool> past)
    {
        var vorige = new Dictionary<int, int>();
        var rij = new Queue<int>([staat]);
        while (rij.TryDequeue(out var hier))
        {
            foreach (var kandidaat in volgende[hier])
            {
                if (!vorige.TryAdd(kandidaat, hier))
                    continue;
                if (past(kandidaat))
                    return Terug(vorige, staat, kandidaat);
                rij.Enqueue(kandidaat);
            }
        }
        return null;
    }

    private static List<int> Terug(Dictionary<int, int> vorige, int van, int naar)
    {
        var route = new List<int> { naar };
        for (var stap = vorige[naar]; stap != van; stap = vorige[stap])
            route.Insert(0, stap);
        return route;
    }

    /// <summary>Builds the automaton of a compiled content model (Glushkov's construction).</summary>
    public static Inhoudsmodel Bouw(XmlSchemaParticle deeltje, Schemabouwer bouwer)
    {
        var model = new Inhoudsmodel();
        var geheel = model.Bouw(deeltje, bouwer, herhaalt: false);
        model.volgende = [.. model.opbouw.Select(v => v.ToArray()), [.. geheel.Eerste]];
        model.eind = [.. Enumerable.Range(0, model.Aantal).Select(geheel.Laatste.Contains), geheel.Leeg];
        return model;
    }

    private sealed record Deel(bool Leeg, IReadOnlyCollection<int> Eerste, IReadOnlyCollection<int> Laatste);

    private Deel Bouw(XmlSchemaParticle deeltje, Schemabouwer bouwer, bool herhaalt)
    {
        Schemabouwer.Eis(deeltje.MinOccurs is 0 or 1, "minOccurs boven 1", deeltje);
        Schemabouwer.Eis(deeltje.MaxOccurs is 1 or decimal.MaxValue, "maxOccurs anders dan 1 of unbounded", deeltje);
        var lus = deeltje.MaxOccurs > 1;
        var deel = deeltje switch
        {
            XmlSchemaElement element => Plaats(bouwer.Element(element), herhaalt || lus),
            XmlSchemaAny any => Willekeurig(any, herhaalt || lus),
            XmlSchemaSequence reeks => reeks.Items.Cast<XmlSchemaParticle>().Select(d => Bouw(d, bouwer, herhaalt || lus)).Aggregate(Na),
            XmlSchemaChoice keuze => keuze.Items.Cast<XmlSchemaParticle>().Select(d => Bouw(d, bouwer, herhaalt || lus)).Aggregate(Of),
            _ => throw new NotSupportedException($"Het schema gebruikt iets dat niet wordt ondersteund: {deeltje.GetType().Name}."),
        };
        if (lus)
            Verbind(deel.Laatste, deel.Eerste);
        return deeltje.MinOccurs == 0 ? deel with { Leeg = true } : deel;
    }

    private Deel Willekeurig(XmlSchemaAny any, bool herhaalt)
    {
        Schemabouwer.Eis(
            any is { ProcessContents: XmlSchemaContentProcessing.Skip, Namespace: null or "##any" }, "any anders dan skip voor elke namespace", any);
        return Plaats(null, herhaalt);
    }

    private Deel Plaats(Elementdeclaratie? element, bool herhaalt)
    {
        posities.Add(new Positie(element, herhaalt));
        opbouw.Add([]);
        int[] hier = [posities.Count - 1];
        return new Deel(false, hier, hier);
    }

    private Deel Na(Deel links, Deel rechts)
    {
        Verbind(links.Laatste, rechts.Eerste);
        return new Deel(
            links.Leeg && rechts.Leeg,
            links.Leeg ? [.. links.Eerste, .. rechts.Eerste] : links.Eerste,
            rechts.Leeg ? [.. links.Laatste, .. rechts.Laatste] : rechts.Laatste);
    }

    private static Deel Of(Deel links, Deel rechts) =>
        new(links.Leeg || rechts.Leeg, [.. links.Eerste, .. rechts.Eerste], [.. links.Laatste, .. rechts.Laatste]);

    private void Verbind(IEnumerable<int> van, IReadOnlyCollection<int> naar)
    {
        foreach (var staat in van)
            opbouw[staat].UnionWith(naar);
    }
}
