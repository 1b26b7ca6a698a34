using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Leveringsberichten;

namespace Wmo.Berichten.Regels.Tests.Dossiers;

/// <summary>Plays messages one after the other at one receiver, each judged by what was accepted before.</summary>
internal sealed class Leveringsspel
{
    private static readonly DateOnly[] Dagen = [Begin, Eind, Hervat];

    private readonly HashSet<string> gebruikt = [];
    private readonly List<Dossierfeiten> feiten = [];

    /// <summary>Messages about a few toewijzingen and days, so that they often meet.</summary>
    public static Arbitrary<IBericht[]> Berichten { get; } = Bericht().ArrayOf().ToArbitrary();

    /// <summary>What was accepted so far.</summary>
    public Dossierinhoud Inhoud => Leveringsberichten.Inhoud(feiten);

    /// <summary>The return codes of each message, in the order in which they are found; none when it is accepted.</summary>
    public static IEnumerable<string> Speel(params IBericht[] berichten)
    {
        var spel = new Leveringsspel();
        return [.. berichten.Select(bericht => string.Join('+', spel.Ontvang(bericht).Order(StringComparer.Ordinal)))];
    }

    public IEnumerable<string> Ontvang(IBericht bericht)
    {
        var identificatie = $"{bericht.Soort} {bericht.Header.BerichtIdentificatie.Identificatie}";
        var beoordeling = Dossiercontrole.Beoordeel(
            bericht, Inhoud with { IdentificatieGebruikt = gebruikt.Contains(identificatie) }, Afspraken.Geen, Dossiergevallen.Vandaag);
        gebruikt.Add(identificatie);
        feiten.Add(beoordeling.Feiten);
        return beoordeling.Uitkomst.Bevindingen.Select(bevinding => bevinding.Retourcode!);
    }

    private static Gen<IBericht> Bericht()
    {
        var nummer = Gen.Elements(1001, 1002);
        var dag = Gen.Elements(Dagen);
        var status = Gen.Elements(StatusAanlevering.Nieuw, StatusAanlevering.Nieuw, StatusAanlevering.Verwijderd);
        var toewijzing =
            from welke in Gen.Elements(Toegewezen, Tweede, Tweede.Later(), Verwijderd)
            select (IBericht)Toewijzen(welke);
        var start =
            from welke in nummer
            from begin in dag
            from hoe in status
            select Start(begin) with { ToewijzingNummer = welke, StatusAanlevering = hoe };
        var stop =
            from welke in nummer
            from begin in dag
            from eind in dag
            from reden in Gen.Elements(RedenBeeindiging.TijdelijkGestopt, RedenBeeindiging.VolgensPlanAfgerond)
            from hoe in status
            where eind >= begin
            select Stop(begin, eind, reden) with { ToewijzingNummer = welke, StatusAanlevering = hoe };
        var bericht = Gen.Frequency(
            (1, toewijzing),
            (3, start.NonEmptyListOf().Select(starts => (IBericht)Starten([.. starts.DistinctBy(een => (een.ToewijzingNummer, een.Begindatum))]))),
            (3, stop.NonEmptyListOf().Select(stops => (IBericht)Stoppen([.. stops.DistinctBy(een => een with { StatusAanlevering = default })]))));
        return
            from een in bericht
            from identificatie in Gen.Choose(1, 200)
            select een.MetIdentificatie(identificatie);
    }
}

internal static class Identificaties
{
    /// <summary>The message under another Identificatie, as when it is sent anew.</summary>
    public static IBericht MetIdentificatie(this IBericht bericht, int nummer)
    {
        var identificatie = Testberichten.Identificatie($"N{nummer:D11}");
        return bericht switch
        {
            Wmo301.Bericht b => b with { Header = b.Header with { BerichtIdentificatie = identificatie } },
            Wmo305.Bericht b => b with { Header = b.Header with { BerichtIdentificatie = identificatie } },
            Wmo307.Bericht b => b with { Header = b.Header with { BerichtIdentificatie = identificatie } },
            _ => bericht,
        };
    }
}
