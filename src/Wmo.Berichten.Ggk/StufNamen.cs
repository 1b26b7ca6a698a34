namespace Wmo.Berichten.Ggk;

/// <summary>Namespaces and root elements of the envelope.</summary>
internal static class StufNamen
{
    public const string Stuf = "http://www.egem.nl/StUF/StUF0301";
    public const string Ggk = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";

    public const string Di01 = "envelopHeenbericht-ggk_Di01";
    public const string Du01 = "envelopRetourbericht-ggk_Du01";
    public const string Fo01 = "Fo01Bericht";
}
