using System.Text.Json;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Api;

/// <summary>A signal as webhooks, the queue and the stream of events carry it.</summary>
public sealed record SignaalAntwoord
{
    /// <summary>Identity: who sees it twice counts it once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Place in the stream; grows, with gaps.</summary>
    public required long Volgnummer { get; init; }

    /// <summary>The partij that it is for.</summary>
    public required string Partij { get; init; }

    /// <summary>What happened, <c>TermijnVerstreken</c>.</summary>
    public required string Soort { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Op { get; init; }

    /// <summary>Id of the message that it is about; null when it is about none in particular.</summary>
    public required Guid? BerichtId { get; init; }

    /// <summary>A sentence for people, without personal data.</summary>
    public required string Omschrijving { get; init; }

    /// <summary>What programs want to know; differs per kind.</summary>
    public required JsonElement Gegevens { get; init; }

    /// <summary>The bytes that go out, in UTF-8.</summary>
    internal static byte[] Json(GenummerdSignaal signaal) => JsonSerializer.SerializeToUtf8Bytes(Van(signaal), JsonSerializerOptions.Web);

    private static SignaalAntwoord Van(GenummerdSignaal genummerd)
    {
        var (volgnummer, signaal) = genummerd;
        using var gegevens = JsonDocument.Parse(signaal.Gegevens);
        return new()
        {
            Id = signaal.Id,
            Volgnummer = volgnummer,
            Partij = signaal.Partij.Code,
            Soort = signaal.Soort,
            Op = signaal.Op,
            BerichtId = signaal.BerichtId,
            Omschrijving = signaal.Omschrijving,
            Gegevens = gegevens.RootElement.Clone(),
        };
    }
}
