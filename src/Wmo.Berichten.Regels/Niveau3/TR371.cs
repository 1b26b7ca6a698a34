using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An answer names the schemas that the declaratie was made with.</summary>
internal sealed class TR371() : Dossierregel(null), IOverDossier<IHeader>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Header", "XsdVersieDeclaratie", 325)];

    public override string Uitleg => "Een declaratie-antwoord noemt de schemaversies die in de declaratie staan.";

    public override string Lezing => "Geen bericht kan deze bevinding terugmelden. Is de declaratie onbekend, dan zegt TR337 dat.";

    public override string VoorbeeldGoed => "XsdVersieDeclaratie 1.0.0, waar de declaratie met 1.0.0 is gemaakt.";

    public override string VoorbeeldFout => "XsdVersieDeclaratie 1.1.0, waar de declaratie met 1.0.0 is gemaakt.";

    public override string Melding => "Het antwoord noemt andere schemaversies dan de declaratie. Neem contact op met de gemeente.";

    public bool Voldoet(IHeader header, Dossiercontext context) =>
        header is not Wmo325.Header antwoord
        || context.Dossier.Declaratie(antwoord.DeclaratieIdentificatie.Identificatie) is not { } declaratie
        || declaratie.XsdVersie == antwoord.XsdVersieDeclaratie;
}
