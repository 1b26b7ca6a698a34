using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Opslag;

/// <summary>What the errors of the engines mean to us.</summary>
internal static class Databasefout
{
    // SQLite, https://www.sqlite.org/rescode.html: extended codes of a broken unique index and of a broken primary key.
    private const int SqliteUniek = 2067;
    private const int SqlitePrimaireSleutel = 1555;
    private const int SqliteBezet = 5;
    private const int SqliteVergrendeld = 6;

    // Out of memory, read-only, failing disk, full disk, file that cannot be opened, locking protocol.
    private static readonly int[] SqliteOmgeving = [7, 8, 10, 13, 14, 15];

    // SQL Server: no connection or one that broke; the database cannot be opened, is being recovered, read-only, or not the
    // primary; memory, filegroup or log full; the codes with which Azure asks to come back later.
    private static readonly int[] SqlServerOmgeving =
    [
        -1, 2, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 701, 802, 845, 922, 927, 976, 983, 1105, 3906, 4060, 9002, 18401, 18456,
        10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920,
    ];

    // SQL Server, besides deadlock victim (1205), lock timeout (1222) and timeout (-2): a connection that broke; a database that moves
    // to another node or is being moved; too little of something for a moment. What is over in seconds, so that the work may be done again
    // here; what takes longer is waited for outside.
    private static readonly int[] SqlServerTijdelijk =
    [
        1205, 1222, -2, 64, 121, 233, 10053, 10054, 10060, 976, 983, 1204, 8645, 8651, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920,
    ];

    // From this severity on SQL Server closes the connection.
    private const byte SqlServerFataal = 20;

    /// <summary>A row with the same key stands there already.</summary>
    public static bool IsConflict(Exception fout) => fout switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUniek or SqlitePrimaireSleutel,
        SqlException sqlServer => IsConflict(sqlServer.Number),
        _ => false,
    };

    /// <summary>The same work may well succeed when it is done again.</summary>
    public static bool IsTijdelijk(Exception fout) => fout switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBezet or SqliteVergrendeld,
        SqlException sqlServer => IsTijdelijk(sqlServer.Number),
        GroepAfgebrokenException => true,
        _ => false,
    };

    /// <summary>
    /// The commit failed. Another kind of exception, so that it is not tried again here: the work may have been committed after
    /// all. The caller repeats it, and inbox and unique keys then know what stands.
    /// </summary>
    public static InvalidOperationException NietBevestigd(Exception fout) => new("De database heeft de transactie niet bevestigd.", fout);

    /// <summary>
    /// The database, its disk or the way to it has trouble, whatever the work is: it will succeed when that is over.
    /// </summary>
    public static bool IsStoring(Exception? fout) => fout switch
    {
        null => false,
        SqliteException sqlite => IsTijdelijk(sqlite) || SqliteOmgeving.Contains(sqlite.SqliteErrorCode),
        SqlException sqlServer => IsStoring(sqlServer.Number, sqlServer.Class),
        _ => IsStoring(fout.InnerException),
    };

    internal static bool IsStoring(int nummer, byte ernst) =>
        IsTijdelijk(nummer) || ernst >= SqlServerFataal || SqlServerOmgeving.Contains(nummer);

    /// <summary>SQL Server: unique index (2601) and unique constraint (2627); which of the two an engine says carries no meaning.</summary>
    internal static bool IsConflict(int nummer) => nummer is 2601 or 2627;

    internal static bool IsTijdelijk(int nummer) => SqlServerTijdelijk.Contains(nummer);
}
