using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>What the other side said of a message of ours.</summary>
/// <param name="Soort">What it said it with: <c>WMO302</c>, <c>Fo01</c>.</param>
/// <param name="Status">What our message comes to stand at.</param>
/// <param name="Bevindingen">Its refusals; empty when all is well.</param>
public sealed record Antwoordoordeel(string Soort, Berichtstatus Status, IReadOnlyList<Bevinding> Bevindingen)
{
    /// <summary>The heenbericht that it names; without Identificatie, or null, where the envelope tells.</summary>
    public (Berichtsoort Soort, string? Identificatie)? Heenbericht { get; private init; }

    /// <summary>Of a declaratie that was processed the ReferentieNummers of what was refused; null of any other message.</summary>
    public IReadOnlyList<string>? AfgewezenPrestaties { get; private init; }

    /// <summary>A refusal by the chain or on level 1.</summary>
    public static Antwoordoordeel Afgekeurd(string soort, Bevinding reden) => new(soort, Berichtstatus.Afgekeurd, [reden]);

    /// <summary>What a retourbericht or a declaratie-antwoord says.</summary>
    /// <exception cref="ArgumentException">The message is no answer.</exception>
    public static Antwoordoordeel Van(IBericht antwoord) => antwoord is Wmo325.Bericht declaratieantwoord
        ? Van(Declaratielezing.Lees(declaratieantwoord))
        : Van(antwoord.Soort, Retourlezing.Lees(antwoord));

    /// <summary>
    /// What an answer says that our types cannot hold: it repeats the date of a heenbericht from the year 12023. Such a heenbericht
    /// is refused or accepted as a whole.
    /// </summary>
    public static Antwoordoordeel VanXml(Berichtsoort soort, ReadOnlyMemory<byte> antwoord, IReadOnlyList<Bevinding> bevindingen)
    {
        var afgekeurd = Retourcodelezing.KeurtAf(antwoord);
        return new(soort.Naam(), afgekeurd ? Berichtstatus.Afgekeurd : Berichtstatus.Akkoord, afgekeurd ? bevindingen : [])
        {
            Heenbericht = (soort.Heenbericht()!.Value, null),
        };
    }

    /// <summary>Everything must agree: an answer that names another message would close that one.</summary>
    public bool Beantwoordt(OpgeslagenBericht antwoord, OpgeslagenBericht heen) =>
        Heenbericht is var (soort, identificatie)
        && soort.Naam() == heen.Soort && (identificatie is null || identificatie == heen.Identificatie) && antwoord.Tegenpartij == heen.Tegenpartij;

    private static Antwoordoordeel Van(Berichtsoort soort, Retourlezing lezing) =>
        new(soort.Naam(), lezing.Geaccepteerd ? Berichtstatus.Akkoord : Berichtstatus.Afgekeurd, lezing.Bevindingen)
        {
            Heenbericht = (lezing.Heenbericht, lezing.Identificatie),
        };

    private static Antwoordoordeel Van(Declaratielezing lezing) => new(Berichtsoort.Wmo325.Naam(), Naar(lezing), lezing.Bevindingen)
    {
        Heenbericht = (Berichtsoort.Wmo323, lezing.Declaratie.Identificatie),
        AfgewezenPrestaties = lezing.GeheelAfgewezen ? null : lezing.Afgewezen,
    };

    private static Berichtstatus Naar(Declaratielezing lezing) => lezing switch
    {
        { GeheelAfgewezen: true } => Berichtstatus.Afgekeurd,
        { Geaccepteerd: true } => Berichtstatus.Akkoord,
        _ => Berichtstatus.DeelsAkkoord,
    };
}
