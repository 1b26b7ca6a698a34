using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An answer repeats a prestatie as it was declared.</summary>
internal sealed class TR367() : Dossierregel(RetourCode.Code9367), IOverDossier<Wmo325.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", null, 325)];

    public override string Uitleg =>
        "Een prestatie in een declaratie-antwoord heeft dezelfde gegevens als in de declaratie: cliënt, toewijzing, " +
        "product, periode, volume, eenheid, tarief en bedrag.";

    public override string Lezing =>
        "Geen bericht kan deze code dragen: de bevinding is er voor de aanbieder die het antwoord ontvangt. Is de " +
        "prestatie onbekend, dan zegt TR366 dat.";

    public override string VoorbeeldGoed => "P2 met een bedrag van 1000, zoals gedeclareerd.";

    public override string VoorbeeldFout => "P2 met een bedrag van 900, waar 1000 is gedeclareerd.";

    public override string Melding =>
        "De prestatie in het antwoord is niet gelijk aan wat is gedeclareerd. Neem contact op met de gemeente.";

    public bool Voldoet(Wmo325.Prestatie prestatie, Dossiercontext context)
    {
        var gedeclareerd = context.Dossier.Prestaties(prestatie.ProductReferentie.ReferentieNummer)
            .Where(gedeclareerd => gedeclareerd.Referentie == prestatie.ProductReferentie)
            .ToList();
        return gedeclareerd.Count == 0 || gedeclareerd.Exists(feit => feit == Van(context.Client, prestatie, feit.Status));
    }

    private static Prestatie Van(Bsn client, Wmo325.Prestatie prestatie, Prestatiestatus status) => new(
        client,
        prestatie.ProductReferentie,
        prestatie.ToewijzingNummer,
        prestatie.ProductCategorie,
        prestatie.ProductCode,
        prestatie.ProductPeriode,
        prestatie.GeleverdVolume,
        prestatie.Eenheid,
        prestatie.ProductTarief,
        prestatie.IngediendBedrag,
        status);
}
