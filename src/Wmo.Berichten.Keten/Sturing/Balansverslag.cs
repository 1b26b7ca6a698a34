using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Sturing;

/// <summary>One side of the balance: heenberichten in one direction. Every status has one place.</summary>
/// <param name="Totaal">All of them.</param>
/// <param name="Beantwoord">Answered without refusal, or processed.</param>
/// <param name="Afgewezen">Refused, by a retour, a Fo01 or at the door.</param>
/// <param name="Open">On their way: being sent, held, waiting for an answer, for a check or for a person.</param>
/// <param name="Geparkeerd">Set aside for a person.</param>
public sealed record Balanszijde(long Totaal, long Beantwoord, long Afgewezen, long Open, long Geparkeerd);

/// <summary>Cents of declaraties that were processed or are on their way; what was refused as a whole declared nothing.</summary>
/// <param name="Gedeclareerd">By the headers.</param>
/// <param name="Toegekend">By the prestaties.</param>
/// <param name="Afgewezen">By the prestaties.</param>
/// <param name="Open">By the prestaties.</param>
public sealed record Balanseuros(long Gedeclareerd, long Toegekend, long Afgewezen, long Open);

/// <summary>
/// The balance of a partij. The sums follow from the statuses and always add up; the proof is in the differences, where every
/// status is held against what was written down apart from it.
/// </summary>
public sealed record Balansverslag(
    Dagperiode Periode,
    Balanszijde Verzonden,
    Balanszijde Ontvangen,
    Balanseuros EurosVerzonden,
    Balanseuros EurosOntvangen,
    IReadOnlyList<Balansverschil> Verschillen)
{
    /// <summary>True when nothing differs.</summary>
    public bool Sluit => Verschillen.Count == 0 && Sluitend(EurosVerzonden) && Sluitend(EurosOntvangen);

    internal static Balansverslag Maak(
        Dagperiode periode, IReadOnlyList<Statustelling> statussen, IReadOnlyList<Eurotelling> euros, IReadOnlyList<Balansverschil> verschillen) =>
        new(periode, Zijde(statussen, Richting.Uit), Zijde(statussen, Richting.In), Euros(euros, Richting.Uit), Euros(euros, Richting.In), verschillen);

    private static bool Sluitend(Balanseuros euros) => euros.Gedeclareerd == euros.Toegekend + euros.Afgewezen + euros.Open;

    private static Balanszijde Zijde(IReadOnlyList<Statustelling> statussen, Richting richting)
    {
        var heen = statussen.Where(rij => rij.Richting == richting.ToString() && Berichtsoorten.TryParse(rij.Soort, out var soort) && !soort.IsAntwoord()).ToList();
        return new(
            heen.Sum(rij => rij.Aantal),
            Som(Berichtstatus.Akkoord, Berichtstatus.DeelsAkkoord, Berichtstatus.Verwerkt),
            Som(Berichtstatus.Afgekeurd),
            Som(
                Berichtstatus.Aangeboden,
                Berichtstatus.Aangehouden,
                Berichtstatus.Verzonden,
                Berichtstatus.Ontvangen,
                Berichtstatus.TerBeoordeling,
                Berichtstatus.Vrijgegeven),
            Som(Berichtstatus.Geparkeerd));

        long Som(params Berichtstatus[] plaats) => heen.Where(rij => plaats.Any(status => status.ToString() == rij.Status)).Sum(rij => rij.Aantal);
    }

    private static Balanseuros Euros(IReadOnlyList<Eurotelling> euros, Richting richting)
    {
        return new(Som("Gedeclareerd"), Som(nameof(Prestatiestatus.Toegekend)), Som(nameof(Prestatiestatus.Afgewezen)), Som(nameof(Prestatiestatus.Ingediend)));

        long Som(string status) => euros.Where(rij => rij.Richting == richting.ToString() && rij.Status == status).Sum(rij => rij.Bedrag);
    }
}
