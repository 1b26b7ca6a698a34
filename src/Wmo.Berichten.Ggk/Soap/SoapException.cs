namespace Wmo.Berichten.Ggk.Soap;

/// <summary>A request that does not come as far as the receiver. Says nothing of what the sender wrote.</summary>
/// <param name="fout">For the Fo03.</param>
/// <param name="foutcode">The faultcode of SOAP; null for the one that goes with <see cref="Fout.Plek"/>.</param>
public sealed class SoapException(Fout fout, string? foutcode = null) : Exception(fout.Omschrijving)
{
    // The code of StUF for a receiver that fails.
    private const string VerwerkingMislukt = "StUF058";

    /// <summary>Why.</summary>
    public Fout Fout { get; } = fout;

    /// <summary>The faultcode of SOAP, without a prefix.</summary>
    public string Foutcode { get; } = foutcode ?? (fout.Plek is Fout.Server ? "Server" : "Client");

    internal static SoapException Onjuist(string omschrijving, string? foutcode = null) =>
        new(EnvelopException.Onjuist(omschrijving).Fout, foutcode);

    internal static SoapException Mislukt(string omschrijving) =>
        new(new Fout(VerwerkingMislukt, Fout.Server, omschrijving));
}
