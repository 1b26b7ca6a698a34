namespace Microsoft.SqlServer.Server;

/// <summary>Implemented by a user-defined type that serializes itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Fills the instance from <paramref name="r"/>.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the instance to <paramref name="w"/>.</summary>
    void Write(BinaryWriter w);
}
