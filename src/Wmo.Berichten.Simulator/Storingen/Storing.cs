using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>A fault that can be asked for. Where it bites follows from its kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Fout500), "fout500")]
[JsonDerivedType(typeof(Verbroken), "verbroken")]
[JsonDerivedType(typeof(Verloren), "verloren")]
[JsonDerivedType(typeof(BevestigingVerloren), "bevestigingVerloren")]
[JsonDerivedType(typeof(Traag), "traag")]
[JsonDerivedType(typeof(AntwoordTeGroot), "antwoordTeGroot")]
[JsonDerivedType(typeof(Freeze), "freeze")]
[JsonDerivedType(typeof(Vertraging), "vertraging")]
[JsonDerivedType(typeof(Volgorde), "volgorde")]
[JsonDerivedType(typeof(Dubbel), "dubbel")]
[JsonDerivedType(typeof(EnvelopTeGroot), "envelopTeGroot")]
internal abstract record Storing
{
    /// <summary>The kinds, as JSON names them.</summary>
    public static IReadOnlyList<string> Soorten { get; } =
        [.. typeof(Storing).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(soort => (string)soort.TypeDiscriminator!)];

    /// <summary>The part of the envelopes that it strikes, from 0 to 1.</summary>
    public double Kans { get; init; } = 1;

    /// <summary>How often it strikes at most; null for no limit.</summary>
    public int? Aantal { get; init; }

    /// <summary>Its name in JSON.</summary>
    [JsonIgnore]
    public string Naam => JsonNamingPolicy.CamelCase.ConvertName(GetType().Name);

    /// <summary>What is wrong with its settings; null when nothing is.</summary>
    public virtual string? Bezwaar() =>
        Kans is not (>= 0 and <= 1) ? $"{Naam}: kans ligt tussen 0 en 1."
        : Aantal is <= 0 ? $"{Naam}: aantal is ten minste 1."
        : null;
}

/// <summary>What is played: the faults, at the same time, and the seed of chance.</summary>
internal sealed record Storingsplan
{
    /// <summary>The same seed strikes the same turns: the first envelope, the fourth and so on.</summary>
    public int Zaad { get; init; } = 1;

    /// <summary>The faults.</summary>
    public IReadOnlyList<Storing> Storingen { get; init; } = [];

    /// <inheritdoc cref="Storing.Bezwaar"/>
    public string? Bezwaar() =>
        // JSON may hold a null where the type has none.
        Storingen.Select(storing => storing is null ? "een storing is null." : storing.Bezwaar()).FirstOrDefault(bezwaar => bezwaar is not null);
}
