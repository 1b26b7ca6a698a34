using System.Text.Json;

namespace Wmo.Berichten.Opslag;

/// <summary>A set as one parameter: both engines read JSON.</summary>
internal static class Verzameling
{
    /// <summary>The empty set.</summary>
    public const string Leeg = "[]";

    /// <summary>An array of values, or of objects whose properties are the columns.</summary>
    public static string Json<T>(IEnumerable<T> leden) => JsonSerializer.Serialize(leden);
}
