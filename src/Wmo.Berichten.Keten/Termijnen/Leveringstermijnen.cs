using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Between whom, by which rules and when deadlines are worked out.</summary>
internal sealed record Termijncontext(Partijcode Partij, Partijcode Tegenpartij, Termijnregels Regels, Afspraken Afspraken, DateTimeOffset Nu)
{
    public Werkkalender Kalender { get; } = new(Regels.ExtraVrijeDagen);
}

/// <summary>The deadlines of one toewijzing; they are all for the aanbieder to keep.</summary>
internal sealed class Leveringstermijnen
{
    private readonly Termijncontext context;
    private readonly Termijnregels regels;
    private readonly Werkkalender kalender;
    private readonly Toewijzing telt;
    private readonly List<Toewijzingsfeit> versies;
    private readonly DateTimeOffset ontvangen;
    private readonly DateOnly ontvangstdag;
    private readonly Levering levering;
    private readonly Productafspraak? afspraak;

    /// <param name="context">Between whom.</param>
    /// <param name="versies">Versions of the toewijzing, at least one; the latest counts (IV013).</param>
    /// <param name="levering">What is known of the care.</param>
    public Leveringstermijnen(Termijncontext context, IEnumerable<Toewijzingsfeit> versies, Levering levering)
    {
        (this.context, this.levering) = (context, levering);
        (regels, kalender) = (context.Regels, context.Kalender);
        this.versies = [.. versies];
        telt = this.versies.MaxBy(versie => (versie.Toewijzing.Datum, versie.Toewijzing.Tijd))!.Toewijzing;
        afspraak = telt.Product is { } product ? context.Afspraken.Over(product.Categorie, product.Code) : null;
        ontvangen = this.versies.Min(versie => versie.Op);
        ontvangstdag = kalender.Ontvangstdag(ontvangen);
    }

    /// <summary>All of them; none when the toewijzing was taken back.</summary>
    public IEnumerable<Termijn> Alle() => telt.IsVerwijderd ? [] : new[] { EersteContact(), Plaats(), Verlenging() }.OfType<Termijn>()
        .Concat(Starts())
        .Concat(Stops())
        .Concat(Declaraties())
        .Where(termijn => Kalender.Dag(termijn.Uiterlijk).Year <= Werkdagen.LaatsteJaar);

    private Termijn? EersteContact() => regels.EersteContact is { } duur
        ? NaOntvangst(Termijnsoorten.EersteContact, duur, Gebeurd(Momenten.EersteContact))
        : null;

    private Termijn? Plaats() =>
        regels.PlaatsBeschermdWonen is { } duur && telt.Product?.Categorie == ProductCategorie.BeschermdeWoonplek
            ? NaOntvangst(Termijnsoorten.PlaatsBeschermdWonen, duur, Gebeurd(Momenten.PlaatsGevonden))
            : null;

    // Who has begun has been in touch, and found a place.
    private DateTimeOffset? Gebeurd(string moment) =>
        levering.Momenten[moment].Concat(levering.Momenten[Momenten.ZorgGestart]).Concat(levering.Starts.Select(start => start.Begindatum))
            .Select(Werkkalender.Begin).Min(op => (DateTimeOffset?)op);

    /// <summary>Counted back from the last day. A toewijzing that is shorter than the deadline has none.</summary>
    private Termijn? Verlenging()
    {
        if (regels.Verlenging is not { } duur || telt.Einddatum is not { } eind || eind.Year > Werkdagen.LaatsteJaar)
            return null;

        var uiterlijk = kalender.Voor(eind, duur);
        var definitief = levering.Stops.Any(stop => !stop.Tijdelijk && !levering.Starts.Any(start => start.Begindatum > stop.Einddatum));
        return uiterlijk < ontvangstdag || definitief
            ? null
            : Maak(Termijnsoorten.Verlenging, Kenmerk(eind), ontvangen, uiterlijk) with
            {
                VoldaanOp = Aangevraagd(eind),
            };
    }

    /// <summary>When the extension was asked for; what was asked before this end was known is about an earlier one.</summary>
    private DateTimeOffset? Aangevraagd(DateOnly eind)
    {
        var bekend = versies.Where(versie => versie.Toewijzing.Einddatum == eind).Min(versie => versie.Op);
        return levering.Momenten[Momenten.VerlengingAangevraagd].Where(dag => dag >= Kalender.Dag(bekend)).Select(Werkkalender.Begin)
            .Concat(levering.Verlengingen.Where(een => een.Op >= bekend && een.Vraag.Verlengt(telt.Product, eind)).Select(een => een.Op))
            .Min(op => (DateTimeOffset?)op);
    }

