using System.Reflection;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>
/// Per rule of levels 3 and 4 the messages that pass and those that do not: a method that bears the code of the rule, in
/// the folder Gevallen beside the methods of its family.
/// </summary>
internal static partial class Dossiergevallen
{
    /// <summary>Day on which the messages are judged.</summary>
    public static readonly DateOnly Vandaag = Testberichten.Dagtekening.AddDays(1);

    public static IEnumerable<Dossiergeval> Alle =>
        typeof(Dossiergevallen).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(methode => methode.ReturnType == typeof(IEnumerable<Dossiergeval>) && methode.GetParameters().Length == 0)
            .OrderBy(methode => methode.Name, StringComparer.Ordinal)
            .SelectMany(methode => (IEnumerable<Dossiergeval>)methode.Invoke(null, null)!);

    /// <summary>What must have gone before for each of the test messages to be right.</summary>
    private static Dossierinhoud Bekend(IBericht bericht)
    {
        var toewijzing = Dossierfeiten.Van(Testberichten.Toewijzing).Toewijzingen;
        var gedeclareerd = Declaraties.Toegekend(
            Dossierfeiten.Van(Testberichten.Declaratie).Prestaties.Select(prestatie => (prestatie.Client, prestatie.ToewijzingNummer)));
        return bericht.Soort switch
        {
            Berichtsoort.Wmo305 or Berichtsoort.Wmo317 => new() { Toewijzingen = toewijzing },
            Berichtsoort.Wmo307 => new() { Toewijzingen = toewijzing, Starts = Dossierfeiten.Van(Testberichten.Start).Starts },
            Berichtsoort.Wmo319 => new() { Verzoeken = Dossierfeiten.Van(Testberichten.VerzoekWijziging).Verzoeken },
            Berichtsoort.Wmo323 => new() { Toewijzingen = gedeclareerd },
            Berichtsoort.Wmo325 => new()
            {
                Toewijzingen = gedeclareerd,
                Declaraties = [Dossierfeiten.Van(Testberichten.Declaratie).Declaratie!],
                Prestaties = Dossierfeiten.Van(Testberichten.Declaratie).Prestaties,
            },
            _ => new(),
        };
    }
}
