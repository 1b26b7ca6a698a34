using Wmo.Berichten.Ggk;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Shows an error of the chain as a finding, in plain Dutch: what it means and what to do.</summary>
internal static class Foutuitleg
{
    /// <summary>
    /// The finding. What the chain wrote itself stays in the Fo01: it may hold anything, personal data too.
    /// </summary>
    public static Bevinding AlsBevinding(this Fout fout, string soort) =>
        new(soort, 1, fout.Code, "", "", Foutcodes.Zoek(fout.Code) is { } bekend
            ? $"{bekend.Betekenis} {bekend.Actie}"
            : "Deze foutcode staat niet in de lijsten van de keten. Open het foutbericht voor de omschrijving.");
}
