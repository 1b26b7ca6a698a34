using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Service.Sturing;

/// <summary>
/// Puts the counted figures together. For who is not of the gemeente what is about fewer than five clients is kept back, and
/// with it what would give it away: a row of fewer than five clients goes as a whole, of what was declared in a unit, or
/// refused by return code, all parts go when one does, and there are no totals.
/// </summary>
internal sealed class Monitorbouw(Monitorcijfers cijfers, bool afschermen)
{
    public Monitorantwoord Maak(Partijcode gemeente, Dagperiode periode) =>
        new(gemeente.Code, periode.Van, periode.Tot, afschermen, afschermen ? null : Totaal(), [.. Regels()], [.. Verkeer()]);

    private Monitortotaal Totaal()
    {
        var geheel = cijfers.Toewijzingen.Single(rij => rij.Aanbieder.Code.Length == 0);
        return new(
            geheel.Clienten,
            geheel.Aantal,
            cijfers.Starts.Sum(rij => rij.Aantal),
            cijfers.Stops.Sum(rij => rij.Aantal),
            Verdeling([.. cijfers.Prestaties], rij => rij.Bedrag, open: true));
    }

    private IEnumerable<Monitorregel> Regels()
    {
        var zorg = cijfers.Toewijzingen.Where(rij => rij.Aanbieder.Code.Length > 0).ToDictionary(rij => (rij.Aanbieder.Code, rij.ProductCategorie));
        var starts = cijfers.Starts.ToDictionary(rij => (rij.Aanbieder.Code, rij.ProductCategorie));
        var stops = cijfers.Stops.ToLookup(rij => (rij.Aanbieder.Code, rij.ProductCategorie));
        var prestaties = cijfers.Prestaties.ToLookup(rij => (rij.Aanbieder.Code, ProductCategorie: (string?)rij.ProductCategorie));
        var afwijzingen = cijfers.Afwijzingen.ToLookup(rij => (rij.Aanbieder.Code, ProductCategorie: (string?)rij.ProductCategorie));
        var sleutels = zorg.Keys.Concat(starts.Keys).Concat(stops.Select(groep => groep.Key)).Concat(prestaties.Select(groep => groep.Key)).Distinct();
        foreach (var sleutel in sleutels.OrderBy(sleutel => sleutel.Code, StringComparer.Ordinal).ThenBy(sleutel => sleutel.ProductCategorie, StringComparer.Ordinal))
        {
            var (toegewezen, gestart) = (zorg.GetValueOrDefault(sleutel), starts.GetValueOrDefault(sleutel));

            // A row of few clients is about few whatever it counts.
            var tonen = !afschermen || toegewezen?.Clienten >= Cijfer.Minimum;
            var codesTonen = tonen && !(afschermen && afwijzingen[sleutel].Any(rij => Cijfer.IsHerkenbaar(rij.Clienten)));
            yield return new(
                sleutel.Code,
                sleutel.ProductCategorie,
                tonen ? new(toegewezen?.Clienten ?? 0) : Cijfer.Weg,
                tonen ? new(toegewezen?.Aantal ?? 0) : Cijfer.Weg,
                Toon(gestart?.Aantal ?? 0, gestart?.Clienten ?? 0, tonen),
                [.. stops[sleutel].OrderBy(rij => rij.Reden, StringComparer.Ordinal).Select(rij => new Gestopt(rij.Reden!, Toon(rij.Aantal, rij.Clienten, tonen)))],
                [.. prestaties[sleutel].GroupBy(rij => rij.Eenheid).OrderBy(groep => groep.Key, StringComparer.Ordinal).Select(groep => Declaraties(groep.Key, [.. groep], tonen))],
                [.. afwijzingen[sleutel].OrderBy(rij => rij.Retourcode, StringComparer.Ordinal).Select(rij => new Afgewezen(rij.Retourcode, codesTonen ? new(rij.Bedrag) : Cijfer.Weg))]);
        }
    }

