using System.Text.RegularExpressions;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A postcode in the Netherlands looks like one.</summary>
internal sealed partial class CS089 : Berichtregel, IOver<Adres>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Contact", "Adres/Postcode", 301)];

    public override string Uitleg =>
        "Een postcode in Nederland (LandCode NL) bestaat uit vier cijfers, waarvan het eerste geen 0 is, en twee hoofdletters.";

    public override string Lezing =>
        "Tussen cijfers en letters staat geen spatie. Welke lettercombinaties zijn uitgegeven, wordt niet beoordeeld.";

    public override string VoorbeeldGoed => "LandCode NL en Postcode 1234XX.";

    public override string VoorbeeldFout => "LandCode NL en Postcode 1234 xx.";

    public override string Melding =>
        "De Postcode is geen Nederlandse. Schrijf vier cijfers en twee hoofdletters zonder spatie, of verbeter de LandCode.";

    public bool Voldoet(Adres adres, Context context) =>
        adres.LandCode != LandCode.Nederland || adres.Postcode is null || Nederlands().IsMatch(adres.Postcode);

    [GeneratedRegex(@"\A[1-9][0-9]{3}[A-Z]{2}\z")]
    private static partial Regex Nederlands();
}