    /// <summary>
    /// From the day that the 305 names; until it is there, from the day that the backoffice reported, or else from the day
    /// that the toewijzing begins. Care that began before the toewijzing came counts from its receipt (OP271).
    /// </summary>
    private IEnumerable<Termijn> Starts()
    {
        if (regels.Startbericht is not { } duur || afspraak is { StartEnStop: false })
            return [];

        var gemeld = levering.Momenten[Momenten.ZorgGestart].Where(dag => !IsGestart(dag)).ToList();
        var dagen = levering.Starts.GroupBy(start => start.Begindatum)
            .Select(starts => (Dag: starts.Key, VoldaanOp: (DateTimeOffset?)starts.Min(start => start.Op)))
            .Concat(gemeld.Select(dag => (Dag: dag, VoldaanOp: (DateTimeOffset?)null)))
            .ToList();
        if (dagen.Count == 0)
            dagen.Add((telt.Ingangsdatum, null));
        return dagen.DistinctBy(een => een.Dag).Select(een =>
            VanDag(Termijnsoorten.Startbericht, een.Dag, een.Dag, duur) with { VoldaanOp = een.VoldaanOp });

        // A 305 tells of a reported start when it is of that delivery: what was reported later is a start of its own, and a
        // delivery that had ended by then is another one.
        bool IsGestart(DateOnly dag) => levering.Starts.Any(start => start.Begindatum >= dag
            ? !levering.Momenten[Momenten.ZorgGestart].Any(ander => ander > dag && ander <= start.Begindatum)
            : !levering.Stops.Any(stop => stop.Begindatum == start.Begindatum && stop.Einddatum < dag));
    }

    /// <summary>
    /// From the day that the 307 names; until it is there, from what the backoffice reported, or else from the end of the
    /// toewijzing. After a temporary stop the final one counts from when it was known (OP272), and a pause from when it has
    /// lasted too long.
    /// </summary>
    private IEnumerable<Termijn> Stops()
    {
        if (regels.Stopbericht is not { } duur || afspraak is { StartEnStop: false })
            return [];

        var verschuldigd = new Dictionary<DateOnly, (DateOnly Dag, DateTimeOffset? VoldaanOp)>();
        var pauzes = levering.Momenten[Momenten.ZorgGepauzeerd].Where(TeLang).ToList();
        foreach (var stop in levering.Stops.OrderBy(stop => stop.Op))
        {
            if (!NaTijdelijke(stop))
                verschuldigd.TryAdd(stop.Einddatum, (pauzes.Any(dag => stop.Tijdelijk && Dekt(stop, dag)) ? Grens(stop.Einddatum) : stop.Einddatum, stop.Op));
        }

        foreach (var dag in levering.Momenten[Momenten.ZorgGestopt])
        {
            var melding = levering.Stops.Where(stop => !stop.Tijdelijk && Dekt(stop, dag)).MinBy(stop => stop.Op);
            if (melding is null || NaTijdelijke(melding))
                verschuldigd.TryAdd(dag, (dag, melding?.Op));
        }

        foreach (var dag in pauzes.Where(dag => !levering.Stops.Any(stop => Dekt(stop, dag))))
            verschuldigd.TryAdd(dag, (Grens(dag), null));
        if (telt.Einddatum is { } eind && eind.Year <= Werkdagen.LaatsteJaar
            && levering.Starts.Any(start => start.Begindatum <= eind && !levering.Stops.Any(stop => stop.Begindatum == start.Begindatum)))
            verschuldigd.TryAdd(eind, (eind, null));
        return verschuldigd.Select(een =>
            VanDag(Termijnsoorten.Stopbericht, een.Key, een.Value.Dag, duur) with { VoldaanOp = een.Value.VoldaanOp });

        bool Dekt(Gestopt stop, DateOnly dag) => !levering.Starts.Any(start => start.Begindatum > stop.Einddatum && start.Begindatum <= dag);
        bool NaTijdelijke(Gestopt stop) => !stop.Tijdelijk && levering.Stops.Any(ander => ander.Tijdelijk && ander.Begindatum == stop.Begindatum);
        bool TeLang(DateOnly dag) => !levering.Momenten[Momenten.ZorgHervat].Concat(levering.Starts.Select(start => start.Begindatum))
            .Any(hervat => hervat > dag && hervat <= Grens(dag));
    }

