using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Antwoorden;

/// <summary>What a WMO325 says of a declaratie that passed level 2: what is refused and what the rest comes to (IV087).</summary>
internal sealed class Declaratieoordeel
{
    private const string Declaratie = "/Bericht/Declaratie";

    // Restriction RS040: what a total can hold.
    private const long MaximumTotaal = 999_999_999_999;

    private readonly Klassecodes codes;

    private Bedrag toegekend = Bedrag.Nul;

    private Declaratieoordeel(Wmo323.Declaratie declaratie, IReadOnlyList<Bevinding> bevindingen) =>
        codes = new Klassecodes(Klassen(declaratie), bevindingen);

    /// <summary>The answer when nothing was found.</summary>
    public static Wmo325.DeclaratieAntwoord Toegewezen(Wmo323.Declaratie declaratie) =>
        Antwoord(declaratie, declaratie.TotaalIngediendBedrag, [RetourCode.Code8001]);

    /// <summary>The codes of the header, and what stands below it; the latter is null when something was found on the header.</summary>
    public static (Lijst<RetourCode> Header, Wmo325.DeclaratieAntwoord? Inhoud) Maak(
        Wmo323.Declaratie declaratie, IReadOnlyList<Bevinding> bevindingen)
    {
        var oordeel = new Declaratieoordeel(declaratie, bevindingen);
        if (oordeel.Codes(Klassecodes.Header) is { Count: > 0 } header)
            return (header, null);
        if (oordeel.Codes(Declaratie) is { Count: > 0 } geheel)
            return ([RetourCode.Code0200], Antwoord(declaratie, Totaal(Bedrag.Nul), geheel));

        var clienten = declaratie.Clienten.Select(oordeel.Afgewezen).OfType<Wmo325.Client>().NaarLijst();
        var antwoord = Antwoord(declaratie, Totaal(oordeel.toegekend), [RetourCode.Code0200]);
        return ([RetourCode.Code0200], antwoord with { Clienten = clienten });
    }

    private static IEnumerable<string> Klassen(Wmo323.Declaratie declaratie)
    {
        yield return Declaratie;
        for (var client = 0; client < declaratie.Clienten.Count; client++)
        {
            yield return Pad(client);
            for (var prestatie = 0; prestatie < declaratie.Clienten[client].Prestaties.Count; prestatie++)
                yield return Pad(client, prestatie);
        }
    }

    private static string Pad(int client) => $"{Declaratie}/Clienten/Client[{client + 1}]";

    private static string Pad(int client, int prestatie) => $"{Pad(client)}/Prestaties/Prestatie[{prestatie + 1}]";

    /// <summary>The client with what is refused of it, null when that is nothing; what is granted is added up.</summary>
    private Wmo325.Client? Afgewezen(Wmo323.Client client, int plaats)
    {
        var eigen = Codes(Pad(plaats));
        Lijst<RetourCode> geenFout = eigen.Count > 0 ? [RetourCode.Code0233] : [];
        var afgewezen = new List<Wmo325.Prestatie>();
        for (var i = 0; i < client.Prestaties.Count; i++)
        {
            var prestatie = client.Prestaties[i];
            var redenen = Codes(Pad(plaats, i)) is { Count: > 0 } gevonden ? gevonden : geenFout;
            if (redenen.Count > 0)
                afgewezen.Add(Afgewezen(prestatie, redenen));
            else
                toegekend += prestatie.IngediendBedrag.Saldo();
        }

        return afgewezen.Count == 0 ? null : new()
        {
            Bsn = client.Bsn,
            Prestaties = [.. afgewezen],
            RetourCodes = eigen.Count > 0 ? eigen : [RetourCode.Code0200],
        };
    }

    private static Wmo325.Prestatie Afgewezen(Wmo323.Prestatie prestatie, Lijst<RetourCode> redenen) => new()
    {
        ProductReferentie = prestatie.ProductReferentie,
        ToewijzingNummer = prestatie.ToewijzingNummer,
        ProductCategorie = prestatie.ProductCategorie,
        ProductCode = prestatie.ProductCode,
        ProductPeriode = prestatie.ProductPeriode,
        GeleverdVolume = prestatie.GeleverdVolume,
        Eenheid = prestatie.Eenheid,
        ProductTarief = prestatie.ProductTarief,
        IngediendBedrag = prestatie.IngediendBedrag,
        RetourCodes = redenen,
    };

    private static Wmo325.DeclaratieAntwoord Antwoord(
        Wmo323.Declaratie declaratie, TotaalBedragMetDC toegekend, Lijst<RetourCode> codes) => new()
        {
            DeclaratieNummer = declaratie.DeclaratieNummer,
            TotaalIngediendBedrag = declaratie.TotaalIngediendBedrag,
            TotaalToegekendBedrag = toegekend,
            RetourCodes = codes,
        };

    // Nothing is debit (CS325). A net total that fits may hide more: refusing the credits of a declaratie grants more than
    // was asked.
    private static TotaalBedragMetDC Totaal(Bedrag bedrag)
    {
        var zonderTeken = bedrag < Bedrag.Nul ? -bedrag : bedrag;
        if (zonderTeken.Centen > MaximumTotaal)
            throw new OverflowException("Het toegekende bedrag is groter dan een WMO325 kan bevatten.");
        return new() { TotaalBedrag = zonderTeken, DebetCredit = bedrag < Bedrag.Nul ? DebetCredit.Credit : DebetCredit.Debet };
    }

    private Lijst<RetourCode> Codes(string klasse) => codes[klasse].Select(Code).NaarLijst();

    private static RetourCode Code(string tekst) => Codelijsten.TryParse(tekst, out RetourCode code)
        ? code
        : throw new ArgumentException("Een bevinding heeft een code die geen retourcode van de standaard is.");
}
