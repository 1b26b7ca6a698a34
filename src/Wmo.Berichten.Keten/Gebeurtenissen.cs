using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten;

/// <summary>Names of the events on a message's timeline, in the past tense.</summary>
public static class Gebeurtenissen
{
    /// <summary>The backoffice handed the message in and it was accepted.</summary>
    public const string BerichtAangeboden = nameof(BerichtAangeboden);

    /// <summary>The chain delivered the message and it was stored.</summary>
    public const string BerichtOntvangen = nameof(BerichtOntvangen);

    /// <summary>The message was checked.</summary>
    public const string BerichtGecontroleerd = nameof(BerichtGecontroleerd);

    /// <summary>The declaratie was put before a person, who lets it go.</summary>
    public const string DeclaratieVoorgelegd = nameof(DeclaratieVoorgelegd);

    /// <summary>A person let the declaratie go.</summary>
    public const string DeclaratieVrijgegeven = nameof(DeclaratieVrijgegeven);

    /// <summary>An answer to the message was composed.</summary>
    public const string AntwoordOpgesteld = nameof(AntwoordOpgesteld);

    /// <summary>The message was handed over to the chain.</summary>
    public const string BerichtVerzonden = nameof(BerichtVerzonden);

    /// <summary>The chain could not be reached; the message is tried again by itself.</summary>
    public const string PogingMislukt = nameof(PogingMislukt);

    /// <summary>The chain does not take this kind for now; the message waits.</summary>
    public const string BerichtAangehouden = nameof(BerichtAangehouden);

    /// <summary>An operator lets a message that waited go again.</summary>
    public const string BerichtHervat = nameof(BerichtHervat);

    /// <summary>The chain reported an error that changes nothing about the message.</summary>
    public const string FoutGemeld = nameof(FoutGemeld);

    /// <summary>The chain refused the envelope at the door.</summary>
    public const string BerichtGeweigerd = nameof(BerichtGeweigerd);

    /// <summary>The chain refused our answer to the message: it is not answered after all.</summary>
    public const string AntwoordGeweigerd = nameof(AntwoordGeweigerd);

    /// <summary>A person says that the message was answered outside the chain (OP090x2, OP090x4).</summary>
    public const string BuitenomBeantwoord = nameof(BuitenomBeantwoord);

    /// <summary>The answer to the message came in.</summary>
    public const string AntwoordOntvangen = nameof(AntwoordOntvangen);

    /// <summary>A WMO325 came in that breaks rules of the standard.</summary>
    public const string AntwoordNietInOrde = nameof(AntwoordNietInOrde);

    /// <summary>The message cannot be processed here and waits for a person.</summary>
    public const string BerichtGeparkeerd = nameof(BerichtGeparkeerd);

    /// <summary>Processing the message failed too often; it waits for an operator.</summary>
    public const string VerwerkingVastgelopen = nameof(VerwerkingVastgelopen);

    /// <summary>An operator lets the processing be tried again.</summary>
    public const string VerwerkingHervat = nameof(VerwerkingHervat);

    /// <summary>The backoffice took the message from its postvak.</summary>
    public const string BerichtAfgehandeld = nameof(BerichtAfgehandeld);

    /// <summary>A deadline of the message lapsed and was not met.</summary>
    public const string TermijnVerstreken = nameof(TermijnVerstreken);

    internal static Task MeldAsync(
        this ITransactie transactie, Guid berichtId, DateTimeOffset op, string soort, string omschrijving, CancellationToken annulering) =>
        transactie.Berichten.VoegGebeurtenisToeAsync(new Gebeurtenis(berichtId, op, soort, omschrijving), annulering);

    /// <summary>Sets a received message aside for a person, and says why.</summary>
    internal static async Task ParkeerAsync(
        this ITransactie transactie, OpgeslagenBericht bericht, DateTimeOffset op, string waarom, CancellationToken annulering)
    {
        if (await transactie.Berichten.WijzigStatusAsync(bericht.Id, [Berichtstatus.Ontvangen], Berichtstatus.Geparkeerd, op, annulering))
            await transactie.MeldAsync(bericht.Id, op, BerichtGeparkeerd, waarom, annulering);
    }
}
