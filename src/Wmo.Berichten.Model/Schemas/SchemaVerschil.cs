namespace Wmo.Berichten.Model.Schemas;

/// <summary>How two sets of schemas differ in one place.</summary>
public enum SchemaVerschilSoort
{
    /// <summary>The other side has a file or component that ours lacks.</summary>
    OntbreektBijOns,

    /// <summary>We have a file or component that the other side lacks.</summary>
    AlleenBijOns,

    /// <summary>Both have the component, with another value of one property.</summary>
    AndereWaarde,

    /// <summary>Both have the same components, in another order where order counts.</summary>
    AndereVolgorde,

    /// <summary>A folder or file could not be read or is no valid XML Schema; what is in it was not compared.</summary>
    Onleesbaar,
}

/// <summary>One difference between our schemas and another set.</summary>
/// <param name="Soort">What kind of difference it is.</param>
/// <param name="Bestand">Name of the schema file (<c>WMO301.xsd</c>); the folder when that could not be read.</param>
/// <param name="Plaats">Type or global element and the elements below it (<c>Client/Bsn</c>); empty for the schema itself.</param>
/// <param name="Onderdeel">What differs there: a property (<c>minOccurs</c>), or a component (<c>enumeration 84</c>).</param>
/// <param name="Onze">Our value, or why ours is unreadable; null when we have none.</param>
/// <param name="Andere">The other side's value, or why theirs is unreadable; null when they have none.</param>
public sealed record SchemaVerschil(
    SchemaVerschilSoort Soort, string Bestand, string Plaats, string Onderdeel, string? Onze, string? Andere)
{
    /// <summary>The difference as a Dutch sentence, without the file's name.</summary>
    public string Melding => Soort switch
    {
        SchemaVerschilSoort.Onleesbaar => $"{(Onze is null ? "bij de ander" : "bij ons")} niet te vergelijken: {Onze ?? Andere}",
        SchemaVerschilSoort.OntbreektBijOns => $"{Waar}{Onderdeel} ontbreekt bij ons.",
        SchemaVerschilSoort.AlleenBijOns => $"{Waar}{Onderdeel} staat alleen bij ons.",
        _ => $"{Waar}{Onderdeel} is bij ons {Onze ?? "niet gegeven"} en bij de ander {Andere ?? "niet gegeven"}.",
    };

    private string Waar => Plaats.Length == 0 ? "" : $"{Plaats}: ";

    /// <summary>File and sentence on one line.</summary>
    public override string ToString() => $"{Bestand}: {Melding}";
}
