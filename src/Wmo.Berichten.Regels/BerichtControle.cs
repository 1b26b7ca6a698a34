using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Model.Schemas;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels;

/// <summary>
/// Checks a message on what can be judged without anything beside it: levels 1 and 2. Safe for use by several threads.
/// </summary>
public static class BerichtControle
{
    /// <summary>
    /// Checks a message as it came in, on level 2 only when level 1 found nothing. Bad input of any kind is a finding.
    /// </summary>
    /// <param name="xml">The message, without envelope.</param>
    /// <param name="totEnMetNiveau">The last level to check: 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither 1 nor 2.</exception>
    public static Controleuitkomst Controleer(ReadOnlyMemory<byte> xml, int totEnMetNiveau = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totEnMetNiveau, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(totEnMetNiveau, 2);

        var schema = Niveau1.Controleer(xml);
        if (schema is not { Geldig: true, Soort: { } soort })
            return new Controleuitkomst(schema.Soort, null, 1, [.. schema.Fouten.Select(Bevinding.Van)]);

        if (totEnMetNiveau == 1)
            return new Controleuitkomst(soort, null, null, []);

        return Model.Berichten.TryLees(soort, xml, out var bericht, out var fout)
            ? Controleer(bericht)
            : new Controleuitkomst(soort, null, 2, [NaarBevinding(soort, fout)]);
    }

    /// <summary>Checks a message that was already read, on level 2: everything that the rules within the message find.</summary>
    public static Controleuitkomst Controleer(IBericht bericht)
    {
        var bevindingen = Toetsing.Toets(bericht);
        return new Controleuitkomst(bericht.Soort, bericht, bevindingen.Count > 0 ? 2 : null, bevindingen);
    }

    private static Bevinding NaarBevinding(Berichtsoort soort, Leesfout fout) => new(
        Bevinding.Waarde,
        2,
        RetourCode.Code0001.Code(),
        Klasse(soort, fout.Pad),
        fout.Pad,
        Bevinding.OpPlaats(fout.Regel, fout.Kolom, fout.Melding));

    // The reader knows elements only; the classes of a message are its types.
    private static string Klasse(Berichtsoort soort, string pad) =>
        pad.Split('/')
            .Select(stap => stap.Split('[')[0])
            .LastOrDefault(element => typeof(IBericht).Assembly.GetType($"Wmo.Berichten.{soort}.{element}") is not null) ?? "";
}
