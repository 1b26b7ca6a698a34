namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// One fault against a schema. The sentence says what is expected and never repeats a value of the message:
/// values may identify a person.
/// </summary>
/// <param name="Regel">Line in the message, 1-based.</param>
/// <param name="Kolom">Column in that line in UTF-16 units, 1-based.</param>
/// <param name="Pad">
/// Path of the element, with a 1-based position only where the schema lets it repeat:
/// <c>/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang/Volume</c>; an attribute ends in <c>/@naam</c>.
/// An element that is missing is reported at the element that should hold it. Empty when nothing could be read.
/// </param>
/// <param name="Klasse">
/// Name of the message class that the element is or belongs to (<c>Client</c>; <c>Bericht</c> for the root), as in
/// <see cref="Plek"/>. Empty when nothing could be read.
/// </param>
/// <param name="Melding">A Dutch sentence for the person who has to mend the message.</param>
public sealed record SchemaFout(int Regel, int Kolom, string Pad, string Klasse, string Melding);

/// <summary>The verdict of level 1 on a message.</summary>
/// <param name="Soort">Which message it is by the namespace of its root element; null when that is none of our release.</param>
/// <param name="Fouten">The faults in document order; none when the message is valid.</param>
public sealed record SchemaUitkomst(Berichtsoort? Soort, IReadOnlyList<SchemaFout> Fouten)
{
    /// <summary>True when the schema accepts the message.</summary>
    public bool Geldig => Fouten.Count == 0;
}
