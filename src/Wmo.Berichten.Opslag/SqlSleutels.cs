namespace Wmo.Berichten.Opslag;

/// <summary>
/// The statements by name: <c>Berichten/VoegToe</c> is the file <c>Sql/{engine}/Berichten/VoegToe.sql</c>. A test holds
/// these names and the files of both engines together.
/// </summary>
internal static class SqlSleutels
{
    internal static class Berichten
    {
        public const string VoegToe = "Berichten/VoegToe";
        public const string VoegInhoudToe = "Berichten/VoegInhoudToe";
        public const string Vind = "Berichten/Vind";
        public const string VindOpReferentienummer = "Berichten/VindOpReferentienummer";
        public const string VindVerzonden = "Berichten/VindVerzonden";
        public const string LeesPayload = "Berichten/LeesPayload";
        public const string WijzigStatus = "Berichten/WijzigStatus";
        public const string KoppelAntwoord = "Berichten/KoppelAntwoord";
        public const string GeefIdentificatieVrij = "Berichten/GeefIdentificatieVrij";
        public const string VoegBevindingenToe = "Berichten/VoegBevindingenToe";
        public const string VoegGebeurtenisToe = "Berichten/VoegGebeurtenisToe";
        public const string LeesDossier = "Berichten/LeesDossier";
        public const string Zoek = "Berichten/Zoek";
        public const string LeesPostvak = "Berichten/LeesPostvak";
        public const string HandelAf = "Berichten/HandelAf";
        public const string Orden = "Berichten/Orden";
        public const string NoteerPoging = "Berichten/NoteerPoging";
        public const string BewaarNummer = "Berichten/BewaarNummer";
        public const string WijzigNummer = "Berichten/WijzigNummer";
        public const string VindEerderNummer = "Berichten/VindEerderNummer";
    }

    internal static class Dossiers
    {
        public const string MaakGeheim = "Dossiers/MaakGeheim";
        public const string LeesGeheim = "Dossiers/LeesGeheim";
        public const string Vergrendel = "Dossiers/Vergrendel";
        public const string Open = "Dossiers/Open";
        public const string Claim = "Dossiers/Claim";
        public const string LeesClaim = "Dossiers/LeesClaim";
        public const string LeesToewijzingen = "Dossiers/LeesToewijzingen";
        public const string LeesNummersVanAnder = "Dossiers/LeesNummersVanAnder";
        public const string LeesStarts = "Dossiers/LeesStarts";
        public const string LeesStops = "Dossiers/LeesStops";
        public const string LeesVerzoeken = "Dossiers/LeesVerzoeken";
        public const string LeesAntwoorden = "Dossiers/LeesAntwoorden";
        public const string LeesDeclaraties = "Dossiers/LeesDeclaraties";
        public const string LeesLaatstePeriode = "Dossiers/LeesLaatstePeriode";
        public const string LeesPrestaties = "Dossiers/LeesPrestaties";
        public const string LeesGedeclareerd = "Dossiers/LeesGedeclareerd";
        public const string VoegToewijzingenToe = "Dossiers/VoegToewijzingenToe";
        public const string VoegStartsToe = "Dossiers/VoegStartsToe";
        public const string VoegStopsToe = "Dossiers/VoegStopsToe";
        public const string VoegVerzoekenToe = "Dossiers/VoegVerzoekenToe";
        public const string VoegVerlengingenToe = "Dossiers/VoegVerlengingenToe";
        public const string VoegAntwoordenToe = "Dossiers/VoegAntwoordenToe";
        public const string VoegDeclaratiesToe = "Dossiers/VoegDeclaratiesToe";
        public const string VoegPrestatiesToe = "Dossiers/VoegPrestatiesToe";
        public const string TrekIn = "Dossiers/TrekIn";
        public const string Beslis = "Dossiers/Beslis";
    }

