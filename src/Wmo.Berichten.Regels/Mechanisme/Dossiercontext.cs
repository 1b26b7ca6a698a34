using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>What a rule of level 3 or 4 sees besides the class that it judges.</summary>
internal sealed class Dossiercontext(IBericht bericht, IDossier dossier, Afspraken afspraken, DateOnly vandaag, bool alsVerzender)
    : Berichtcontext(bericht)
{
    /// <summary>Day on which the message is judged, by the calendar of Amsterdam.</summary>
    public DateOnly Vandaag { get; } = vandaag;

    /// <summary>What went before.</summary>
    public IDossier Dossier { get; } = dossier;

    /// <summary>What is agreed and listed outside the messages.</summary>
    public Afspraken Afspraken { get; } = afspraken;

    /// <summary>
    /// True when the message is yet to be sent, and so judged by the dossier of its sender: that cannot tell what it misses, since
    /// it may have begun later (<see cref="Regel.MistIets"/>).
    /// </summary>
    public bool AlsVerzender { get; } = alsVerzender;

    /// <summary>Code of the one of the two parties that is the gemeente.</summary>
    public string Gemeente { get; } = Partijcode.TryParse(bericht.Header.Afzender, out var afzender) && afzender.IsGemeente
        ? bericht.Header.Afzender
        : bericht.Header.Ontvanger;

    /// <summary>The client below whom the class stands.</summary>
    public Bsn Client { get; internal set; }
}
