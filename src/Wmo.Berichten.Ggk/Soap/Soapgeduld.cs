namespace Wmo.Berichten.Ggk.Soap;

/// <summary>How long a <see cref="SoapKanaal"/> waits.</summary>
public sealed record Soapgeduld
{
    /// <summary>For one try, until the answer is in: 25 MB at 2 megabit a second.</summary>
    public TimeSpan Poging { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an endpoint that keeps failing is left alone.</summary>
    public TimeSpan Rust { get; init; } = TimeSpan.FromSeconds(30);
}
