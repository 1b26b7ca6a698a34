using Wmo.Berichten.Ggk;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Explains an error of the chain in plain Dutch: who sent it, what it means, who must act and what to do.</summary>
/// <param name="editie">The list of codes that applies in the chain, one of <see cref="Foutcodes.Edities"/>.</param>
public sealed class Foutuitleg(string editie)
{
    internal const string Fo03 = "Fo03";

    /// <summary>
    /// The explanation. A code that the edition does not have is looked up in the others: links of the chain do not all
    /// change on one day. What the chain wrote itself stays in the Fo01: it may hold anything, personal data too.
    /// </summary>
    /// <param name="fout">The error.</param>
    /// <param name="afzender">The organisation that sent it; null when nobody knows.</param>
    public string Leg(Fout fout, string? afzender)
    {
        var van = string.IsNullOrEmpty(afzender) ? "" : $" van {afzender}";
        return (Foutcodes.Zoek(fout.Code, editie) ?? Foutcodes.Zoek(fout.Code)) is { } bekend
            ? $"Fout{van}, volgens foutcodelijst {bekend.Editie}: {bekend.Betekenis} Aan zet is {Wie(bekend.AanZet)}. {bekend.Actie}"
            : $"Fout{van}: deze foutcode staat niet in de lijsten van de keten. Open het foutbericht voor de omschrijving.";
    }

    internal Bevinding AlsBevinding(Fout fout, string soort, string? afzender) => new(soort, 1, fout.Code, "", "", Leg(fout, afzender));

    private static string Wie(AanZet aanZet) => aanZet switch
    {
        AanZet.Verzender => "de verzender",
        AanZet.Geadresseerde => "de geadresseerde",
        _ => "de keten",
    };
}
