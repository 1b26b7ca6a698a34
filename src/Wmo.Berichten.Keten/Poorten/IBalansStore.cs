using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>Messages of one kind in one status.</summary>
public sealed record Statustelling(string Soort, string Richting, string Status, long Aantal);

/// <summary>Cents of declaraties: what their headers ask (<c>Gedeclareerd</c>), and their prestaties by status.</summary>
public sealed record Eurotelling(string Richting, string Status, long Bedrag);

/// <summary>A message whose status does not agree with what was written down apart from it.</summary>
/// <param name="BerichtId">Which.</param>
/// <param name="Verschil">What does not agree; a name of <see cref="Balansverslag"/>.</param>
public sealed record Balansverschil(Guid BerichtId, string Verschil);

/// <summary>What the balance is made from. A day is the day on which a message was accepted or received.</summary>
public interface IBalansStore
{
    /// <summary>Messages by status.</summary>
    Task<IReadOnlyList<Statustelling>> TelAsync(Partijcode partij, Dagperiode periode, CancellationToken annulering);

    /// <summary>Euros of declaraties.</summary>
    Task<IReadOnlyList<Eurotelling>> TelEurosAsync(Partijcode partij, Dagperiode periode, CancellationToken annulering);

    /// <summary>Messages that do not add up, the oldest first.</summary>
    Task<IReadOnlyList<Balansverschil>> LeesVerschillenAsync(Partijcode partij, Dagperiode periode, int aantal, CancellationToken annulering);

    /// <summary>True when the balance was checked on this day.</summary>
    Task<bool> IsGecontroleerdAsync(Partijcode partij, DateOnly dag, CancellationToken annulering);

    /// <summary>Claims the check of this day; false when another instance has it.</summary>
    Task<bool> ClaimAsync(Partijcode partij, DateOnly dag, DateTimeOffset op, CancellationToken annulering);
}
