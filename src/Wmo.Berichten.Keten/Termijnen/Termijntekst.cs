using System.Globalization;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>What people read about a deadline, in mail, signals and on pages: Dutch, without personal data.</summary>
public static class Termijntekst
{
    /// <summary>The whole of it in two sentences.</summary>
    public static string Omschrijving(Termijn termijn, Sein sein)
    {
        var over = Over(termijn) is { Length: > 0 } zaak ? $" {zaak}" : "";
        var dag = Kalender.Dag(termijn.Uiterlijk).ToString("d-M-yyyy", CultureInfo.InvariantCulture);
        return sein == Sein.Verstreken
            ? $"{Termijnsoorten.Wat(termijn.Sleutel.Soort)}{over} had er uiterlijk op {dag} moeten zijn. {WatNu(termijn, sein)}"
            : $"{Termijnsoorten.Wat(termijn.Sleutel.Soort)}{over} moet er uiterlijk op {dag} zijn. {WatNu(termijn, sein)}";
    }

    /// <summary>The toewijzing or the case that it is about; empty when it is about a message.</summary>
    public static string Over(Termijn termijn) => (termijn.Toewijzing, termijn.BerichtId) switch
    {
        ({ } nummer, _) => string.Create(CultureInfo.InvariantCulture, $"bij toewijzing {nummer}"),
        (_, null) => $"van zaak {termijn.Sleutel.Kenmerk}",
        _ => "",
    };

    /// <summary>What the reader has to do about it.</summary>
    public static string WatNu(Termijn termijn, Sein sein) => (termijn.Wie, sein) switch
    {
        (Wie.Partij, Sein.Verstreken) => "U bent aan zet: doe het alsnog.",
        (Wie.Partij, _) => "U bent aan zet.",
        (_, Sein.Verstreken) => $"Vraag {termijn.Sleutel.Tegenpartij} waar het blijft.",
        _ => $"{termijn.Sleutel.Tegenpartij} is aan zet; u hoeft nog niets te doen.",
    };

    /// <summary>What who is to act has to do; the console shows it beside the deadline.</summary>
    public static string Handeling(string soort) => soort switch
    {
        Termijnsoorten.Retourbericht => "De service stelt het retourbericht op. Kijk bij het bericht waarom het uitblijft; is het geweigerd, verzend het dan opnieuw.",
        Termijnsoorten.Declaratieantwoord => "Geef de declaratie vrij als zij op akkoord wacht; daarna gaat de WMO325 vanzelf uit.",
        Termijnsoorten.Verzoekantwoord => "Stuur een WMO301, of beantwoord het verzoek met een WMO319.",
        Termijnsoorten.Startbericht => "Stuur de WMO305.",
        Termijnsoorten.Stopbericht => "Stuur de WMO307.",
        Termijnsoorten.Declaratie => "Declareer de maand met een WMO323.",
        Termijnsoorten.Verlenging => "Vraag de verlenging aan en meld dat moment.",
        Termijnsoorten.EersteContact => "Leg het eerste contact en meld dat moment.",
        Termijnsoorten.PlaatsBeschermdWonen => "Meld wanneer er een plaats is.",
        Termijnsoorten.Stap1Tot3 or Termijnsoorten.Stap4 or Termijnsoorten.Stap5En6 => "Rond de stap af en meld de volgende.",
        _ => "",
    };
}
