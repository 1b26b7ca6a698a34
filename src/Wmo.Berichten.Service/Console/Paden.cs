namespace Wmo.Berichten.Service.Console;

/// <summary>Where the pages are.</summary>
internal static class Paden
{
    public const string Wachtrijen = "/beheer/wachtrijen";
    public const string Deadletters = "/beheer/deadletters";
    public const string Audit = "/beheer/audit";

    public static string Termijnen(string partij) => $"/partijen/{partij}/termijnen";

    public static string Berichten(string partij) => $"/partijen/{partij}/berichten";

    public static string Bericht(string partij, Guid id) => $"/partijen/{partij}/berichten/{id}";

    public static string Gebeurtenissen(string partij, long na) => $"/partijen/{partij}/gebeurtenissen?na={na}";

    public static string Monitor(string partij) => $"/partijen/{partij}/monitor";

    public static string Balans(string partij) => $"/partijen/{partij}/balans";

    public static string Deadletter(Guid id) => $"/beheer/deadletters/{id}";

    public static string Ronde(Guid id) => $"/beheer/deadletters/rondes/{id}";

    /// <summary>A path with what of these is not empty as its query.</summary>
    public static string Met(string pad, params (string Naam, string? Waarde)[] vraag) =>
        pad + QueryString.Create(vraag.Where(deel => !string.IsNullOrEmpty(deel.Waarde)).Select(deel => KeyValuePair.Create(deel.Naam, deel.Waarde)));
}
