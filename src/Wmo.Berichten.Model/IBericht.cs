namespace Wmo.Berichten.Model;

/// <summary>A message of the standard; every generated <c>Bericht</c> is one.</summary>
public interface IBericht
{
    /// <summary>Which message it is.</summary>
    Berichtsoort Soort { get; }

    /// <summary>The part of the header that all messages share.</summary>
    IHeader Header { get; }

    /// <summary>
    /// Shows every class, composite type and value of the message to <paramref name="doorloper"/>, in document order,
    /// a class before what is in it.
    /// </summary>
    void Doorloop(IDoorloper doorloper);
}

/// <summary>What every header says. A retour repeats it from the heenbericht, sender and receiver included (IV028).</summary>
public interface IHeader
{
    /// <summary>Three digits that name the kind of message (414 is a WMO301).</summary>
    string BerichtCode { get; }

    /// <summary>Code of the gemeente or aanbieder that sent the heenbericht.</summary>
    string Afzender { get; }

    /// <summary>Code of the gemeente or aanbieder that the heenbericht is for.</summary>
    string Ontvanger { get; }

    /// <summary>Name and date that the sender gave the heenbericht.</summary>
    Basis.BerichtIdentificatie BerichtIdentificatie { get; }

    /// <summary>Versions of the schemas that the heenbericht was made with.</summary>
    Basis.XsdVersie XsdVersie { get; }
}

/// <summary>The header of a retour, which adds to that of the heenbericht what the answering party has to say.</summary>
public interface IRetourHeader : IHeader
{
    /// <summary>Name that the answering party gave the retour.</summary>
    string IdentificatieRetour { get; }

    /// <summary>Day on which the retour was sent.</summary>
    DateOnly DagtekeningRetour { get; }

    /// <summary>Version of the rules that the heenbericht was checked with; null when not told.</summary>
    string? XsltVersie { get; }

    /// <summary>Versions of the schemas that the retour was made with.</summary>
    Basis.XsdVersie XsdVersieRetour { get; }

    /// <summary>Return codes on the message as a whole; empty when there are none.</summary>
    Lijst<Basis.RetourCode> RetourCodes { get; }
}

/// <summary>Sees the parts of a message as <see cref="IBericht.Doorloop"/> comes past them.</summary>
public interface IDoorloper
{
    /// <summary>Called for every class, composite type and value that is present.</summary>
    void Bezoek<T>(T waarde, Plek plek)
        where T : notnull;
}

/// <summary>A place in a message: an element and the elements around it.</summary>
/// <param name="Ouder">The element around this one; null for the root.</param>
/// <param name="Element">Local name of the element.</param>
/// <param name="Volgnummer">1-based position where the element may repeat, else 0.</param>
/// <param name="Klasse">Name of the message class that the element is or belongs to (<c>Client</c>, <c>Header</c>).</param>
public sealed record Plek(Plek? Ouder, string Element, int Volgnummer, string Klasse)
{
    /// <summary>Path from the root: <c>/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Einddatum</c>.</summary>
    public string Pad => $"{Ouder?.Pad}/{Element}{(Volgnummer > 0 ? $"[{Volgnummer}]" : "")}";

    /// <inheritdoc/>
    public override string ToString() => Pad;

    /// <summary>The place of an element right below this one that belongs to the same class.</summary>
    internal Plek Onder(string element) => new(this, element, 0, Klasse);
}
