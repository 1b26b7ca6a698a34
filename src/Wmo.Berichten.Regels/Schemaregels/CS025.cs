namespace Wmo.Berichten.Regels.Schemaregels;

/// <summary>BerichtVersie is that of this release of the standard.</summary>
internal sealed class CS025 : Schemaregel
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Header", "BerichtVersie", 301, 305, 307, 315, 317, 319, 323, 325)];

    public override string Uitleg => "De BerichtVersie in de header is 3: de eerste helft van release 3.2. Het schema van het bericht ziet hierop toe.";

    public override string VoorbeeldGoed => "BerichtVersie 3.";

    public override string VoorbeeldFout => "BerichtVersie 2, van een eerdere release.";

    public override string Melding => "De BerichtVersie is niet 3. Stel het bericht op volgens iWmo 3.2.";
}
