namespace Wmo.Berichten.Ggk;

/// <summary>What <see cref="Foutcodes"/> looks up in.</summary>
internal static class Foutcodetabel
{
    private const string Herstel = "Herstel het bericht en verstuur het opnieuw, in een nieuwe envelop.";
    private const string VraagServicedeskGgk = "Neem contact op met de servicedesk van het GGK.";
    private const string Splits = "Verdeel de inhoud over meer berichten.";
    private const string ControleerGeadresseerde = "Controleer de code van de geadresseerde; klopt die, vraag de geadresseerde dan zich aan te sluiten.";
    private const string VraagRol = "Vraag de geadresseerde om bij VECOZO de rol voor dit berichttype te regelen.";
    private const string RegelRol = "Regel bij VECOZO de rol voor dit berichttype voor de indiener.";
    private const string RegelToestemming = "Laat de afzender bij VECOZO een toestemmingsverklaring afgeven aan de indiener.";
    private const string VulApplicatie = "Vul naam, versie en subversie van de applicatie in de envelop.";
    private const string AlEerder = "Was dit een herhaalde poging, dan was de envelop al aangekomen; gebruik anders een nieuw referentienummer.";
    private const string NietNogmaals = "Verstuur geen tweede antwoord op dezelfde declaratie.";
    private const string VulAlsAntwoordOp = "Vul in het antwoord het referentienummer van de envelop waarop het antwoordt.";

