using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau4;

/// <summary>A message does not bear a date in the future.</summary>
internal sealed class TR135() : Bronregel(RetourCode.Code8848), IOverDossier<IHeader>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Header", "BerichtIdentificatie/Dagtekening", 301, 305, 307, 315, 317, 319, 323, 325)];

    public override string Uitleg => "De dagtekening van een bericht ligt niet na de dag waarop de ontvanger het beoordeelt.";

    public override string Lezing =>
        "De kalender van Nederland telt, niet de tijdzone van een systeem. Van een WMO325 wordt een fout alleen gemeld: er is geen " +
        "bericht dat de code draagt.";

    public override string VoorbeeldGoed => "Dagtekening 2024-03-01, beoordeeld op 2024-03-01.";

    public override string VoorbeeldFout => "Dagtekening 2024-03-02, beoordeeld op 2024-03-01.";

    public override string Melding =>
        "De dagtekening ligt in de toekomst. Controleer de datum, en de klok van het systeem dat het bericht maakte.";

    public bool Voldoet(IHeader header, Dossiercontext context) => context.Dagtekening <= context.Vandaag;
}