    private Gedeclareerd Declaraties(string eenheid, Prestatietelling[] rijen, bool tonen)
    {
        var open = tonen && !(afschermen && rijen.Any(rij => Cijfer.IsHerkenbaar(rij.Clienten)));
        return new(eenheid, Verdeling(rijen, rij => rij.Volume, open), Verdeling(rijen, rij => rij.Bedrag, open));
    }

    private IEnumerable<Monitorverkeer> Verkeer()
    {
        var codes = cijfers.Retourcodes.ToLookup(rij => rij.Aanbieder.Code);
        var tijden = cijfers.Antwoordtijden.ToLookup(rij => rij.Aanbieder.Code);
        var termijnen = cijfers.Termijnen.ToLookup(rij => rij.Aanbieder.Code);

        // Many messages and deadlines may be about one client: of an aanbieder with few clients nothing is told.
        var groot = cijfers.Toewijzingen.Where(rij => rij.Clienten >= Cijfer.Minimum).Select(rij => rij.Aanbieder.Code).ToHashSet();
        return codes.Select(groep => groep.Key).Concat(tijden.Select(groep => groep.Key)).Concat(termijnen.Select(groep => groep.Key))
            .Distinct().Order(StringComparer.Ordinal).Select(aanbieder =>
            {
                var tonen = !afschermen || groot.Contains(aanbieder);
                return new Monitorverkeer(
                    aanbieder,
                    [.. codes[aanbieder].OrderBy(rij => (rij.Soort, rij.Retourcode)).Select(rij => Codes(rij, tonen))],
                    [.. tijden[aanbieder].OrderBy(rij => rij.Richting, StringComparer.Ordinal).Select(rij => Tijd(rij, tonen))],
                    [.. termijnen[aanbieder].OrderBy(rij => (rij.Soort, rij.Wie)).Select(rij => Termijnen(rij, tonen))]);
            });
    }

    // A message is about one client or more: fewer than five messages may be about fewer than five clients.
    private Geweigerd Codes(Retourcodetelling rij, bool tonen) =>
        new(rij.Soort, rij.Retourcode, Toon(rij.Aantal, rij.Berichten, tonen), Toon(rij.Berichten, rij.Berichten, tonen));

    private Antwoorden Tijd(Antwoordtijd rij, bool tonen)
    {
        var aantal = Toon(rij.Aantal, rij.Aantal, tonen);
        return new(rij.Richting, aantal, aantal == Cijfer.Weg ? null : Math.Round(rij.Uren, 1));
    }

    private Termijnstand Termijnen(Termijntelling rij, bool groot)
    {
        var tonen = groot && !(afschermen && new[] { rij.Gehaald, rij.Gemist, rij.Lopend, rij.Zaken }.Any(Cijfer.IsHerkenbaar));
        var vervallen = rij.Gehaald + rij.Gemist;
        return new(
            rij.Soort,
            rij.Wie == Wie.Partij ? "partij" : "tegenpartij",
            tonen ? new(rij.Gehaald) : Cijfer.Weg,
            tonen ? new(rij.Gemist) : Cijfer.Weg,
            tonen ? new(rij.Lopend) : Cijfer.Weg,
            tonen && vervallen > 0 ? Math.Round((double)rij.Gehaald / vervallen, 3) : null);
    }

    private Cijfer Toon(long waarde, long clienten, bool tonen = true) =>
        tonen && !(afschermen && Cijfer.IsHerkenbaar(clienten)) ? new(waarde) : Cijfer.Weg;

    private static Bedragen Verdeling(Prestatietelling[] rijen, Func<Prestatietelling, long> wat, bool open)
    {
        return new(Som(null), Som(Prestatiestatus.Toegekend), Som(Prestatiestatus.Afgewezen), Som(Prestatiestatus.Ingediend));

        Cijfer Som(Prestatiestatus? status) =>
            open ? new(rijen.Where(rij => status is null || rij.Status == status.ToString()).Sum(wat)) : Cijfer.Weg;
    }
}
