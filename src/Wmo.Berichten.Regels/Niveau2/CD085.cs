using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>Who refuses a request says why.</summary>
internal sealed class CD085 : Berichtregel, IOver<Wmo319.Antwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Antwoord", "RedenAfwijzingVerzoek", 319)];

    public override string Uitleg => "Een antwoord dat het verzoek afwijst (VerzoekAntwoord 1) zegt om welke reden.";

    public override string VoorbeeldGoed => "VerzoekAntwoord 1 met een RedenAfwijzingVerzoek.";

    public override string VoorbeeldFout => "VerzoekAntwoord 1 zonder RedenAfwijzingVerzoek.";

    public override string Melding => "Het verzoek is afgewezen zonder reden. Vul RedenAfwijzingVerzoek.";

    public bool Voldoet(Wmo319.Antwoord antwoord, Context context) =>
        antwoord.VerzoekAntwoord != VerzoekAntwoord.Afgewezen || antwoord.RedenAfwijzingVerzoek is not null;
}
