using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The dossier of a gemeente with one aanbieder, kept from message to message as a store keeps it.</summary>
internal sealed class Dossierboek(params Toewijzing[] toewijzingen)
{
    private readonly List<Toewijzing> toewijzingen = [.. toewijzingen];
    private readonly List<Declaratie> declaraties = [];
    private readonly List<Prestatie> prestaties = [];
    private readonly HashSet<string> identificaties = [];
    private int volgnummer;

    /// <summary>What became of the prestaties that were handed in, in the order in which they came: «P1 Toegekend».</summary>
    public IEnumerable<string> Verloop => prestaties.Select(prestatie => $"{prestatie.Referentie.ReferentieNummer} {prestatie.Status}");

    public void Wijzig(Toewijzing toewijzing) => toewijzingen.Add(toewijzing);

    /// <summary>Codes found when these prestaties are declared in a message of their own.</summary>
    public string[] Declareer(params Wmo323.Prestatie[] prestaties) => Verwerk(Nieuw(Declaraties.Bericht(prestaties)));

    /// <summary>The same in the declaratie over the month that begins on this day.</summary>
    public string[] DeclareerIn(DateOnly maand, params Wmo323.Prestatie[] prestaties)
    {
        var bericht = Nieuw(Declaraties.Bericht(prestaties));
        var erna = maand.AddMonths(1);
        var verzonden = erna > bericht.Declaratie.DeclaratieDagtekening ? erna : bericht.Declaratie.DeclaratieDagtekening;
        return Verwerk(bericht with
        {
            Header = bericht.Header with { BerichtIdentificatie = bericht.Header.BerichtIdentificatie with { Dagtekening = verzonden } },
            Declaratie = bericht.Declaratie with
            {
                DeclaratiePeriode = new() { Begindatum = maand, Einddatum = erna.AddDays(-1) },
                DeclaratieDagtekening = verzonden,
            },
        });
    }

    /// <summary>Judges a declaratie and adds what it adds.</summary>
    public string[] Verwerk(Wmo323.Bericht bericht)
    {
        Assert.That(BerichtControle.Controleer(bericht).Bevindingen, Is.Empty);
        var (uitkomst, feiten) = Dossiercontrole.Beoordeel(
            bericht, Inhoud(Dossiervraag.Voor(bericht)), Afspraken.Geen, bericht.Header.BerichtIdentificatie.Dagtekening);
        identificaties.Add(bericht.Header.BerichtIdentificatie.Identificatie);
        if (feiten.Declaratie is { } declaratie)
            declaraties.Add(declaratie);
        prestaties.AddRange(feiten.Prestaties);
        return [.. uitkomst.Bevindingen.Select(bevinding => bevinding.Regel)];
    }

    private Wmo323.Bericht Nieuw(Wmo323.Bericht bericht)
    {
        volgnummer++;
        return bericht with
        {
            Header = bericht.Header with { BerichtIdentificatie = bericht.Header.BerichtIdentificatie with { Identificatie = $"DE{volgnummer}" } },
            Declaratie = bericht.Declaratie with { DeclaratieNummer = $"D{volgnummer}" },
        };
    }

    private Dossierinhoud Inhoud(Dossiervraag vraag) => new()
    {
        IdentificatieGebruikt = identificaties.Contains(vraag.Identificatie),
        Toewijzingen = [.. toewijzingen.Where(toewijzing => vraag.Clienten.Contains(toewijzing.Client))],
        Declaraties = [.. declaraties.Where(declaratie => declaratie.Nummer == vraag.Declaratienummer)],
        LaatsteDeclaratieperiode = declaraties.Count == 0 ? null : declaraties.Max(declaratie => declaratie.Periode.Begindatum),
        Prestaties = [.. prestaties.Where(prestatie => IsGevraagd(prestatie, vraag))],
        Gedeclareerd = prestaties
            .Where(prestatie => prestatie.Status != Prestatiestatus.Afgewezen && vraag.Toewijzingen.Contains(prestatie.ToewijzingNummer))
            .GroupBy(prestatie => (prestatie.Client, prestatie.ToewijzingNummer))
            .ToDictionary(groep => groep.Key, groep => groep.Aggregate(Gedeclareerd.Niets, (som, prestatie) => som.Met(prestatie))),
    };

    private static bool IsGevraagd(Prestatie prestatie, Dossiervraag vraag) =>
        vraag.Referenties.Contains(prestatie.Referentie.ReferentieNummer)
        || (prestatie.Referentie.VorigReferentieNummer is { } vorig && vraag.Referenties.Contains(vorig))
        || vraag.Perioden.Contains((prestatie.ToewijzingNummer, prestatie.Periode.Begindatum));
}
