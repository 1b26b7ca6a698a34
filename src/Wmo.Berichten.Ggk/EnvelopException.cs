namespace Wmo.Berichten.Ggk;

/// <summary>What came cannot be read as an envelope. Says nothing of what the sender wrote.</summary>
/// <param name="fout">For the answer.</param>
public sealed class EnvelopException(Fout fout) : Exception(fout.Omschrijving)
{
    // The codes that the chain itself uses (2025-11; the first stands in the list of 2018 alone).
    private const string EnvelopOnjuist = "RIN001";
    private const string TeGroot = "IB003";

    /// <summary>Why.</summary>
    public Fout Fout { get; } = fout;

    internal static EnvelopException Onjuist(string omschrijving) => new(new Fout(EnvelopOnjuist, Fout.Client, omschrijving));

    internal static EnvelopException Groot() =>
        new(new Fout(TeGroot, Fout.Client, "De envelop is groter dan 25 MB. Verdeel de inhoud over meer berichten."));
}
