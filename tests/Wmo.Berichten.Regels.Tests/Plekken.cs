using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The places of a message, as a rule may name them in a finding.</summary>
internal sealed class Plekken : IDoorloper
{
    private readonly List<Plek> gezien = [];
    private readonly List<(string Pad, object Waarde)> waarden = [];

    /// <summary>Every class, composite type and value of the message.</summary>
    public static IReadOnlyList<Plek> Van(IBericht bericht) => Doorloop(bericht).gezien;

    /// <summary>What the classes below the header hold, without return codes.</summary>
    public static IReadOnlyList<(string Pad, object Waarde)> Waarden(IBericht bericht) => Doorloop(bericht).waarden;

    /// <summary>The class that a place is or belongs to.</summary>
    public static Plek Klasse(Plek plek) => plek.Ouder?.Klasse == plek.Klasse ? Klasse(plek.Ouder) : plek;

    private static Plekken Doorloop(IBericht bericht)
    {
        var plekken = new Plekken();
        bericht.Doorloop(plekken);
        return plekken;
    }

    public void Bezoek<T>(T waarde, Plek plek)
        where T : notnull
    {
        gezien.Add(plek);
        if (plek.Klasse != "Header" && waarde is not Basis.RetourCode && Klasse(plek) != plek)
            waarden.Add((plek.Pad, waarde));
    }
}
