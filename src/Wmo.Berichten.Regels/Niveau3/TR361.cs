using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;
using Wmo.Berichten.Regels.Niveau2;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A request for change does not ask for the same product twice for the same day, what stays as it is included.</summary>
internal sealed class TR361() : Dossierregel(RetourCode.Code9361),
    IOverDossier<Wmo317.OngewijzigdProduct>,
    IOverDossier<Wmo317.TeWijzigenProduct>,
    IOverDossier<Wmo317.NieuwProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("OngewijzigdProduct", null, 317),
        new("TeWijzigenProduct", null, 317),
        new("NieuwProduct", null, 317),
    ];

    public override string Uitleg =>
        "Hetzelfde product staat alleen vaker in een verzoek om wijziging als de periodes elkaar niet overlappen. Van een ongewijzigd " +
        "product tellen product en periode van de toewijzing, van een te wijzigen product het product van de toewijzing en de " +
        "gevraagde periode. " + Overlap.Uitleg;

    public override string Lezing =>
        Overlap.Lezing + " Elk product dat met een ander overlapt krijgt de code. Een onbekende of verwijderde toewijzing telt niet mee.";

    public override string VoorbeeldGoed => "Product 01A01 ongewijzigd tot en met 2024-06-30, en een nieuw product 01A01 vanaf 2024-07-01.";

    public override string VoorbeeldFout => "Product 01A01 ongewijzigd zonder einddatum, en een nieuw product 01A01 vanaf 2024-07-01.";

    public override string Melding =>
        "De periode van dit product overlapt met die van een ander product in het verzoek. Laat de periodes op elkaar aansluiten, of " +
        "vraag het product een keer.";

    public bool Voldoet(Wmo317.OngewijzigdProduct product, Dossiercontext context) => !Overlappende(context).Contains(product);

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) => !Overlappende(context).Contains(product);

    public bool Voldoet(Wmo317.NieuwProduct product, Dossiercontext context) => !Overlappende(context).Contains(product);

    private HashSet<object> Overlappende(Dossiercontext context) => context.Geheugen(this, _ =>
    {
        var aanvragen = Aanvragen(context);
        var overlappende = new HashSet<object>(ReferenceEqualityComparer.Instance);

        // Forwards each is held against those before it, backwards against those after it.
        Verzamel(aanvragen, overlappende);
        aanvragen.Reverse();
        Verzamel(aanvragen, overlappende);
        return overlappende;
    });

    private static void Verzamel(List<Aanvraag> aanvragen, HashSet<object> overlappende)
    {
        var overlap = new Overlap();
        foreach (var aanvraag in aanvragen)
        {
            if (overlap.Neem(aanvraag.Product, aanvraag.Begin, aanvraag.Einde))
                overlappende.Add(aanvraag.Klasse);
        }
    }

    private static List<Aanvraag> Aanvragen(Dossiercontext context)
    {
        var aanvragen = new List<Aanvraag>();
        if (context.Bericht is not Wmo317.Bericht { Client.Verzoek: var verzoek })
            return aanvragen;

        foreach (var product in verzoek.OngewijzigdeProducten)
        {
            if (context.Toewijzing(product.ToewijzingNummer) is { IsVerwijderd: false } toewijzing)
                aanvragen.Add(new(product, toewijzing.Product, toewijzing.Ingangsdatum, toewijzing.Einddatum));
        }

        foreach (var product in verzoek.TeWijzigenProducten)
        {
            if (context.Toewijzing(product.ToewijzingNummer) is { IsVerwijderd: false } toewijzing)
                aanvragen.Add(new(product, toewijzing.Product, product.GewensteIngangsdatum, product.Einddatum));
        }

        foreach (var product in verzoek.NieuweProducten)
            aanvragen.Add(new(product, product.Product, product.GewensteIngangsdatum, product.Einddatum));
        return aanvragen;
    }

    private sealed record Aanvraag(object Klasse, Product? Product, DateOnly Begin, DateOnly? Einde);
}
