using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A credit takes back a debit that was granted, and all of it.</summary>
internal sealed class TR323() : Prestatieregel(RetourCode.Code8017, "ProductReferentie/VorigReferentieNummer")
{
    public override string Uitleg =>
        "Een credit noemt in VorigReferentieNummer een debetprestatie die is toegekend, en is daaraan verder gelijk: " +
        "cliënt, toewijzing, productperiode, product, volume, eenheid, tarief en bedrag (IV091).";

    public override string Lezing =>
        "Een credit die in een van deze afwijkt is niet de credit van die prestatie. Een afgewezen of nog niet " +
        "beantwoorde prestatie kan niet worden gecrediteerd (IV085).";

    public override string VoorbeeldGoed =>
        "Een credit van 7500 met als VorigReferentieNummer P1, waar P1 een toegekende prestatie van 7500 is.";

    public override string VoorbeeldFout =>
        "Een credit van 5000 met als VorigReferentieNummer P1, waar P1 een toegekende prestatie van 7500 is.";

    public override string Melding =>
        "Er is geen toegekende prestatie waaraan deze credit gelijk is. Controleer het VorigReferentieNummer en neem alle " +
        "gegevens over van de prestatie die u terugneemt.";

    internal override bool MistIets => true;

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context)
    {
        if (IsDebet(prestatie) || prestatie.ProductReferentie.VorigReferentieNummer is not { } vorig)
            return true;

        var credit = Dossierfeiten.Van(context.Client, prestatie);
        return context.Dossier.Prestaties(vorig).Any(debet => debet.Status == Prestatiestatus.Toegekend && debet == Teruggenomen(credit, debet));
    }

    // What the credit takes back: all that it says, under the reference of the debit.
    private static Prestatie Teruggenomen(Prestatie credit, Prestatie debet) => credit with
    {
        Referentie = debet.Referentie,
        Bedrag = credit.Bedrag with { DebetCredit = DebetCredit.Debet },
        Status = debet.Status,
    };
}
