namespace Microsoft.SqlServer.Server;

/// <summary>Thrown by SqlClient when a type is used as a user-defined type and is none.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>Without a message.</summary>
    public InvalidUdtException()
    {
    }

    /// <summary>With a message.</summary>
    public InvalidUdtException(string? message)
        : base(message)
    {
    }

    /// <summary>With a message and the exception that led to it.</summary>
    public InvalidUdtException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one for a type; SqlClient calls it by this name.</summary>
    /// <param name="udtType">The type that was used.</param>
    /// <param name="resourceReason">Why it is not a user-defined type.</param>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is an invalid user-defined type: {resourceReason}");
    }
}
