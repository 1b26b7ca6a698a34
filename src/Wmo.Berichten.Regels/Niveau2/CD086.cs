using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A request that is being looked into was not refused.</summary>
internal sealed class CD086 : Berichtregel, IOver<Wmo319.Antwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Antwoord", "RedenAfwijzingVerzoek", 319)];

    public override string Uitleg =>
        "Een antwoord dat het verzoek nog onderzoekt (VerzoekAntwoord 2) noemt geen reden van afwijzing.";

    public override string VoorbeeldGoed => "VerzoekAntwoord 2 zonder RedenAfwijzingVerzoek.";

    public override string VoorbeeldFout => "VerzoekAntwoord 2 met een RedenAfwijzingVerzoek.";

    public override string Melding =>
        "Het verzoek is nog in onderzoek, maar er staat een reden van afwijzing. Laat RedenAfwijzingVerzoek weg.";

    public bool Voldoet(Wmo319.Antwoord antwoord, Context context) =>
        antwoord.VerzoekAntwoord != VerzoekAntwoord.InOnderzoek || antwoord.RedenAfwijzingVerzoek is null;
}
