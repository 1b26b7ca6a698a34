namespace Wmo.Berichten.Model;

/// <summary>What the schema of a message says of it.</summary>
/// <param name="Soort">Which message it is.</param>
/// <param name="Bestand">File name of the schema, for instance <c>WMO301.xsd</c>.</param>
/// <param name="Naamruimte">XML namespace of the message.</param>
/// <param name="Voorvoegsel">Prefix that the message is written with, for instance <c>wmo301</c>.</param>
/// <param name="BerichtCode">Three digits that name the message in its header.</param>
/// <param name="BerichtVersie">Number of the release before the dot.</param>
/// <param name="BerichtSubversie">Number of the release after the dot.</param>
/// <param name="BerichtXsdVersie">Version of the message's schema.</param>
/// <param name="BasisschemaXsdVersie">Version of the base schema that the message's schema was made for.</param>
public sealed record Berichtschema(
    Berichtsoort Soort,
    string Bestand,
    string Naamruimte,
    string Voorvoegsel,
    string BerichtCode,
    int BerichtVersie,
    int BerichtSubversie,
    string BerichtXsdVersie,
    string BasisschemaXsdVersie);