    /// <summary>Every code of every edition.</summary>
    public static IReadOnlyList<Foutcode> Alle { get; } =
    [
        new("StUF055", Foutcodes.Editie2018, "Gemeente/IB", "Het bericht in de envelop voldoet niet aan zijn XSD.", AanZet.Verzender, Herstel),
        new("IB002", Foutcodes.Editie2018, "IB", "De verzender mag het GGK niet gebruiken.", AanZet.Keten, VraagServicedeskGgk),
        new("IB007", Foutcodes.Editie2018, "IB", "De envelop is groter dan 25 MB.", AanZet.Verzender, Splits),
        new("IB009", Foutcodes.Editie2018, "IB", "Het referentienummer of crossreferentienummer is geen UUID van versie 4.", AanZet.Verzender, "Gebruik UUID's van versie 4 in kleine letters en verstuur opnieuw."),
        new("IB101", Foutcodes.Editie2018, "IB", "Voor deze organisatie en dit berichttype is er geen geldige CPA.", AanZet.Keten, VraagServicedeskGgk),
        new("IB102", Foutcodes.Editie2018, "IB", "Het GGK heeft geen route voor deze ontvanger en dit berichttype.", AanZet.Verzender, "Controleer de ontvanger en het berichttype op de envelop."),
        new("IB103", Foutcodes.Editie2018, "IB", "Dit berichttype is tijdelijk geblokkeerd (freeze).", AanZet.Verzender, "Verstuur opnieuw als de blokkade voorbij is."),
        new("IB210", Foutcodes.Editie2018, "IB", "Het GGK kent de ontvangende organisatie niet.", AanZet.Verzender, "Controleer de code van de ontvanger op de envelop."),
        new("IB213", Foutcodes.Editie2018, "IB", "Het GGK kent de zendende organisatie niet.", AanZet.Verzender, "Controleer de eigen code op de envelop."),
        new("IB216", Foutcodes.Editie2018, "IB", "Deze verzender gebruikte dit referentienummer al (of deze code in gebruik is, staat niet vast).", AanZet.Verzender, AlEerder),
        new("IB234", Foutcodes.Editie2018, "IB", "De verzender mag dit berichttype niet versturen.", AanZet.Verzender, "Controleer de instellingen in het portaal van het GGK."),
        new("IB240", Foutcodes.Editie2018, "IB", "De berichtcode past niet bij de functie op de envelop.", AanZet.Verzender, "Gebruik Di01 voor een heenbericht en Du01 voor een retourbericht."),
        new("IB798", Foutcodes.Editie2018, "IB", "De StUF-versie is een andere dan bij het GGK is ingesteld.", AanZet.Verzender, "Controleer de routering in het portaal van het GGK."),
        new("RIN001", Foutcodes.Editie2018, "RINIS", "De envelop voldoet niet aan haar XSD.", AanZet.Verzender, "Herstel de envelop en verstuur opnieuw."),
        new("BRS02", Foutcodes.Editie2018, "VECOZO", "De indiener mist de rol voor dit berichttype.", AanZet.Verzender, RegelRol),
        new("BRS03", Foutcodes.Editie2018, "VECOZO", "De indiener heeft geen toestemmingsverklaring van de afzender.", AanZet.Verzender, RegelToestemming),
        new("BRS04", Foutcodes.Editie2018, "VECOZO", "De geadresseerde is niet aangesloten bij VECOZO, of de AGB-code klopt niet.", AanZet.Verzender, ControleerGeadresseerde),
        new("BRS05", Foutcodes.Editie2018, "VECOZO", "De geadresseerde mist de rol voor dit berichttype.", AanZet.Geadresseerde, VraagRol),
        new("BRS06", Foutcodes.Editie2018, "VECOZO", "De geadresseerde heeft geen toestemmingsverklaring afgegeven voor het ontvangen van dit berichttype.", AanZet.Geadresseerde, "Vraag de geadresseerde om de toestemmingsverklaring bij VECOZO te regelen."),
        new("CC02", Foutcodes.Editie2018, "VECOZO", "Het bericht in de envelop voldoet niet aan zijn XSD.", AanZet.Verzender, Herstel),
        new("CC03", Foutcodes.Editie2018, "VECOZO", "Het bestand is groter dan 25 MB.", AanZet.Verzender, Splits),
        new("CC04", Foutcodes.Editie2018, "VECOZO", "Het referentienummer heeft niet de vorm van een UUID van versie 4.", AanZet.Verzender, "Gebruik UUID's van versie 4 in kleine letters en verstuur opnieuw."),
        new("CC06", Foutcodes.Editie2018, "VECOZO", "De gegevens van de zendende applicatie ontbreken.", AanZet.Verzender, VulApplicatie),
        new("CC08", Foutcodes.Editie2018, "VECOZO", "De UUID van de envelop is eerder gebruikt.", AanZet.Verzender, AlEerder),
        new("CC11", Foutcodes.Editie2018, "VECOZO", "Op deze declaratie is al een antwoord aangeboden.", AanZet.Verzender, NietNogmaals),

        new("IB001", Foutcodes.Editie2025, "BIDN / CAK / VWS", "Het bericht voldoet niet aan zijn XSD.", AanZet.Verzender, Herstel),
        new("IB002", Foutcodes.Editie2025, "BIDN", "De verzender mag het GGK niet gebruiken.", AanZet.Keten, VraagServicedeskGgk),
        new("IB003", Foutcodes.Editie2025, "BIDN", "Het bericht is groter dan 25 MB.", AanZet.Verzender, Splits),
        new("IB004", Foutcodes.Editie2025, "BIDN", "Het GGK ondersteunt deze functie niet.", AanZet.Verzender, "Controleer de functie op de envelop."),
        new("IB005", Foutcodes.Editie2025, "BIDN", "Het GGK kent deze gemeentecode niet.", AanZet.Verzender, "Controleer de gemeentecode op de envelop."),
        new("IB006", Foutcodes.Editie2025, "BIDN", "Het zendende systeem mag deze combinatie van berichtcode, entiteittype en functie niet versturen.", AanZet.Verzender, "Controleer berichtcode en functie op de envelop en de eigen instellingen bij het GGK."),
        new("IB007", Foutcodes.Editie2025, "BIDN", "Deze organisatie mag deze functie niet gebruiken.", AanZet.Verzender, "Controleer de functie op de envelop en de instellingen bij het GGK."),
        new("IB008", Foutcodes.Editie2025, "VECOZO", "De indiener mist de rol voor dit berichttype.", AanZet.Verzender, RegelRol),
        new("IB009", Foutcodes.Editie2025, "VECOZO", "De indiener heeft voor dit berichttype geen toestemmingsverklaring van de afzender.", AanZet.Verzender, RegelToestemming),
        new("IB010", Foutcodes.Editie2025, "VECOZO", "De geadresseerde is niet aangesloten bij VECOZO, of de AGB-code klopt niet.", AanZet.Verzender, ControleerGeadresseerde),
        new("IB011", Foutcodes.Editie2025, "VECOZO", "De geadresseerde mist de rol voor dit berichttype.", AanZet.Geadresseerde, VraagRol),
        new("IB012", Foutcodes.Editie2025, "VECOZO", "De inhoud is groter dan 25 MB.", AanZet.Verzender, Splits),
        new("IB013", Foutcodes.Editie2025, "VECOZO", "Er zat een virus in het bestand; het is verwijderd.", AanZet.Verzender, "Onderzoek het eigen systeem voordat er weer iets wordt verstuurd."),
        new("IB014", Foutcodes.Editie2025, "VECOZO", "De inhoud van de envelop voldoet niet aan zijn XSD.", AanZet.Verzender, Herstel),
        new("IB015", Foutcodes.Editie2025, "VECOZO", "Het bericht bevat persoonsgegevens die er niet in mogen staan.", AanZet.Verzender, "Haal die gegevens uit het bericht en verstuur het opnieuw, in een nieuwe envelop."),
        new("IB016", Foutcodes.Editie2025, "VECOZO / CAK", "Het referentienummer is eerder gebruikt.", AanZet.Verzender, AlEerder),
        new("IB017", Foutcodes.Editie2025, "VECOZO", "De gegevens van de zendende applicatie ontbreken of kloppen niet.", AanZet.Verzender, VulApplicatie),
        new("IB018", Foutcodes.Editie2025, "VECOZO", "De gegevens van de zendende applicatie ontbreken of kloppen niet.", AanZet.Verzender, VulApplicatie),
        new("IB019", Foutcodes.Editie2025, "VECOZO", "Op deze declaratie is al een antwoord ingediend.", AanZet.Verzender, NietNogmaals),
        new("IB020", Foutcodes.Editie2025, "VECOZO", "Op deze declaratie is al een antwoord ingediend.", AanZet.Verzender, NietNogmaals),
        new("IB021", Foutcodes.Editie2025, "VECOZO", "Het antwoord zegt niet waarop het antwoordt (AlsAntwoordOp).", AanZet.Verzender, VulAlsAntwoordOp),
        new("IB022", Foutcodes.Editie2025, "VECOZO", "Het antwoord zegt niet waarop het antwoordt (AlsAntwoordOp).", AanZet.Verzender, VulAlsAntwoordOp),
        new("IB023", Foutcodes.Editie2025, "BIDN", "Deze functie is niet in gebruik.", AanZet.Verzender, "Controleer de functie en haar versie op de envelop."),
        new("IB901", Foutcodes.Editie2025, "VECOZO", "Het aangeleverde zip-bestand is niet te openen.", AanZet.Verzender, "Maak het zip-bestand opnieuw."),
        new("IB902", Foutcodes.Editie2025, "VECOZO", "Het zip-bestand bevat te veel bestanden.", AanZet.Verzender, "Lever het toegestane aantal bestanden in het zip-bestand aan."),
        new("IB903", Foutcodes.Editie2025, "VECOZO", "Het zip-bestand is met een wachtwoord beveiligd.", AanZet.Verzender, "Lever het zip-bestand zonder wachtwoord aan."),
        new("IB904", Foutcodes.Editie2025, "VECOZO", "Een bestand in het zip-bestand is groter dan 25 MB.", AanZet.Verzender, Splits),
        new("IB905", Foutcodes.Editie2025, "VECOZO", "Het zip-bestand bevat te weinig bestanden.", AanZet.Verzender, "Lever het toegestane aantal bestanden in het zip-bestand aan."),
    ];
}
