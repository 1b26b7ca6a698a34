namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>
/// Makes a rule one that judges every <typeparamref name="T"/> of a message against what went before (level 3) or against
/// what stands outside the messages (level 4). <typeparamref name="T"/> is a class of the message, or
/// <see cref="Model.IHeader"/> for the header of any.
/// </summary>
internal interface IOverDossier<T>
    where T : notnull
{
    /// <summary>True when the value keeps the rule. Answers for every value that passed level 2, never with an exception.</summary>
    bool Voldoet(T waarde, Dossiercontext context);
}
