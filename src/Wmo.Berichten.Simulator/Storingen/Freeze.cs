using Wmo.Berichten.Model;

namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>The chain does not take a kind of message for a time: IB103.</summary>
internal sealed record Freeze : Storing
{
    /// <summary>The kind, <c>WMO301</c>.</summary>
    public required string Bericht { get; init; }

    /// <summary>How long, counted from when it was asked for.</summary>
    public required int Seconden { get; init; }

    public override string? Bezwaar() =>
        base.Bezwaar()
        ?? (!Berichtsoorten.TryParse(Bericht, out _) ? $"{Naam}: bericht is geen berichtsoort van iWmo, zoals WMO301." : Seconden <= 0 ? $"{Naam}: seconden is ten minste 1." : null);

    /// <summary>Whether it holds for this kind after this time.</summary>
    public bool Treft(string functie, TimeSpan verstreken) =>
        Bericht.Equals(functie, StringComparison.OrdinalIgnoreCase) && verstreken < TimeSpan.FromSeconds(Seconden);
}
