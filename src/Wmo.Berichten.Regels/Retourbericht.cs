using System.Globalization;
using System.Xml.Linq;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Antwoorden;

namespace Wmo.Berichten.Regels;

/// <summary>
/// Composes the answer to a heenbericht that is answered with a retour: WMO302, 306, 308, 316, 318 or 320 (IV028, IV032).
/// </summary>
public static class Retourbericht
{
    /// <summary>True when a heenbericht of this kind is answered with a retour; a WMO323 has an answer of its own.</summary>
    public static bool IsMogelijkOp(Berichtsoort heenbericht) =>
        heenbericht.Antwoord() is not (null or Berichtsoort.Wmo325);

    /// <summary>
    /// The retour, as UTF-8: the header of the heenbericht, sender and receiver included, with what identifies the
    /// answer. Accepted: no codes. Refused on level 2: 0001 on the header. Refused on level 3 or 4: the codes of what was
    /// found, on the header alone or on all classes of the heenbericht.
    /// </summary>
    /// <param name="heenbericht">The message that is answered; it passed level 1.</param>
    /// <param name="uitkomst">What came of checking it.</param>
    /// <param name="identificatie">Name of the retour, 1 to 12 characters.</param>
    /// <param name="dagtekening">Day on which the retour is sent.</param>
    /// <exception cref="ArgumentException">
    /// The heenbericht is answered otherwise: level 1 refused it (a Fo01 goes back), or it is not answered with a retour;
    /// or the identification is too long or empty.
    /// </exception>
    public static byte[] Maak(
        ReadOnlyMemory<byte> heenbericht, Controleuitkomst uitkomst, string identificatie, DateOnly dagtekening)
    {
        if (uitkomst.Soort is not { } soort || !IsMogelijkOp(soort))
            throw new ArgumentException("Op dit bericht is het antwoord geen retourbericht.", nameof(uitkomst));
        Antwoordxml.EisIdentificatie(identificatie);

        var retour = soort.Antwoord()!.Value;
        (IReadOnlyList<string> codes, XElement? inhoud) = uitkomst.Niveau switch
        {
            null => ([], null),
            2 => ([RetourCode.Code0001.Code()], null),
            3 or 4 => Retourklassen.Maak(heenbericht, retour, uitkomst.Bevindingen),
            _ => throw new ArgumentException($"Op afkeur op niveau {uitkomst.Niveau} is het antwoord geen retourbericht.", nameof(uitkomst)),
        };
        return Antwoordxml.Schrijf(
            retour.Schema(), Header(Antwoordxml.Header(heenbericht, soort), retour.Schema(), identificatie, dagtekening, codes), inhoud);
    }

    private static XElement Header(
        XElement heen, Berichtschema retour, string identificatie, DateOnly dagtekening, IReadOnlyList<string> codes)
    {
        XNamespace ns = retour.Naamruimte;
        return new XElement(
            ns + "Header",
            new XElement(ns + "BerichtCode", retour.BerichtCode),
            heen.Elements()
                .Where(element => element.Name.LocalName != "BerichtCode")
                .Select(element => Antwoordxml.Neem(element, ns)),
            new XElement(ns + "IdentificatieRetour", identificatie),
            new XElement(ns + "DagtekeningRetour", dagtekening.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            // XsltVersie is left out: it names the published XSLTs, which we do not use. IV028 asks for it only from
            // those who refuse on the strength of these.
            new XElement(ns + "XsdVersieRetour", Antwoordxml.XsdVersie(retour)),
            Antwoordxml.RetourCodes(codes, ns));
    }
}
