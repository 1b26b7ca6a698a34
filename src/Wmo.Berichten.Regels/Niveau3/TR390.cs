using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A prestatie is taken back once.</summary>
internal sealed class TR390() : Prestatieregel(RetourCode.Code9390, "ProductReferentie/VorigReferentieNummer")
{
    public override string Uitleg => "Een prestatie wordt hoogstens één keer gecrediteerd.";

    public override string Lezing =>
        "Twee credits gaan over dezelfde prestatie als hun VorigReferentieNummer gelijk is. Een afgewezen credit telt " +
        "niet mee.";

    public override string VoorbeeldGoed => "Een credit van P1, na een credit van P1 die is afgewezen.";

    public override string VoorbeeldFout => "Een credit van P1, na een credit van P1 die is toegekend.";

    public override string Melding => "De prestatie is al gecrediteerd. Verwijder deze credit, of verbeter het VorigReferentieNummer.";

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        IsDebet(prestatie)
        || prestatie.ProductReferentie.VorigReferentieNummer is not { } vorig
        || context.Dossier.Credit(vorig) is null;
}
