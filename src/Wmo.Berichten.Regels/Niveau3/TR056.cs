using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A sender uses an Identificatie once for each kind of message.</summary>
internal sealed class TR056() : Dossierregel(RetourCode.Code9056), IOverDossier<IHeader>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Header", "BerichtIdentificatie/Identificatie", 301, 305, 307, 315, 317, 319, 323, 325)];

    public override string Uitleg =>
        "Een verzender geeft elk bericht van dezelfde soort een identificatie die hij niet eerder gebruikte.";

    public override string Lezing =>
        "Een identificatie komt weer vrij als het bericht op niveau 1 of 2 is afgekeurd; wie op niveau 3 of 4 is afgekeurd neemt een nieuwe.";

    public override string VoorbeeldGoed => "Een WMO305 met identificatie ST02, na een WMO305 met ST01.";

    public override string VoorbeeldFout => "Een WMO305 met identificatie ST01, na een verwerkte WMO305 met ST01 van dezelfde aanbieder.";

    public override string Melding =>
        "De identificatie is eerder gebruikt voor een bericht van deze soort. Geef het bericht een nieuwe identificatie.";

    public bool Voldoet(IHeader header, Dossiercontext context) => !context.Dossier.IdentificatieGebruikt;
}
