using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels;

/// <summary>The three ways in which gemeente and aanbieder organise the delivery of a product (UP026).</summary>
public enum Uitvoeringsvariant
{
    /// <summary>What was done is paid for.</summary>
    Inspanningsgericht,

    /// <summary>The result is paid for.</summary>
    Outputgericht,

    /// <summary>A task for a group of people is paid for; nobody need be granted it by name.</summary>
    Taakgericht,
}

/// <summary>What gemeente and aanbieder agreed on the delivery of a product.</summary>
/// <param name="Categorie">ProductCategorie.</param>
/// <param name="Code">ProductCode; null for the whole category.</param>
/// <param name="Variant">How it is delivered and paid for.</param>
/// <param name="StartEnStop">Whether starts and stops are reported; only in the taakgerichte variant they may be agreed away.</param>
public sealed record Productafspraak(ProductCategorie Categorie, string? Code, Uitvoeringsvariant Variant, bool StartEnStop = true)
{
    private static readonly Eenheid[] Alle = Enum.GetValues<Eenheid>();

    /// <summary>True when starts and stops are reported without a toewijzing.</summary>
    internal bool ZonderToewijzing => Variant is Uitvoeringsvariant.Taakgericht && StartEnStop;

    /// <summary>The units of the variant; a task has none.</summary>
    internal IReadOnlyCollection<Eenheid> Eenheden => Variant switch
    {
        Uitvoeringsvariant.Inspanningsgericht => [.. Alle.Where(eenheid => !eenheid.IsOutput())],
        Uitvoeringsvariant.Outputgericht => [.. Alle.Where(eenheid => eenheid.IsOutput())],
        _ => [],
    };
}
