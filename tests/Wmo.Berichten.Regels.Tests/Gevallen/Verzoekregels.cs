using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private const string Aanvraagpad = "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[1]";

    private const string Afwijzingpad = "/Bericht/Antwoord/RedenAfwijzingVerzoek";

    private static readonly TypeVerwijzer[] Zorgverleners =
        [TypeVerwijzer.Huisarts, TypeVerwijzer.Jeugdarts, TypeVerwijzer.InstellingMetCertificaat, TypeVerwijzer.Specialist];

    private static IEnumerable<Regelgeval> CD043()
    {
        var zonder = VerzoekToewijzing.Client.AangevraagdeProducten[0];
        var nummer = zonder with { BeschikkingNummer = 0 };
        yield return new("CD043", "geen van beide", MetAangevraagd(zonder));
        yield return new("CD043", "nummer en datum", MetAangevraagd(nummer with { BeschikkingIngangsdatum = Dagtekening }));
        yield return new("CD043", "nummer zonder datum", MetAangevraagd(nummer), "AangevraagdProduct", $"{Aanvraagpad}/BeschikkingIngangsdatum");
        yield return new("CD043", "datum zonder nummer", MetAangevraagd(zonder with { BeschikkingIngangsdatum = Dagtekening }), "AangevraagdProduct", $"{Aanvraagpad}/BeschikkingIngangsdatum");
    }

    private static IEnumerable<Regelgeval> CD066()
    {
        foreach (var type in Zorgverleners)
        {
            yield return new("CD066", $"Type {type.Code()} met code", MetVerwijzer(new() { Type = type, ZorgverlenerCode = "01000001" }));
            yield return new(
                "CD066",
                $"Type {type.Code()} met code en naam",
                MetVerwijzer(new() { Type = type, ZorgverlenerCode = "01000001", Naam = "Dr. Proef" }),
                "AangevraagdProduct",
                $"{Aanvraagpad}/Verwijzer/Naam");
        }
    }

    private static IEnumerable<Regelgeval> CD067()
    {
        foreach (var type in Zorgverleners)
        {
            yield return new("CD067", $"Type {type.Code()} met naam", MetVerwijzer(new() { Type = type, Naam = "Dr. Proef" }));
            yield return new("CD067", $"Type {type.Code()} zonder code en naam", MetVerwijzer(new() { Type = type }), "AangevraagdProduct", $"{Aanvraagpad}/Verwijzer/Naam");
        }
    }

    private static IEnumerable<Regelgeval> CD068()
    {
        foreach (var type in Enum.GetValues<TypeVerwijzer>().Except(Zorgverleners))
        {
            yield return new("CD068", $"Type {type.Code()} zonder code en naam", MetVerwijzer(new() { Type = type }));
            yield return new("CD068", $"Type {type.Code()} met naam", MetVerwijzer(new() { Type = type, Naam = "Afdeling Proef" }));

            foreach (var naam in new[] { null, "Afdeling Proef" })
                yield return new(
                    "CD068",
                    $"Type {type.Code()} met code {(naam is null ? "" : "en naam")}",
                    MetVerwijzer(new() { Type = type, ZorgverlenerCode = "01000001", Naam = naam }),
                    "AangevraagdProduct",
                    $"{Aanvraagpad}/Verwijzer/ZorgverlenerCode");
        }
    }

    private static IEnumerable<Regelgeval> CD085()
    {
        foreach (var reden in Enum.GetValues<RedenAfwijzingVerzoek>())
            yield return new("CD085", $"afgewezen om reden {reden.Code()}", MetAntwoord(VerzoekAntwoord.Afgewezen, reden));

        yield return new("CD085", "in onderzoek zonder reden", MetAntwoord(VerzoekAntwoord.InOnderzoek, null));
        yield return new("CD085", "afgewezen zonder reden", MetAntwoord(VerzoekAntwoord.Afgewezen, null), "Antwoord", Afwijzingpad);
    }

    private static IEnumerable<Regelgeval> CD086()
    {
        yield return new("CD086", "in onderzoek zonder reden", MetAntwoord(VerzoekAntwoord.InOnderzoek, null));
        yield return new("CD086", "in onderzoek met reden", MetAntwoord(VerzoekAntwoord.InOnderzoek, RedenAfwijzingVerzoek.Stapeling), "Antwoord", Afwijzingpad);
    }

    private static IEnumerable<Regelgeval> CS058()
    {
        var (start, stop) = (Start.Client.StartProducten[0], Stop.Client.StopProducten[0]);
        foreach (var status in Enum.GetValues<StatusAanlevering>())
        {
            var goed = status is StatusAanlevering.Nieuw or StatusAanlevering.Verwijderd;
            yield return new(
                "CS058",
                $"status {status.Code()}",
                Start with { Client = Start.Client with { StartProducten = [start with { StatusAanlevering = status }] } },
                goed ? null : "StartProduct",
                goed ? null : "/Bericht/Client/StartProducten/StartProduct[1]/StatusAanlevering");
            yield return new(
                "CS058",
                $"status {status.Code()}",
                Stop with { Client = Stop.Client with { StopProducten = [stop with { StatusAanlevering = status }] } },
                goed ? null : "StopProduct",
                goed ? null : "/Bericht/Client/StopProducten/StopProduct[1]/StatusAanlevering");
        }
    }

    private static Wmo315.Bericht MetAangevraagd(Wmo315.AangevraagdProduct product) =>
        VerzoekToewijzing with { Client = VerzoekToewijzing.Client with { AangevraagdeProducten = [product] } };

    private static Wmo315.Bericht MetVerwijzer(Verwijzer verwijzer) =>
        MetAangevraagd(VerzoekToewijzing.Client.AangevraagdeProducten[0] with { Verwijzer = verwijzer });

    private static Wmo319.Bericht MetAntwoord(VerzoekAntwoord antwoord, RedenAfwijzingVerzoek? reden) =>
        Antwoord with { Antwoord = Antwoord.Antwoord with { VerzoekAntwoord = antwoord, RedenAfwijzingVerzoek = reden } };
}