    private DateOnly Grens(DateOnly pauze) => regels.Pauze.Eenheid == Termijneenheid.Maanden
        ? pauze.AddMonths(regels.Pauze.Aantal)
        : kalender.Na(pauze, regels.Pauze);

    /// <summary>
    /// Of every month in which care was given by the starts and stops, as far as it has begun, and then the first that was
    /// not declared yet: when that has ended, the next is added.
    /// </summary>
    private IEnumerable<Termijn> Declaraties()
    {
        if (regels.Declaratie is not { } duur || IsLumpsum)
            yield break;

        var vandaag = Kalender.Dag(context.Nu);
        foreach (var zorg in Zorgmaanden().GroupBy(een => een.Maand).OrderBy(een => een.Key))
        {
            var bekend = zorg.Min(een => een.Bekend);
            var einde = Werkkalender.Begin(zorg.Key.AddMonths(1));
            var uiterlijk = kalender.NaMaand(zorg.Key, duur);
            var voldaan = levering.Gedeclareerd.TryGetValue(zorg.Key, out var op) ? op : (DateTimeOffset?)null;

            // What had lapsed before we heard of the care nobody could still keep.
            if (voldaan is null && uiterlijk < Kalender.Dag(bekend))
                continue;

            var loopt = zorg.Key.AddMonths(1) > vandaag;
            yield return Maak(Termijnsoorten.Declaratie, Declaratietermijn.Kenmerk(new(telt.Nummer, zorg.Key)), einde, uiterlijk) with
            {
                VoldaanOp = voldaan,
                HerzieOp = loopt ? einde : null,
            };
            if (loopt && voldaan is null)
                yield break;
        }
    }

    /// <summary>
    /// A task is paid for as a whole and not per client, unless an amount for its product was agreed: nothing of it need be declared
    /// on this toewijzing.
    /// </summary>
    private bool IsLumpsum => afspraak is { Variant: Uitvoeringsvariant.Taakgericht }
        && !context.Afspraken.Tarieven.Any(tarief => tarief.Categorie == telt.Product!.Categorie && (telt.Product.Code is null || tarief.Code == telt.Product.Code));

    private IEnumerable<(DateOnly Maand, DateTimeOffset Bekend)> Zorgmaanden()
    {
        // A month that is declared before it has ended lets the next one follow, so a little further than today.
        var horizon = Kalender.Dag(context.Nu).AddMonths(2);
        foreach (var start in levering.Starts)
        {
            var eind = levering.Stops.Where(stop => stop.Begindatum == start.Begindatum).Select(stop => (DateOnly?)stop.Einddatum).Max()
                ?? telt.Einddatum ?? horizon;
            var eerste = start.Begindatum.Year < Werkdagen.EersteJaar ? new DateOnly(Werkdagen.EersteJaar, 1, 1) : start.Begindatum;
            for (var maand = new DateOnly(eerste.Year, eerste.Month, 1); maand <= eind && maand <= horizon; maand = maand.AddMonths(1))
                yield return (maand, start.Op);
        }
    }

    private Termijn NaOntvangst(string soort, Termijnduur duur, DateTimeOffset? voldaan) =>
        Maak(soort, telt.Nummer.ToString(CultureInfo.InvariantCulture), ontvangen, kalender.Na(ontvangstdag, duur)) with { VoldaanOp = voldaan };

    /// <summary>From a day in the care; when the toewijzing came later, from its receipt.</summary>
    private Termijn VanDag(string soort, DateOnly kenmerk, DateOnly dag, Termijnduur duur)
    {
        if (dag.Year > Werkdagen.LaatsteJaar)
            dag = new DateOnly(Werkdagen.LaatsteJaar, 12, 31);
        var eerder = dag < Kalender.Dag(ontvangen);
        return Maak(soort, Kenmerk(kenmerk), eerder ? ontvangen : Werkkalender.Begin(dag), kalender.Na(eerder ? ontvangstdag : dag, duur));
    }

    private Termijn Maak(string soort, string kenmerk, DateTimeOffset vanaf, DateOnly uiterlijk) => new()
    {
        Sleutel = new(context.Partij, context.Tegenpartij, soort, kenmerk),
        Toewijzing = telt.Nummer,
        Wie = context.Partij.IsGemeente ? Wie.Tegenpartij : Wie.Partij,
        Vanaf = vanaf,
        Uiterlijk = Werkkalender.Einde(uiterlijk),
    };

    private string Kenmerk(DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{telt.Nummer}/{dag:yyyy-MM-dd}");
}
