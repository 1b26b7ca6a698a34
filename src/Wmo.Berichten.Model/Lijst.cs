using System.Collections;
using System.Runtime.CompilerServices;

namespace Wmo.Berichten.Model;

/// <summary>
/// An immutable list that equals another list with equal items in the same order, so that records that hold one
/// compare by content. The default is the empty list.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
[CollectionBuilder(typeof(Lijst), nameof(Lijst.Maak))]
public readonly struct Lijst<T> : IReadOnlyList<T>, IEquatable<Lijst<T>>
{
    private readonly T[]? items;

    internal Lijst(T[] items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => AsSpan()[index];

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>Enumerates without allocation.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Lijst<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lijst<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>True when both hold equal items in the same order.</summary>
    public static bool operator ==(Lijst<T> links, Lijst<T> rechts) => links.Equals(rechts);

    /// <summary>True when the lists differ in an item, in order or in length.</summary>
    public static bool operator !=(Lijst<T> links, Lijst<T> rechts) => !links.Equals(rechts);

    /// <summary>Only the number of items: a log must not hold what a message says.</summary>
    public override string ToString() => $"{Count} x {typeof(T).Name}";
}

/// <summary>Makes lists; a collection expression (<c>[a, b, .. rest]</c>) does so through here.</summary>
public static class Lijst
{
    /// <summary>A list of a copy of the items.</summary>
    public static Lijst<T> Maak<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the items, in their order.</summary>
    public static Lijst<T> NaarLijst<T>(this IEnumerable<T> items) => new(items.ToArray());
}
