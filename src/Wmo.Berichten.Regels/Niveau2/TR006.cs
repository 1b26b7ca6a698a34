using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A contact can be reached: by telephone, or at a house with a postcode.</summary>
internal sealed class TR006 : Berichtregel, IOver<Wmo301.Contact>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Contact", null, 301)];

    public override string Uitleg =>
        "Elk Contact, van de cliënt en van een relatie, heeft een Telefoon of een Adres waarin zowel Huis als Postcode staat. " +
        "Beide mag ook.";

    public override string Lezing => "De regel maakt geen uitzondering voor een adres in het buitenland: zonder postcode is een Telefoon nodig.";

    public override string VoorbeeldGoed => "Een Adres met alleen een LandCode en een Plaatsnaam, en daarnaast een Telefoon.";

    public override string VoorbeeldFout => "Een Adres met een Huis en een Plaatsnaam maar zonder Postcode, en geen Telefoon.";

    public override string Melding =>
        "Het contact heeft geen telefoonnummer en geen adres met huis en postcode. Vul een van beide.";

    public bool Voldoet(Wmo301.Contact contact, Context context) =>
        contact is { Telefoon: not null } or { Adres: { Huis: not null, Postcode: not null } };
}
