using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>Within a gemeente a ToewijzingNummer belongs to one toewijzing, and each moment to one version of it.</summary>
internal sealed class TR332() : Dossierregel(RetourCode.Code9332), IOverDossier<Wmo301.ToegewezenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", "ToewijzingNummer", 301)];

    public override string Uitleg => "Een gemeente gebruikt een ToewijzingNummer voor één toewijzing.";

    public override string Lezing =>
        "Een nummer van een andere cliënt of aanbieder is niet uniek. Hetzelfde nummer met een andere Toewijzingsdatum of -tijd is een " +
        "versie van dezelfde toewijzing, in welke volgorde ze ook komen; met dezelfde datum en tijd is het een herhaling als de inhoud " +
        "gelijk is. ReferentieAanbieder mag daarbij verschillen: die hoort bij het bericht waarmee het verzoek gehonoreerd wordt.";

    public override string VoorbeeldGoed => "Toewijzing 1001 met een latere Toewijzingsdatum en een andere Einddatum dan de eerder gestuurde.";

    public override string VoorbeeldFout => "Toewijzing 1001 met dezelfde Toewijzingsdatum en -tijd als de eerder gestuurde, maar met een andere Einddatum.";

    public override string Melding =>
        "Het toewijzingnummer is al gebruikt: voor een andere cliënt of aanbieder, of voor dit moment met een andere inhoud. Geef een nieuwe " +
        "toewijzing een nieuw nummer en een gewijzigde een nieuwe toewijzingsdatum en -tijd.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Dossiercontext context)
    {
        var versie = Dossierfeiten.Van(context.Client, product, context.Dagtekening);
        return !context.Dossier.IsNummerVanAnder(versie.Nummer)
            && context.Dossier.Versies(context.Client, versie.Nummer).All(
                eerder => eerder.Datum != versie.Datum || eerder.Tijd != versie.Tijd || eerder.Kenmerk == versie.Kenmerk);
    }
}
