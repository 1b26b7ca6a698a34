using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>The toewijzingen as they stood for the sender of the message that is judged.</summary>
internal static class Toewijzingen
{
    /// <summary>How the rules that use this are read, for their explanation.</summary>
    public const string Lezing =
        "De stand op de dagtekening telt, in welke volgorde de berichten ook binnenkwamen: van een WMO301 met een " +
        "latere dagtekening kon de aanbieder niet weten.";

    /// <summary>
    /// The toewijzing of the client with this number, in the version that counted on the dagtekening; when all are of later,
    /// the version that counts now. Null when the number is unknown.
    /// </summary>
    public static Toewijzing? Toewijzing(this Dossiercontext context, int nummer) =>
        context.Bekende(nummer) ?? context.Dossier.Toewijzing(context.Client, nummer);

    /// <summary>The toewijzingen of the client that were settled on the dagtekening and had not ended then.</summary>
    public static IEnumerable<Toewijzing> ActueleToewijzingen(this Dossiercontext context) => context.Dossier.Toewijzingen(context.Client)
        .Select(toewijzing => context.Bekende(toewijzing.Nummer))
        .OfType<Toewijzing>()
        .Where(toewijzing => context.IsActueel(toewijzing));

    /// <summary>True when the toewijzing stands and does not end before the dagtekening; it may have yet to begin (TR349).</summary>
    public static bool IsActueel(this Dossiercontext context, Toewijzing toewijzing) =>
        !toewijzing.IsVerwijderd && (toewijzing.Einddatum is not { } einde || einde >= context.Dagtekening);

    private static Toewijzing? Bekende(this Dossiercontext context, int nummer) => context.Dossier.Versies(context.Client, nummer)
        .Where(versie => versie.Dagtekening <= context.Dagtekening)
        .MaxBy(versie => (versie.Datum, versie.Tijd));
}
