using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>
/// A rule that holds a debit against its toewijzing. It is silent where another rule says all there is to say: TR338 when
/// the toewijzing is not known, TR384 when it was removed.
/// </summary>
/// <remarks>
/// A credit is not judged. It must be the same as a debit that was granted (TR323), and a gemeente cannot refuse to be paid
/// back (IV085): not either when it shortened the toewijzing since, which is often why there is a credit.
/// </remarks>
internal abstract class Debetregel(RetourCode retourcode, string element) : Prestatieregel(retourcode, element)
{
    /// <summary>What all these rules have in common, in the words of <see cref="Regel.Lezing"/>.</summary>
    protected const string AlleenDebet =
        "Alleen debet wordt beoordeeld. Een credit neemt terug wat al was toegekend; dat mag ook als de toewijzing sindsdien is gewijzigd.";

    /// <inheritdoc/>
    public override string Lezing => AlleenDebet;

    /// <inheritdoc/>
    public sealed override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        !IsDebet(prestatie)
        || context.Dossier.Toewijzing(context.Client, prestatie.ToewijzingNummer) is not { IsVerwijderd: false } toewijzing
        || Past(prestatie, toewijzing, context);

    /// <summary>True when the debit keeps the rule on this toewijzing, which was not removed.</summary>
    protected abstract bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context);
}
