using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Wmo.Berichten.Keten.Regioprofielen;

/// <summary>Reads a profile after holding it against the JSON schema, and says what is wrong with one that does not fit.</summary>
public static class Profiellezer
{
    private const int Kenmerklengte = 8;

    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The JSON schema of a profile.</summary>
    public static string Schema { get; } = Encoding.UTF8.GetString(Bron("regioprofiel.schema.json"));

    // Read once in a process: that takes longer than judging a profile by it.
    private static readonly Lazy<JsonSchema> Gelezen = new(() => JsonSchema.FromJsonAsync(Schema).GetAwaiter().GetResult());

    /// <summary>The profiles that the program brings.</summary>
    public static IReadOnlyList<Regioprofiel> Ingebouwd { get; } =
    [
        .. from naam in typeof(Profiellezer).Assembly.GetManifestResourceNames()
           where naam.StartsWith("regioprofiel/", StringComparison.Ordinal)
           orderby naam
           select Lees("ingebouwd", Bron(naam)),
    ];

    /// <summary>Reads one profile.</summary>
    /// <param name="herkomst">What the file is called, for people.</param>
    /// <param name="json">What is in it.</param>
    /// <exception cref="OngeldigProfielException">It does not fit the schema.</exception>
    public static Regioprofiel Lees(string herkomst, byte[] json)
    {
        try
        {
            // Read as bare JSON first: what is no JSON at all has no place to point at but a line.
            var tekst = Encoding.UTF8.GetString(json).TrimStart('\uFEFF');
            JsonSerializer.Deserialize<JsonElement>(tekst, Opties);
            if (Fouten(Gelezen.Value.Validate(tekst)) is { Count: > 0 } fouten)
                throw new OngeldigProfielException([.. fouten.Select(fout => Klacht(herkomst, fout))]);

            var profiel = JsonSerializer.Deserialize<Regioprofiel>(tekst, Opties)! with
            {
                Herkomst = herkomst,
                Kenmerk = Convert.ToHexStringLower(SHA256.HashData(json))[..Kenmerklengte],
            };
            return Bezwaren(profiel).Select(bezwaar => $"{herkomst}, {bezwaar}").ToList() is { Count: > 0 } bezwaren
                ? throw new OngeldigProfielException(bezwaren)
                : profiel;
        }
        catch (JsonException fout)
        {
            // What fits the schema and still is no date: 2026-02-30; and a name that stands twice.
            var plek = fout.LineNumber is { } regel ? $"regel {regel + 1}" : "het bestand";
            throw new OngeldigProfielException([$"{herkomst}, {plek}{(fout.Path is { } pad ? $" bij {pad}" : "")}: dit is geen geldige JSON, een veld staat er dubbel, of een dag bestaat niet."]);
        }
    }

    /// <summary>What the schema cannot say.</summary>
    private static IEnumerable<string> Bezwaren(Regioprofiel profiel)
    {
        foreach (var (product, plek) in profiel.Producten.Select((product, index) => (product, $"producten[{index}]")))
        {
            if (product is { Maandbedrag: not null, Code: null })
                yield return $"{plek}: een maandbedrag hoort bij één product. Vul code in.";
            if (product.Maandbedrag is { TotEnMet: { } einde } maand && einde < maand.Vanaf)
                yield return $"{plek}.maandbedrag.totEnMet: hier hoort een dag op of na vanaf.";
            if (product is { StartEnStop: false, Variant: not Regels.Uitvoeringsvariant.Taakgericht })
                yield return $"{plek}.startEnStop: alleen in de taakgerichte variant kan zijn afgesproken dat er geen start- en stopberichten zijn. Haal het veld weg.";
        }
    }

    /// <summary>What is wrong in an element of a list itself, and no fields that a value of the wrong kind would lack.</summary>
    private static List<ValidationError> Fouten(IEnumerable<ValidationError> fouten)
    {
        var alle = fouten.SelectMany(Binnenste).OrderBy(fout => fout.LineNumber).ToList();
        return [.. alle.Where(fout => fout.Kind != ValidationErrorKind.PropertyRequired
            || !alle.Exists(ander => ander.Kind == ValidationErrorKind.ObjectExpected && fout.Path == $"{ander.Path}.{fout.Property}"))];
    }

    private static IEnumerable<ValidationError> Binnenste(ValidationError fout) => fout is ChildSchemaValidationError { Errors: { Count: > 0 } binnen }
        ? binnen.Values.SelectMany(een => een).SelectMany(Binnenste)
        : [fout];

    private static string Klacht(string herkomst, ValidationError fout)
    {
        var plek = fout.Path?.TrimStart('#', '/') is { Length: > 0 } pad ? pad : "het bestand";
        var regel = fout.HasLineInfo ? $" (regel {fout.LineNumber})" : "";
        return $"{herkomst}, {plek}{regel}: {Wat(fout)}.";
    }

    private static string Wat(ValidationError fout) => fout.Kind switch
    {
        ValidationErrorKind.PropertyRequired =>
            $"'{fout.Property}' ontbreekt; daar hoort {fout.Schema.ActualProperties[fout.Property!].ActualTypeSchema.Description}",
        ValidationErrorKind.NoAdditionalPropertiesAllowed =>
            $"'{fout.Property}' is hier geen veld; kies uit {string.Join(", ", fout.Schema.ActualProperties.Keys)}",
        _ => $"hier hoort {fout.Schema.Description}",
    };

    private static byte[] Bron(string naam)
    {
        using var stroom = typeof(Profiellezer).Assembly.GetManifestResourceStream(naam)!;
        using var inhoud = new MemoryStream();
        stroom.CopyTo(inhoud);
        return inhoud.ToArray();
    }
}
