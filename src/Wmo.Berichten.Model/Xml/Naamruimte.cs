namespace Wmo.Berichten.Model.Xml;

/// <summary>An XML namespace and the prefix that we write it with.</summary>
internal sealed record Naamruimte(string Uri, string Voorvoegsel);
