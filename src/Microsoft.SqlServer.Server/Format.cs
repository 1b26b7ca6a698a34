namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is serialized; the values are those of the wire protocol.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The fields in order, as SQL Server lays them out.</summary>
    Native = 1,

    /// <summary>The type does it itself, see <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
