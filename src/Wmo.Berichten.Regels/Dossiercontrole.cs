using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels;

/// <summary>Checks a heenbericht that passed levels 1 and 2 against the dossier and the agreements: levels 3 and 4.</summary>
public static class Dossiercontrole
{
    /// <summary>Judges a received message by all rules of levels 3 and 4.</summary>
    /// <param name="bericht">The message; it passed level 2.</param>
    /// <param name="inhoud">What was fetched for its <see cref="Dossiervraag"/>.</param>
    /// <param name="afspraken">What the receiver agreed with the sender.</param>
    /// <param name="vandaag">Day on which it is judged, by the calendar of Amsterdam.</param>
    public static Beoordeling Beoordeel(IBericht bericht, Dossierinhoud inhoud, Afspraken afspraken, DateOnly vandaag) =>
        Dossiertoetsing.Toets(bericht, new Dossier(inhoud), afspraken, vandaag, alsVerzender: false);

    /// <summary>
    /// Judges a message before it is sent, by those rules of level 3 that the sender's own dossier can decide: those that
    /// refuse because of what is there, not for want of something.
    /// </summary>
    /// <inheritdoc cref="Beoordeel"/>
    public static Beoordeling BeoordeelVoorVerzenden(IBericht bericht, Dossierinhoud inhoud, Afspraken afspraken, DateOnly vandaag) =>
        Dossiertoetsing.Toets(bericht, new Dossier(inhoud), afspraken, vandaag, alsVerzender: true);
}