    internal static class Termijnen
    {
        public const string VoegToe = "Termijnen/VoegToe";
        public const string Open = "Termijnen/Open";
        public const string Voldoe = "Termijnen/Voldoe";
        public const string TrekIn = "Termijnen/TrekIn";
        public const string LeesBereik = "Termijnen/LeesBereik";
        public const string LeesToewijzingen = "Termijnen/LeesToewijzingen";
        public const string LeesStarts = "Termijnen/LeesStarts";
        public const string LeesStops = "Termijnen/LeesStops";
        public const string LeesGedeclareerd = "Termijnen/LeesGedeclareerd";
        public const string LegVoor = "Termijnen/LegVoor";
        public const string NeemTerug = "Termijnen/NeemTerug";
        public const string LeesVerlengingen = "Termijnen/LeesVerlengingen";
        public const string LeesMomenten = "Termijnen/LeesMomenten";
        public const string LeesVerzoeken = "Termijnen/LeesVerzoeken";
        public const string LeesBesluiten = "Termijnen/LeesBesluiten";
        public const string LeesVanToewijzingen = "Termijnen/LeesVanToewijzingen";
        public const string LeesOpSleutel = "Termijnen/LeesOpSleutel";
        public const string Schrijf = "Termijnen/Schrijf";
        public const string Verwijder = "Termijnen/Verwijder";
        public const string TelVerstreken = "Termijnen/TelVerstreken";
        public const string Zoek = "Termijnen/Zoek";
        public const string EersteMoment = "Termijnen/EersteMoment";
        public const string LeesTeSeinen = "Termijnen/LeesTeSeinen";
        public const string NoteerSein = "Termijnen/NoteerSein";
        public const string LeesTeHerzien = "Termijnen/LeesTeHerzien";
        public const string VoegMomentToe = "Termijnen/VoegMomentToe";
        public const string TrekMomentIn = "Termijnen/TrekMomentIn";
        public const string LeesTegenpartijen = "Termijnen/LeesTegenpartijen";
    }

    internal static class Outbox
    {
        public const string VoegToe = "Outbox/VoegToe";
        public const string Neem = "Outbox/Neem";
        public const string Verwijder = "Outbox/Verwijder";
        public const string GeefVrij = "Outbox/GeefVrij";
        public const string StelUit = "Outbox/StelUit";
        public const string GeefOpvolgerVrij = "Outbox/GeefOpvolgerVrij";
        public const string LeesStand = "Outbox/LeesStand";
    }

    internal static class Blokkades
    {
        public const string VoegToe = "Blokkades/VoegToe";
        public const string Wijzig = "Blokkades/Wijzig";
        public const string Lees = "Blokkades/Lees";
        public const string Verwijder = "Blokkades/Verwijder";
    }

    internal static class Inbox
    {
        public const string NeemIn = "Inbox/NeemIn";
        public const string RuimOp = "Inbox/RuimOp";
    }

    internal static class Signalen
    {
        public const string VoegToe = "Signalen/VoegToe";
        public const string Houd = "Signalen/Houd";
        public const string Nummer = "Signalen/Nummer";
        public const string Lees = "Signalen/Lees";
        public const string LeesAlle = "Signalen/LeesAlle";
        public const string Laatste = "Signalen/Laatste";
        public const string OpenLezer = "Signalen/OpenLezer";
        public const string LeesLezer = "Signalen/LeesLezer";
        public const string NeemLezer = "Signalen/NeemLezer";
        public const string ZetLezer = "Signalen/ZetLezer";
    }

    internal static class Webhooks
    {
        public const string VoegToe = "Webhooks/VoegToe";
        public const string Lijst = "Webhooks/Lijst";
        public const string Houd = "Webhooks/Houd";
        public const string VerwijderResten = "Webhooks/VerwijderResten";
        public const string Verwijder = "Webhooks/Verwijder";
        public const string Neem = "Webhooks/Neem";
        public const string LeesResten = "Webhooks/LeesResten";
        public const string Verzet = "Webhooks/Verzet";
        public const string VerwijderRest = "Webhooks/VerwijderRest";
        public const string VoegRestToe = "Webhooks/VoegRestToe";
    }

    internal static class EigenBijdragen
    {
        public const string Vergrendel = "EigenBijdragen/Vergrendel";
        public const string Open = "EigenBijdragen/Open";
        public const string LeesStarts = "EigenBijdragen/LeesStarts";
        public const string LeesStops = "EigenBijdragen/LeesStops";
        public const string Bewaar = "EigenBijdragen/Bewaar";
    }

