using Wmo.Berichten.Ggk;
using Wmo.Berichten.Simulator.Knooppunt;

namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>The faults that are played now, and whom they strike.</summary>
internal sealed class Storingsregister(Overzicht overzicht, TimeProvider klok)
{
    private readonly Lock slot = new();
    private readonly Dictionary<Storing, int> gespeeld = new(ReferenceEqualityComparer.Instance);
    private Random toeval = new(1);
    private DateTimeOffset vanaf;

    /// <summary>What is played.</summary>
    public Storingsplan Plan { get; private set; } = new();

    /// <summary>Plays these faults from now on, and no others.</summary>
    public void Speel(Storingsplan plan)
    {
        lock (slot)
        {
            Plan = plan;
            toeval = new Random(plan.Zaad);
            vanaf = klok.GetUtcNow();
            gespeeld.Clear();
        }
    }

    /// <summary>The faults of this place that strike this turn, all at once.</summary>
    public IReadOnlyList<TStoring> Trek<TStoring>()
        where TStoring : Storing => Trek<TStoring>(_ => true, hoogstens: int.MaxValue);

    /// <summary>The one fault of this place that strikes this turn, where only one can; null when none does.</summary>
    public TStoring? TrekEen<TStoring>()
        where TStoring : Storing => Trek<TStoring>(_ => true, hoogstens: 1).FirstOrDefault();

    /// <summary>Whether the chain does not take this kind of envelope for now.</summary>
    public bool IsBevroren(Envelop envelop) =>
        envelop.Functie is { } functie && Trek<Freeze>(freeze => freeze.Treft(functie, klok.GetUtcNow() - vanaf), hoogstens: 1).Count > 0;

    private List<TStoring> Trek<TStoring>(Func<TStoring, bool> treft, int hoogstens)
        where TStoring : Storing
    {
        lock (slot)
        {
            List<TStoring> getrokken = [.. Plan.Storingen.OfType<TStoring>().Where(storing => treft(storing) && IsAanDeBeurt(storing)).Take(hoogstens)];
            foreach (var storing in getrokken)
            {
                gespeeld[storing] = gespeeld.GetValueOrDefault(storing) + 1;
                overzicht.Gespeeld(storing.Naam);
            }

            return getrokken;
        }
    }

    private bool IsAanDeBeurt(Storing storing) =>
        toeval.NextDouble() < storing.Kans && (storing.Aantal is not { } aantal || gespeeld.GetValueOrDefault(storing) < aantal);
}
