using System.Collections.Concurrent;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Simulator.Knooppunt;

/// <summary>
/// Counts what passes. Names no organisation and no kind that it does not know itself: an envelope may hold anything there, a BSN too.
/// </summary>
internal sealed class Overzicht(IReadOnlySet<Partijcode> deelnemers)
{
    private readonly ConcurrentDictionary<(string Organisatie, string Bericht), Telling> tellingen = new();
    private readonly ConcurrentDictionary<string, int> storingen = new();
    private int onderweg;

    public void Ontvangen(Envelop envelop) => Tel(envelop.Zender, envelop, telling => telling with { Ontvangen = telling.Ontvangen + 1 });

    public void Bezorgd(Envelop envelop) => Tel(envelop.Ontvanger, envelop, telling => telling with { Bezorgd = telling.Bezorgd + 1 });

    public void Geweigerd(Envelop envelop) => Tel(envelop.Zender, envelop, telling => telling with { Geweigerd = telling.Geweigerd + 1 });

    public void Gespeeld(string storing) => storingen.AddOrUpdate(storing, 1, (_, aantal) => aantal + 1);

    public void Vertrekt() => Interlocked.Increment(ref onderweg);

    public void KomtAan() => Interlocked.Decrement(ref onderweg);

    public Stand Stand() => new(
        Volatile.Read(ref onderweg),
        [.. tellingen.OrderBy(telling => telling.Key.Organisatie, StringComparer.Ordinal)
            .ThenBy(telling => telling.Key.Bericht, StringComparer.Ordinal)
            .Select(telling => telling.Value)],
        storingen.OrderBy(storing => storing.Key, StringComparer.Ordinal).ToDictionary());

    private void Tel(Systeem systeem, Envelop envelop, Func<Telling, Telling> erbij)
    {
        var organisatie = systeem.Organisatie is "IB" or "VECOZO" || (Partijcode.TryParse(systeem.Organisatie, out var partij) && deelnemers.Contains(partij))
            ? systeem.Organisatie
            : "onbekend";
        var bericht = envelop.Soort is Envelopsoort.Fo01 ? "Fo01" : Berichtsoorten.TryParse(envelop.Functie, out var soort) ? soort.Naam() : "onbekend";
        tellingen.AddOrUpdate(
            (organisatie, bericht), _ => erbij(new Telling(organisatie, bericht, 0, 0, 0)), (_, telling) => erbij(telling));
    }
}

/// <summary>What passed since the start.</summary>
/// <param name="Onderweg">Envelopes that were acknowledged and not delivered yet.</param>
/// <param name="Enveloppen">Counts per organisation and kind.</param>
/// <param name="Storingen">How often each fault was played.</param>
internal sealed record Stand(int Onderweg, IReadOnlyList<Telling> Enveloppen, IReadOnlyDictionary<string, int> Storingen);

/// <summary>Envelopes of one kind.</summary>
/// <param name="Organisatie">Who sent them (received, refused) or got them (delivered).</param>
/// <param name="Bericht">The kind, <c>WMO301</c> or <c>Fo01</c>.</param>
/// <param name="Ontvangen">Every try that was read, repetitions too.</param>
/// <param name="Bezorgd">Every delivery that was acknowledged, double ones too.</param>
/// <param name="Geweigerd">Answered with a Fo01 or Fo03.</param>
internal sealed record Telling(string Organisatie, string Bericht, int Ontvangen, int Bezorgd, int Geweigerd);
