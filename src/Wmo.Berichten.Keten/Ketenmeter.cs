using System.Diagnostics.Metrics;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten;

/// <summary>
/// Counts what the chain does, for dashboards and alerts. Counted after the commit, so a crash in between may lose a count;
/// what must be exact is read from the database. No tag holds more than a kind and an outcome.
/// </summary>
public sealed class Ketenmeter
{
    /// <summary>Name of the meter.</summary>
    public const string Naam = "Wmo.Berichten";

    private readonly Counter<long> aangeboden;
    private readonly Counter<long> ontvangen;
    private readonly Counter<long> gecontroleerd;
    private readonly Histogram<double> bezorging;

    /// <summary>Makes the instruments.</summary>
    public Ketenmeter(IMeterFactory meters)
    {
        var meter = meters.Create(Naam);
        aangeboden = meter.CreateCounter<long>("wmo.berichten.aangeboden", "{bericht}", "Berichten die een backoffice aanbood en die zijn aangenomen.");
        ontvangen = meter.CreateCounter<long>("wmo.berichten.ontvangen", "{bericht}", "Enveloppen die de keten bezorgde en die zijn opgeslagen; een herhaling telt niet.");
        gecontroleerd = meter.CreateCounter<long>("wmo.berichten.gecontroleerd", "{bericht}", "Ontvangen berichten die zijn gecontroleerd, naar het niveau waarop iets is gevonden (0: niets).");
        bezorging = meter.CreateHistogram<double>("wmo.bezorging.duur", "s", "Hoe lang het kanaal over een poging deed om een envelop over te dragen.");
    }

    internal void Aangeboden(string soort) => aangeboden.Add(1, Soort(soort));

    internal void Ontvangen(string soort) => ontvangen.Add(1, Soort(soort));

    internal void Gecontroleerd(string soort, int? niveau) => gecontroleerd.Add(1, Soort(soort), new("niveau", niveau ?? 0));

    /// <param name="soort">Functie of the message.</param>
    /// <param name="uitkomst">Null when the channel gave none: the attempt failed and will be made again.</param>
    /// <param name="duur">How long the attempt took.</param>
    internal void Bezorgd(string soort, Aflevering? uitkomst, TimeSpan duur) =>
        bezorging.Record(duur.TotalSeconds, Soort(soort), new("uitkomst", uitkomst switch
        {
            Aflevering.Bevestigd => "bevestigd",
            Aflevering.Geweigerd => "geweigerd",
            _ => "mislukt",
        }));

    // Whatever else an envelope calls itself: a sender must not be able to make names without end.
    private static KeyValuePair<string, object?> Soort(string soort) =>
        new("soort", soort == OpgeslagenBericht.Fo01 || Berichtsoorten.TryParse(soort, out _) ? soort : "overig");
}
