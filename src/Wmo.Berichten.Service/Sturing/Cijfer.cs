using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wmo.Berichten.Service.Sturing;

/// <summary>A figure, or that it is kept back because it is about fewer than five clients.</summary>
/// <param name="Waarde">The figure; null when it is kept back.</param>
[JsonConverter(typeof(CijferConverter))]
public readonly record struct Cijfer(long? Waarde)
{
    /// <summary>Fewer clients than this can be recognised.</summary>
    public const int Minimum = 5;

    /// <summary>What stands for a figure that is kept back.</summary>
    public const string Afgeschermd = "<5";

    /// <summary>Kept back.</summary>
    public static Cijfer Weg => default;

    /// <summary>True when figures about so many clients point at them. None is no secret.</summary>
    public static bool IsHerkenbaar(long clienten) => clienten is > 0 and < Minimum;

    /// <inheritdoc/>
    public override string ToString() => Waarde?.ToString(CultureInfo.InvariantCulture) ?? Afgeschermd;
}

/// <summary>Writes a number, or the text that stands for what is kept back.</summary>
public sealed class CijferConverter : JsonConverter<Cijfer>
{
    /// <inheritdoc/>
    public override Cijfer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new(reader.GetInt64()) : Cijfer.Weg;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Cijfer value, JsonSerializerOptions options)
    {
        if (value.Waarde is { } waarde)
            writer.WriteNumberValue(waarde);
        else
            writer.WriteStringValue(Cijfer.Afgeschermd);
    }
}
