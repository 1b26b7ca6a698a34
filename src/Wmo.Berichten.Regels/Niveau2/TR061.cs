using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A client has at least one lasting address.</summary>
internal sealed class TR061 : Berichtregel, IOver<Wmo301.Client>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Client", "Contactgegevens", 301)];

    public override string Uitleg =>
        "Van de cliënt is minstens één adres bekend met Soort 01 (BRP-adres), 02 (correspondentieadres) of " +
        "03 (verblijfadres). Een tijdelijk verblijfadres (04) alleen is niet genoeg.";

    public override string Lezing =>
        "Een Contact telt alleen mee als het element Adres erin staat. De adressen van relaties tellen niet mee.";

    public override string VoorbeeldGoed => "Een Contact met Soort 04 en een Contact met Soort 01, beide met een Adres.";

    public override string VoorbeeldFout => "Eén Contact, met Soort 04.";

    public override string Melding =>
        "De cliënt heeft geen BRP-, correspondentie- of verblijfadres. Voeg een Contact toe met Soort 01, 02 of 03 en een Adres.";

    public bool Voldoet(Wmo301.Client client, Context context) =>
        client.Contactgegevens.Any(contact =>
            contact is { Adres: not null, Soort: AdresSoort.AdresInDeBrp or AdresSoort.Postadres or AdresSoort.Verblijfplaats });
}
