using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>No class occurs twice in a message with the same logical key, those of the classes around it included.</summary>
internal sealed class TR101 : Berichtregel,
    IOver<Wmo301.Relatie>, IOver<Wmo301.Contact>, IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo305.StartProduct>,
    IOver<Wmo307.StopProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.OngewijzigdProduct>, IOver<Wmo317.TeWijzigenProduct>, IOver<Wmo317.NieuwProduct>,
    IOver<Wmo323.Client>, IOver<Wmo323.Prestatie>,
    IOver<Wmo325.Client>, IOver<Wmo325.Prestatie>
{
    /// <summary>The classes that may repeat; of any other a message holds one.</summary>
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Relatie", null, 301),
        new("Contact", null, 301),
        new("ToegewezenProduct", null, 301),
        new("StartProduct", null, 305),
        new("StopProduct", null, 307),
        new("AangevraagdProduct", null, 315),
        new("OngewijzigdProduct", null, 317),
        new("TeWijzigenProduct", null, 317),
        new("NieuwProduct", null, 317),
        new("Client", null, 323, 325),
        new("Prestatie", null, 323, 325),
    ];

    public override string Uitleg =>
        "Geen klasse staat tweemaal in een bericht met dezelfde sleutel, samen met de sleutels van de klassen eromheen. De sleutels " +
        "zijn: cliënt: Bsn; relatie: Nummer; contact: Soort; toegewezen, ongewijzigd en te wijzigen product: ToewijzingNummer; " +
        "startproduct: ToewijzingNummer, Product en Begindatum; stopproduct: die drie met RedenBeeindiging en Einddatum; " +
        "aangevraagd product: ReferentieAanbieder; nieuw product: Product en GewensteIngangsdatum; prestatie: ReferentieNummer " +
        "met VorigReferentieNummer.";

    public override string Lezing =>
        "Sleutels worden op waarde vergeleken: 01001 is hetzelfde nummer als 1001, en wat ontbreekt is gelijk aan wat ontbreekt. " +
        "In kenmerken tellen hoofdletters mee. De tweede klasse met dezelfde sleutel wordt gemeld, niet de eerste.";

    public override string VoorbeeldGoed => "Twee startproducten met ToewijzingNummer 1001, met Begindatum 2024-03-01 en 2024-03-08.";

    public override string VoorbeeldFout => "Twee startproducten met ToewijzingNummer 1001 en Begindatum 2024-03-01, de een nieuw en de ander een verwijdering.";

    public override string Melding =>
        "Deze klasse staat al in het bericht met dezelfde sleutel. Verwijder de dubbele, of verbeter de sleutel.";

    public bool Voldoet(Wmo301.Relatie relatie, Context context)
    {
        var gezien = Gezien(context);
        gezien.Relatie = relatie.Nummer;
        return gezien.IsNieuw<Wmo301.Relatie>(relatie.Nummer);
    }

    public bool Voldoet(Wmo301.Contact contact, Context context)
    {
        // A relatie is followed by its one contact; those of the client stand after all relaties.
        var gezien = Gezien(context);
        var relatie = gezien.Relatie;
        gezien.Relatie = null;
        return gezien.IsNieuw<Wmo301.Contact>((relatie, contact.Soort));
    }

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) =>
        Gezien(context).IsNieuw<Wmo301.ToegewezenProduct>(product.ToewijzingNummer);

    public bool Voldoet(Wmo305.StartProduct start, Context context) =>
        Gezien(context).IsNieuw<Wmo305.StartProduct>((start.ToewijzingNummer, start.Product, start.Begindatum));

    public bool Voldoet(Wmo307.StopProduct stop, Context context) =>
        Gezien(context).IsNieuw<Wmo307.StopProduct>(
            (stop.ToewijzingNummer, stop.Product, stop.Begindatum, stop.RedenBeeindiging, stop.Einddatum));

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        Gezien(context).IsNieuw<Wmo315.AangevraagdProduct>(product.ReferentieAanbieder);

    public bool Voldoet(Wmo317.OngewijzigdProduct product, Context context) =>
        Gezien(context).IsNieuw<Wmo317.OngewijzigdProduct>(product.ToewijzingNummer);

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) =>
        Gezien(context).IsNieuw<Wmo317.TeWijzigenProduct>(product.ToewijzingNummer);

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) =>
        Gezien(context).IsNieuw<Wmo317.NieuwProduct>((product.Product, product.GewensteIngangsdatum));

    public bool Voldoet(Wmo323.Client client, Context context) => Voldoet<Wmo323.Client>(client.Bsn, context);

    public bool Voldoet(Wmo323.Prestatie prestatie, Context context) => Voldoet<Wmo323.Prestatie>(prestatie.ProductReferentie, context);

    public bool Voldoet(Wmo325.Client client, Context context) => Voldoet<Wmo325.Client>(client.Bsn, context);

    public bool Voldoet(Wmo325.Prestatie prestatie, Context context) => Voldoet<Wmo325.Prestatie>(prestatie.ProductReferentie, context);

    private bool Voldoet<T>(Bsn bsn, Context context)
    {
        var gezien = Gezien(context);
        gezien.Client = bsn;
        return gezien.IsNieuw<T>(bsn);
    }

    private bool Voldoet<T>(Basis.Referentie referentie, Context context)
    {
        var gezien = Gezien(context);
        return gezien.IsNieuw<T>((gezien.Client, referentie));
    }

    private Sleutels Gezien(Context context) => context.Geheugen(this, _ => new Sleutels());

    private sealed class Sleutels
    {
        private readonly HashSet<(Type Klasse, object Sleutel)> gezien = [];

        /// <summary>Key of the relatie that the walk is in.</summary>
        public string? Relatie { get; set; }

        /// <summary>Key of the client that the walk is in, where a message may hold several.</summary>
        public Bsn Client { get; set; }

        public bool IsNieuw<T>(object sleutel) => gezien.Add((typeof(T), sleutel));
    }
}
