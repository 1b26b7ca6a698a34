namespace Microsoft.SqlServer.Server;

/// <summary>Marks a class or struct as a CLR user-defined type. SqlClient looks for it on every parameter's type.</summary>
/// <param name="format">How it is serialized.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How it is serialized.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest size in bytes of a type that serializes itself; -1 for up to 2 GB.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Every instance has the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Serialized instances sort as their bytes do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>Method that judges an instance.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Name of the type in the database.</summary>
    public string? Name { get; set; }
}
