using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An answer bears the number of the declaratie that it answers.</summary>
internal sealed class TR376() : Dossierregel(null), IOverDossier<Wmo325.DeclaratieAntwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("DeclaratieAntwoord", "DeclaratieNummer", 325)];

    public override string Uitleg => "Een declaratie-antwoord draagt het declaratienummer van een declaratie die is verstuurd.";

    public override string Lezing =>
        "Het nummer is dat van de declaratie die het antwoord noemt. Geen bericht kan deze bevinding terugmelden.";

    public override string VoorbeeldGoed => "Een antwoord op DE01 met nummer D1, waar DE01 de declaratie D1 is.";

    public override string VoorbeeldFout => "Een antwoord op DE01 met nummer D2, waar DE01 de declaratie D1 is.";

    public override string Melding =>
        "Het declaratienummer is niet dat van de declaratie die het antwoord noemt. Neem contact op met de gemeente.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo325.DeclaratieAntwoord antwoord, Dossiercontext context) =>
        context.Bericht is not Wmo325.Bericht bericht
        || context.Dossier.Declaratie(bericht.Header.DeclaratieIdentificatie.Identificatie)?.Nummer == antwoord.DeclaratieNummer;
}
