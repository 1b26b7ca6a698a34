namespace Wmo.Berichten.Regels.Schemaregels;

/// <summary>A DeclaratieNummer holds letters and digits only.</summary>
internal sealed class CS319 : Schemaregel
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Declaratie", "DeclaratieNummer", 323)];

    public override string Uitleg =>
        "Een DeclaratieNummer bestaat uit letters en cijfers, zonder spaties of leestekens. Het schema van het bericht ziet hierop toe.";

    public override string VoorbeeldGoed => "DeclaratieNummer D2024001.";

    public override string VoorbeeldFout => "DeclaratieNummer D2024-001.";

    public override string Melding => "In het DeclaratieNummer staat iets anders dan letters en cijfers. Laat spaties en leestekens weg.";
}
