using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>
/// A rule that holds a volume against the Omvang of the toewijzing. Silent when the units do not fit one another: that is
/// TR341, and there is nothing to compare.
/// </summary>
internal abstract class Volumeregel(RetourCode retourcode) : Debetregel(retourcode, "GeleverdVolume")
{
    /// <inheritdoc/>
    protected sealed override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context) =>
        toewijzing.Omvang is not { } omvang
        || !prestatie.Eenheid.PastBij(omvang.Eenheid)
        || Past(
            prestatie,
            new Toewijzingsvolume(omvang, toewijzing.Product?.Categorie, toewijzing.Ingangsdatum, toewijzing.Einddatum),
            context);

    /// <summary>True when the volume fits.</summary>
    protected abstract bool Past(Wmo323.Prestatie prestatie, Toewijzingsvolume toegewezen, Dossiercontext context);
}
