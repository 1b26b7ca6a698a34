using System.Collections;

namespace Wmo.Berichten.Generator;

/// <summary>A read-only list that compares by content, so that the incremental pipeline sees when nothing changed.</summary>
internal sealed class Reeks<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<Reeks<T>>
{
    private readonly T[] items = items.ToArray();

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(Reeks<T>? other) => other is not null && items.SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as Reeks<T>);

    public override int GetHashCode() => items.Aggregate(17, (hash, item) => unchecked((31 * hash) + (item?.GetHashCode() ?? 0)));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
