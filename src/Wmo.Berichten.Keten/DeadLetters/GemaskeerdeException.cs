namespace Wmo.Berichten.Keten.DeadLetters;

/// <summary>
/// In place of an exception whose text holds what may be a BSN. The bus logs the exceptions of a consumer before each retry, so
/// they must hold nothing of a person when they leave it.
/// </summary>
public sealed class GemaskeerdeException : Exception
{
    private readonly string tekst;

    private GemaskeerdeException(Exception fout)
        : base(Oorzaak.Maskeer(fout.GetBaseException().Message)) =>
        (Oorzaak, tekst) = (Oorzaak.Van(fout), Oorzaak.Maskeer(fout.ToString()));

    /// <summary>The cause of the exception that it stands for.</summary>
    public Oorzaak Oorzaak { get; }

    /// <summary>Carries out a command; an exception that names somebody comes out masked.</summary>
    internal static async Task VoerUitAsync(Task opdracht)
    {
        try
        {
            await opdracht;
        }
        catch (Exception fout) when (Oorzaak.Maskeer(fout.ToString()) != fout.ToString())
        {
            throw new GemaskeerdeException(fout);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => tekst;
}
