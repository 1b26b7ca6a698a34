namespace Wmo.Berichten.Regels.Schemaregels;

/// <summary>BerichtSubversie is that of this release of the standard.</summary>
internal sealed class CS015 : Schemaregel
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Header", "BerichtSubversie", 301, 305, 307, 315, 317, 319, 323, 325)];

    public override string Uitleg => "De BerichtSubversie in de header is 2: de tweede helft van release 3.2. Het schema van het bericht ziet hierop toe.";

    public override string VoorbeeldGoed => "BerichtSubversie 2.";

    public override string VoorbeeldFout => "BerichtSubversie 1, van een eerdere release.";

    public override string Melding => "De BerichtSubversie is niet 2. Stel het bericht op volgens iWmo 3.2.";
}
