using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>What a rule of level 3 or 4 sees besides the class that it judges.</summary>
internal sealed class Dossiercontext(IBericht bericht, IDossier dossier, Afspraken afspraken, DateOnly vandaag)
    : Berichtcontext(bericht)
{
    /// <summary>Day on which the message is judged, by the calendar of Amsterdam.</summary>
    public DateOnly Vandaag { get; } = vandaag;

    /// <summary>What went before.</summary>
    public IDossier Dossier { get; } = dossier;

    /// <summary>What is agreed and listed outside the messages.</summary>
    public Afspraken Afspraken { get; } = afspraken;

    /// <summary>Code of the one of the two parties that is the gemeente.</summary>
    public string Gemeente { get; } = Partijcode.TryParse(bericht.Header.Afzender, out var afzender) && afzender.IsGemeente
        ? bericht.Header.Afzender
        : bericht.Header.Ontvanger;

    /// <summary>The client below whom the class stands.</summary>
    public Bsn Client { get; internal set; }
}
