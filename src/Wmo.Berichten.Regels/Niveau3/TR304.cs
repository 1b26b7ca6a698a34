using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A message is about a client for whom something was assigned.</summary>
internal sealed class TR304() : Dossierregel(RetourCode.Code8187),
    IOverDossier<Wmo317.Client>, IOverDossier<Wmo323.Client>, IOverDossier<Wmo325.Client>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Client", "Bsn", 317, 323, 325)];

    public override string Uitleg =>
        "Het BSN is dat van een cliënt voor wie de gemeente deze aanbieder eerder een toewijzing stuurde.";

    public override string Lezing =>
        "Ook een beëindigde of verwijderde toewijzing maakt de cliënt bekend. De prestaties van een onbekende cliënt worden " +
        "niet beoordeeld (0233).";

    public override string VoorbeeldGoed => "Een WMO317 voor een cliënt met één toewijzing, die vorig jaar eindigde.";

    public override string VoorbeeldFout => "Een WMO317 voor een cliënt zonder toewijzing van deze gemeente aan deze aanbieder.";

    public override string Melding =>
        "Voor deze cliënt is bij deze aanbieder geen toewijzing bekend. Controleer het BSN en de gemeente.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo317.Client client, Dossiercontext context) => IsBekend(client.Bsn, context);

    public bool Voldoet(Wmo323.Client client, Dossiercontext context) => IsBekend(client.Bsn, context);

    public bool Voldoet(Wmo325.Client client, Dossiercontext context) => IsBekend(client.Bsn, context);

    private static bool IsBekend(Bsn client, Dossiercontext context) => context.Dossier.Toewijzingen(client).Count > 0;
}