    internal static class Monitor
    {
        public const string LeesToewijzingen = "Monitor/LeesToewijzingen";
        public const string LeesStarts = "Monitor/LeesStarts";
        public const string LeesStops = "Monitor/LeesStops";
        public const string LeesPrestaties = "Monitor/LeesPrestaties";
        public const string LeesAfwijzingen = "Monitor/LeesAfwijzingen";
        public const string LeesRetourcodes = "Monitor/LeesRetourcodes";
        public const string LeesAntwoordtijden = "Monitor/LeesAntwoordtijden";
        public const string LeesTermijnen = "Monitor/LeesTermijnen";
        public const string LeesWachttijden = "Monitor/LeesWachttijden";
        public const string LeesWachtenden = "Monitor/LeesWachtenden";
    }

    internal static class Balans
    {
        public const string Tel = "Balans/Tel";
        public const string TelEuros = "Balans/TelEuros";
        public const string LeesVerschillen = "Balans/LeesVerschillen";
        public const string LeesClaim = "Balans/LeesClaim";
        public const string Claim = "Balans/Claim";
    }

    internal static class Deadletters
    {
        public const string VoegToe = "Deadletters/VoegToe";
        public const string VoegInhoudToe = "Deadletters/VoegInhoudToe";
        public const string Wijzig = "Deadletters/Wijzig";
        public const string WijzigInhoud = "Deadletters/WijzigInhoud";
        public const string Vind = "Deadletters/Vind";
        public const string LeesInhoud = "Deadletters/LeesInhoud";
        public const string Zoek = "Deadletters/Zoek";
        public const string LeesGroepen = "Deadletters/LeesGroepen";
        public const string TelPerWachtrij = "Deadletters/TelPerWachtrij";
        public const string TelOpvolgers = "Deadletters/TelOpvolgers";
        public const string TelOpvolgersVanGroep = "Deadletters/TelOpvolgersVanGroep";
        public const string WijzigToestand = "Deadletters/WijzigToestand";
        public const string WijzigGroep = "Deadletters/WijzigGroep";
        public const string VoegRondeToe = "Deadletters/VoegRondeToe";
        public const string VindRonde = "Deadletters/VindRonde";
        public const string LeesRondes = "Deadletters/LeesRondes";
        public const string LeesStand = "Deadletters/LeesStand";
        public const string ZetStap = "Deadletters/ZetStap";
        public const string LeesVolgende = "Deadletters/LeesVolgende";
        public const string EindigRonde = "Deadletters/EindigRonde";
    }

    internal static class Audit
    {
        public const string VoegToe = "Audit/VoegToe";
        public const string Lees = "Audit/Lees";
        public const string LeesVan = "Audit/LeesVan";
    }

    internal static class Bewaren
    {
        public const string NeemBeurt = "Bewaren/NeemBeurt";
        public const string VerlengBeurt = "Bewaren/VerlengBeurt";
        public const string EindigBeurt = "Bewaren/EindigBeurt";
        public const string Noteer = "Bewaren/Noteer";
        public const string LeesMetInhoud = "Bewaren/LeesMetInhoud";
        public const string LeesZonderInhoud = "Bewaren/LeesZonderInhoud";
        public const string MerkInhoud = "Bewaren/MerkInhoud";
        public const string VerwijderInhoud = "Bewaren/VerwijderInhoud";
        public const string KiesClienten = "Bewaren/KiesClienten";
        public const string VerwijderClient = "Bewaren/VerwijderClient";
        public const string VerwijderPrestaties = "Bewaren/VerwijderPrestaties";
        public const string KiesBerichten = "Bewaren/KiesBerichten";
        public const string VerwijderBerichten = "Bewaren/VerwijderBerichten";
        public const string LeesSignalen = "Bewaren/LeesSignalen";
        public const string VerwijderSignalen = "Bewaren/VerwijderSignalen";
        public const string VerwijderResten = "Bewaren/VerwijderResten";
        public const string KiesDeadletters = "Bewaren/KiesDeadletters";
        public const string VerwijderDeadletters = "Bewaren/VerwijderDeadletters";
        public const string LeesBeheeracties = "Bewaren/LeesBeheeracties";
        public const string VerwijderBeheeracties = "Bewaren/VerwijderBeheeracties";
        public const string VerwijderRondes = "Bewaren/VerwijderRondes";
    }

    internal static class Schema
    {
        public const string Begin = "Schema/Begin";
        public const string MaakTabel = "Schema/MaakTabel";
        public const string Lees = "Schema/Lees";
        public const string VoegToe = "Schema/VoegToe";
    }
}
