using System.Globalization;

namespace Wmo.Berichten.Model;

/// <summary>An amount of money in whole cents, as the standard writes it. Arithmetic that overflows throws.</summary>
/// <param name="Centen">The amount in eurocents; 1234 is € 12,34.</param>
public readonly record struct Bedrag(long Centen) : IComparable<Bedrag>
{
    // Spelled out: the culture nl-NL of the machine may be absent or changed by its owner.
    private static readonly NumberFormatInfo Euros = new()
    {
        CurrencySymbol = "€",
        CurrencyDecimalSeparator = ",",
        CurrencyGroupSeparator = ".",
        CurrencyPositivePattern = 2,
        CurrencyNegativePattern = 12,
    };

    /// <summary>No money.</summary>
    public static Bedrag Nul { get; }

    /// <summary>The sum of two amounts.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Bedrag operator +(Bedrag links, Bedrag rechts) => new(checked(links.Centen + rechts.Centen));

    /// <summary>The difference of two amounts.</summary>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Bedrag operator -(Bedrag links, Bedrag rechts) => new(checked(links.Centen - rechts.Centen));

    /// <summary>The amount with the other sign.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static Bedrag operator -(Bedrag bedrag) => new(checked(-bedrag.Centen));

    /// <summary>A tariff times a volume.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Bedrag operator *(Bedrag bedrag, long aantal) => new(checked(bedrag.Centen * aantal));

    /// <summary>True when the left amount is less.</summary>
    public static bool operator <(Bedrag links, Bedrag rechts) => links.Centen < rechts.Centen;

    /// <summary>True when the left amount is more.</summary>
    public static bool operator >(Bedrag links, Bedrag rechts) => links.Centen > rechts.Centen;

    /// <summary>True when the left amount is less or equal.</summary>
    public static bool operator <=(Bedrag links, Bedrag rechts) => links.Centen <= rechts.Centen;

    /// <summary>True when the left amount is more or equal.</summary>
    public static bool operator >=(Bedrag links, Bedrag rechts) => links.Centen >= rechts.Centen;

    /// <inheritdoc/>
    public int CompareTo(Bedrag other) => Centen.CompareTo(other.Centen);

    /// <summary>The amount in euros as a Dutch reader writes it: <c>€ 1.234,56</c>.</summary>
    public override string ToString() => (Centen / 100m).ToString("C2", Euros);
}
