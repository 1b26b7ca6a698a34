namespace Microsoft.SqlServer.Server;

/// <summary>Says more about the value that a member of a user-defined type returns.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public class SqlFacetAttribute : Attribute
{
    /// <summary>Every value has the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Largest size, in characters or bytes; -1 for no limit.</summary>
    public int MaxSize { get; set; }

    /// <summary>Digits of a number.</summary>
    public int Precision { get; set; }

    /// <summary>Digits behind the point of a number.</summary>
    public int Scale { get; set; }

    /// <summary>The value may be null.</summary>
    public bool IsNullable { get; set; }
}
