using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>DeclaratiePeriodes do not go back in time.</summary>
internal sealed class TR318() : Dossierregel(RetourCode.Code8214), IOverDossier<Wmo323.Declaratie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Declaratie", "DeclaratiePeriode", 323)];

    public override string Uitleg =>
        "Declaraties volgen elkaar per maand op: een declaratieperiode ligt niet voor de laatste waarover al is " +
        "gedeclareerd.";

    public override string Lezing =>
        "Een maand overslaan mag: de gemeente weet niet of er toen iets is geleverd. Nog een declaratie over de laatste " +
        "maand mag ook (IV090).";

    public override string VoorbeeldGoed => "Na de declaratie over maart die over mei, of nog een over maart.";

    public override string VoorbeeldFout => "Na de declaratie over mei die over april.";

    public override string Melding =>
        "De declaratieperiode ligt voor de laatste waarover al is gedeclareerd. Declareer met die of een latere periode; " +
        "de productperiode mag wel in het verleden liggen.";

    public bool Voldoet(Wmo323.Declaratie declaratie, Dossiercontext context) =>
        !(declaratie.DeclaratiePeriode.Begindatum < context.Dossier.LaatsteDeclaratieperiode);
}
