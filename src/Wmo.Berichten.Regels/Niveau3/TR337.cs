using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An answer to a declaratie names a declaratie that was sent.</summary>
internal sealed class TR337() : Dossierregel(null), IOverDossier<IHeader>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Header", "DeclaratieIdentificatie", 325)];

    public override string Uitleg => "Een declaratie-antwoord noemt met identificatie en dagtekening een declaratie die is verstuurd.";

    public override string Lezing =>
        "Geen bericht kan deze bevinding terugmelden: zij is er voor de aanbieder die het antwoord ontvangt.";

    public override string VoorbeeldGoed => "Een antwoord op DE01 van 2024-03-01, na een declaratie DE01 van die dag.";

    public override string VoorbeeldFout => "Een antwoord op DE01 van 2024-03-02, na een declaratie DE01 van een dag eerder.";

    public override string Melding => "Het antwoord noemt een declaratie die hier niet bekend is. Neem contact op met de gemeente.";

    internal override bool MistIets => true;

    public bool Voldoet(IHeader header, Dossiercontext context) =>
        header is not Wmo325.Header { DeclaratieIdentificatie: var identificatie }
        || context.Dossier.Declaratie(identificatie.Identificatie)?.Identificatie == identificatie;
}
