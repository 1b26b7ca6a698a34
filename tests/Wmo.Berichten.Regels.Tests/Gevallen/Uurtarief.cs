using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR346()
    {
        const string Pad = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/IngediendBedrag";
        yield return Geval("uren", Eenheid.Uur, 4, 6390, 25560, goed: true);
        yield return Geval("uren, een cent te weinig", Eenheid.Uur, 4, 6390, 25559, goed: false);
        yield return Geval("stuks, niets geleverd", Eenheid.StuksInspanning, 0, 6390, 0, goed: true);
        yield return Geval("het grootste bedrag", Eenheid.Dagdeel, 99_999_999, 1, 99_999_999, goed: true);
        yield return Geval("meer dan er in een bedrag past", Eenheid.Dagdeel, 99_999_999, 99_999_999, 99_999_999, goed: false);
        yield return Geval("minuten tegen een tarief per minuut", Eenheid.Minuut, 90, 107, 9630, goed: true);
        yield return Geval("minuten tegen een uurtarief van 6390", Eenheid.Minuut, 90, 107, 9585, goed: true);
        yield return Geval("een halve cent naar boven", Eenheid.Minuut, 1, 2, 2, goed: true);
        yield return Geval("het laagste uurtarief dat kan, een cent te weinig", Eenheid.Minuut, 90, 107, 9584, goed: false);
        yield return Geval("het hoogste uurtarief dat kan", Eenheid.Minuut, 60, 107, 6449, goed: true);
        yield return Geval("het hoogste uurtarief dat kan, een cent te veel", Eenheid.Minuut, 60, 107, 6450, goed: false);
        yield return Geval("geen minuten", Eenheid.Minuut, 0, 107, 0, goed: true);
        yield return Geval("geen minuten en toch een bedrag", Eenheid.Minuut, 0, 107, 1, goed: false);
        yield return Geval("uren als minuten gerekend", Eenheid.Uur, 90, 107, 9585, goed: false);
        yield return new("TR346", "euro's", MetPrestaties(Prestatie(Eenheid.Euro, 1234, null, 1234)));

        static Dossiergeval Geval(string wat, Eenheid eenheid, int volume, long tarief, long bedrag, bool goed) => new(
            "TR346", wat, MetPrestaties(Prestatie(eenheid, volume, tarief, bedrag)), goed ? null : "Prestatie", goed ? null : Pad);

        static Wmo323.Prestatie Prestatie(Eenheid eenheid, int volume, long? tarief, long bedrag) => Declaratie.Declaratie.Clienten[0].Prestaties[0] with
        {
            Eenheid = eenheid,
            GeleverdVolume = volume,
            ProductTarief = tarief is { } centen ? new Bedrag(centen) : null,
            IngediendBedrag = new() { Bedrag = new(bedrag), DebetCredit = DebetCredit.Debet },
        };
    }
}
