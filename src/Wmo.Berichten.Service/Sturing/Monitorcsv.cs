using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Service.Sturing;

/// <summary>The monitor for a spreadsheet: a line per figure, so that a new figure is a line more and no new column.</summary>
internal static class Monitorcsv
{
    private const string Kop = "aanbieder;productcategorie;cijfer;onderverdeling;waarde";

    public static string Maak(Monitorantwoord antwoord)
    {
        var csv = new StringBuilder(Kop).AppendLine();
        foreach (var (aanbieder, categorie, cijfer, onderverdeling, waarde) in Regels(antwoord))
            csv.AppendJoin(';', aanbieder, categorie, cijfer, onderverdeling, waarde).AppendLine();
        return csv.ToString();
    }

    private static IEnumerable<(string Aanbieder, string Categorie, string Cijfer, string Onderverdeling, string Waarde)> Regels(Monitorantwoord antwoord)
    {
        if (antwoord.Totaal is { } totaal)
        {
            foreach (var (cijfer, waarde) in new[] { ("clienten", totaal.Clienten), ("toewijzingen", totaal.Toewijzingen), ("gestart", totaal.Gestart), ("gestopt", totaal.Gestopt) })
                yield return ("", "", cijfer, "", waarde.ToString(CultureInfo.InvariantCulture));
            foreach (var (deel, waarde) in Delen(totaal.Eurocenten))
                yield return ("", "", "eurocenten", deel, waarde);
        }

        foreach (var regel in antwoord.Regels)
        {
            foreach (var (cijfer, onderverdeling, waarde) in Regels(regel))
                yield return (regel.Aanbieder, regel.Productcategorie ?? "", cijfer, onderverdeling, waarde);
        }

        foreach (var verkeer in antwoord.Verkeer)
        {
            foreach (var (cijfer, onderverdeling, waarde) in Regels(verkeer))
                yield return (verkeer.Aanbieder, "", cijfer, onderverdeling, waarde);
        }
    }

    private static IEnumerable<(string Cijfer, string Onderverdeling, string Waarde)> Regels(Monitorregel regel)
    {
        yield return ("clienten", "", $"{regel.Clienten}");
        yield return ("toewijzingen", "", $"{regel.Toewijzingen}");
        yield return ("gestart", "", $"{regel.Gestart}");
        foreach (var gestopt in regel.Gestopt)
            yield return ("gestopt", gestopt.Reden, $"{gestopt.Aantal}");
        foreach (var gedeclareerd in regel.Gedeclareerd)
        {
            foreach (var (deel, waarde) in Delen(gedeclareerd.Volume))
                yield return ("volume", $"{gedeclareerd.Eenheid} {deel}", waarde);
            foreach (var (deel, waarde) in Delen(gedeclareerd.Eurocenten))
                yield return ("eurocenten", $"{gedeclareerd.Eenheid} {deel}", waarde);
        }

        foreach (var afgewezen in regel.Afgewezen)
            yield return ("eurocenten afgewezen", afgewezen.Retourcode, $"{afgewezen.Eurocenten}");
    }

    private static IEnumerable<(string Cijfer, string Onderverdeling, string Waarde)> Regels(Monitorverkeer verkeer)
    {
        foreach (var code in verkeer.Retourcodes)
            yield return ("retourcode", $"{code.Bericht} {code.Retourcode}", $"{code.Aantal}");
        foreach (var tijd in verkeer.Antwoordtijden)
            yield return ("antwoordtijd in uren", tijd.Richting, tijd.GemiddeldeUren?.ToString(CultureInfo.InvariantCulture) ?? Cijfer.Afgeschermd);
        foreach (var termijn in verkeer.Termijnen)
        {
            yield return ("termijn gehaald", $"{termijn.Soort} {termijn.Wie}", $"{termijn.Gehaald}");
            yield return ("termijn gemist", $"{termijn.Soort} {termijn.Wie}", $"{termijn.Gemist}");
            yield return ("termijn lopend", $"{termijn.Soort} {termijn.Wie}", $"{termijn.Lopend}");
        }
    }

    private static IEnumerable<(string Deel, string Waarde)> Delen(Bedragen bedragen) =>
    [
        ("gedeclareerd", $"{bedragen.Gedeclareerd}"), ("toegekend", $"{bedragen.Toegekend}"), ("afgewezen", $"{bedragen.Afgewezen}"), ("open", $"{bedragen.Open}"),
    ];
}
