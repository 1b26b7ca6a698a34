namespace Wmo.Berichten.Opslag;

/// <summary>Tells trouble of the database apart from trouble with the work.</summary>
public static class Opslagstoring
{
    /// <summary>
    /// True when the exception, or one that it was caused by, says that the database cannot work now: busy, locked, read-only,
    /// full or away. The same work will succeed later, and nothing is wrong with it.
    /// </summary>
    public static bool Is(Exception fout) => Databasefout.IsStoring(fout);
}
