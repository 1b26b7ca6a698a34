namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>
/// Makes a rule one that judges every <typeparamref name="T"/> of a message, in the messages and classes that its
/// <see cref="Regel.Plaatsen"/> name. <typeparamref name="T"/> is the type as the message declares it: a class
/// (<c>Wmo301.Client</c>), a composite type (<c>Basis.Geboortedatum</c>) or a value (<c>Bsn</c>). A rule may judge
/// more than one type.
/// </summary>
internal interface IOver<T>
    where T : notnull
{
    /// <summary>True when the value keeps the rule. Answers for every value that the schemas allow, never with an exception.</summary>
    bool Voldoet(T waarde, Context context);
}
