using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>Walks over one message and lets every rule judge what it is about.</summary>
internal sealed class Toetsing : IDoorloper
{
    private readonly Berichtsoort soort;
    private readonly Context context;
    private readonly List<Bevinding> bevindingen = [];

    private Toetsing(IBericht bericht) => (soort, context) = (bericht.Soort, new Context(bericht));

    /// <summary>Everything that the rules within the message find, in document order; a class comes before what is in it.</summary>
    public static IReadOnlyList<Bevinding> Toets(IBericht bericht)
    {
        var toetsing = new Toetsing(bericht);
        bericht.Doorloop(toetsing);
        return toetsing.bevindingen;
    }

    /// <inheritdoc/>
    public void Bezoek<T>(T waarde, Plek plek)
        where T : notnull
    {
        foreach (var toepassing in Toepassing<T, IOver<T>>.In(soort))
        {
            if (toepassing.Plaats.Omvat(plek) && !toepassing.Voorwaarde.Voldoet(waarde, context))
                bevindingen.Add(toepassing.Bevinding(plek));
        }
    }
}
