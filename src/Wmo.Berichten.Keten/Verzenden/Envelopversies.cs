using System.Globalization;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>The versions that our envelopes state (specification 2.5 and 2.6).</summary>
public static class Envelopversies
{
    /// <summary>Version of this application, and the release of the standard that the message follows.</summary>
    public static Versies Voor(Berichtsoort soort)
    {
        var applicatie = typeof(Envelopversies).Assembly.GetName().Version!;
        var schema = soort.Schema();
        return new Versies(VierCijfers(applicatie.Major), VierCijfers(applicatie.Minor), VierCijfers(schema.BerichtVersie), VierCijfers(schema.BerichtSubversie));
    }

    private static string VierCijfers(int getal) => getal.ToString("0000", CultureInfo.InvariantCulture);
}
