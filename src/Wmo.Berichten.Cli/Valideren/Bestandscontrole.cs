using Wmo.Berichten.Ggk;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Cli.Valideren;

/// <summary>Checks one file: a message, or an envelope with a message in it.</summary>
internal static class Bestandscontrole
{
    public static Controleuitkomst Controleer(ReadOnlyMemory<byte> inhoud, int niveau)
    {
        if (!EnvelopReader.IsEnvelop(inhoud))
            return BerichtControle.Controleer(inhoud, niveau);

        var gelezen = EnvelopReader.Lees(inhoud);
        if (gelezen.Envelop is not { } envelop)
            return Geweigerd([.. gelezen.Fouten.Select(Bevinding.Van)]);
        if (envelop.Soort == Envelopsoort.Fo01)
            return new Controleuitkomst(null, null, null, []);
        if (envelop.Bestandsnaam is not null)
            return Geweigerd([new Bevinding(Bevinding.Xsd, 1, null, "", "", "De envelop bevat een tekstbestand en geen bericht van de standaard.")]);
        return BerichtControle.Controleer(envelop.Inhoud, niveau);
    }

    private static Controleuitkomst Geweigerd(IReadOnlyList<Bevinding> bevindingen) => new(null, null, 1, bevindingen);
}
