using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR346()
    {
        yield return Geval("een tarief per minuut", 90, 107, 9630, goed: true);
        yield return Geval("een uurtarief van 6390", 90, 107, 9585, goed: true);
        yield return Geval("onder elk uurtarief dat past", 90, 107, 9584, goed: false);
        yield return Geval("boven elk uurtarief dat past", 60, 107, 6450, goed: false);

        static Dossiergeval Geval(string wat, int minuten, long tarief, long bedrag, bool goed)
        {
            var prestatie = Declaratie.Declaratie.Clienten[0].Prestaties[0] with
            {
                GeleverdVolume = minuten,
                ProductTarief = new Bedrag(tarief),
                IngediendBedrag = new() { Bedrag = new(bedrag), DebetCredit = DebetCredit.Debet },
            };
            var bericht = Regelgevallen.MetPrestaties(prestatie);
            const string Pad = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/IngediendBedrag";
            return new("TR346", wat, bericht, Bekend(bericht), goed ? null : "Prestatie", goed ? null : Pad);
        }
    }
}
