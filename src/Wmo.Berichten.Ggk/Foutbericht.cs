using System.Text;

namespace Wmo.Berichten.Ggk;

/// <summary>Composes the Fo01 that says why an envelope could not be processed (specification 3.1).</summary>
public static class Foutbericht
{
    /// <summary>Code of the one Fo01 that a gemeente or aanbieder sends itself: the payload does not satisfy its XSD.</summary>
    public const string InhoudVoldoetNietAanXsd = "StUF055";

    private const int LangsteOmschrijving = 200;

    /// <summary>Says to the sender of <paramref name="oorspronkelijk"/> that its payload does not satisfy its XSD.</summary>
    /// <inheritdoc cref="Maak"/>
    public static Envelop Stuf055(
        Envelop oorspronkelijk, Systeem afzender, Guid referentienummer, DateTimeOffset op, string omschrijving) =>
        Maak(oorspronkelijk, afzender, referentienummer, op, InhoudVoldoetNietAanXsd, omschrijving);

    /// <summary>
    /// Says to the sender of <paramref name="oorspronkelijk"/> that it must do something about it. The original itself is not
    /// sent back in detailsXML, which the specification leaves free: it holds personal data.
    /// </summary>
    /// <param name="oorspronkelijk">A Di01 or Du01.</param>
    /// <param name="afzender">Who says so.</param>
    /// <param name="referentienummer">UUID version 4 of the Fo01 itself.</param>
    /// <param name="op">When the Fo01 is made.</param>
    /// <param name="code">Code of the chain, at most 7 characters.</param>
    /// <param name="omschrijving">
    /// Without personal data: it is shown and logged along the way. Cut off at 200 characters; what XML cannot carry becomes
    /// a space.
    /// </param>
    /// <exception cref="ArgumentException">An error is never answered with an error.</exception>
    public static Envelop Maak(
        Envelop oorspronkelijk, Systeem afzender, Guid referentienummer, DateTimeOffset op, string code, string omschrijving)
    {
        if (oorspronkelijk is not { Functie: { } functie, Versies: { } versies })
            throw new ArgumentException("Een Fo01 antwoordt op een Di01 of Du01.", nameof(oorspronkelijk));

        return new Envelop
        {
            Soort = Envelopsoort.Fo01,
            Zender = afzender,
            Ontvanger = new Systeem(oorspronkelijk.Zender.Organisatie, Systeem.Ggk),
            Referentienummer = referentienummer,
            TijdstipBericht = op,
            Crossreferentienummer = oorspronkelijk.Referentienummer,
            Fout = new Fout(
                code, Fout.Client, Kort(omschrijving), $"{functie}-{versies.ApplicatieVersie}{versies.ApplicatieSubversie}"),
        };
    }

    // Counted in UTF-16, which is never less than the characters that the schema counts.
    private static string Kort(string tekst)
    {
        var kort = new StringBuilder(Math.Min(tekst.Length, LangsteOmschrijving));
        foreach (var teken in tekst.EnumerateRunes())
        {
            if (kort.Length + teken.Utf16SequenceLength > LangsteOmschrijving)
                break;

            kort.Append(Rune.IsControl(teken) || teken.Value is 0xFFFE or 0xFFFF ? " " : teken.ToString());
        }

        return kort.ToString();
    }
}
