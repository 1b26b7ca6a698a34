using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Judges a received heenbericht and composes the one answer that it gets (IV028, IV032).</summary>
public sealed class Heenberichtverwerking(Antwoordpost antwoorden, TimeProvider klok)
{
    internal async Task VerwerkAsync(ITransactie transactie, OntvangenBericht ontvangen, CancellationToken annulering)
    {
        var (bericht, _, controle) = ontvangen;
        var nu = klok.GetUtcNow();
        if (controle.Bericht?.Header is { } header && (header.Afzender != bericht.Tegenpartij.Code || header.Ontvanger != bericht.Partij.Code))
        {
            // The standard has no answer to a message that is for somebody else; handing it on would show a client to the
            // wrong backoffice.
            const string Waarom = "De afzender of ontvanger in het bericht is een andere dan op de envelop. Het bericht is niet doorgegeven; vraag de tegenpartij voor wie het is.";
            await transactie.ParkeerAsync(bericht, nu, Waarom, annulering);
            return;
        }

        var naar = controle.Geldig ? Berichtstatus.Verwerkt : Berichtstatus.Afgekeurd;
        if (!await transactie.Berichten.WijzigStatusAsync(bericht.Id, [Berichtstatus.Ontvangen], naar, nu, annulering))
            return;

        await transactie.Berichten.VoegBevindingenToeAsync(bericht.Id, controle.Bevindingen, annulering);
        await transactie.MeldAsync(bericht.Id, nu, Gebeurtenissen.BerichtGecontroleerd, Oordeel(controle), annulering);
        if (controle.Niveau == 1)
            await antwoorden.StuurFoutAsync(transactie, ontvangen, annulering);
        else
            await antwoorden.StuurRetourAsync(transactie, ontvangen, annulering);
    }

    private static string Oordeel(Controleuitkomst controle) => controle.Niveau switch
    {
        null => "Het bericht is gecontroleerd; er is niets gevonden.",
        1 => $"Het bericht voldoet niet aan de XSD ({controle.Bevindingen.Count} bevindingen) en is afgekeurd op niveau 1.",
        var niveau => $"Het bericht is afgekeurd op niveau {niveau}: {string.Join(", ", controle.Bevindingen.Select(b => b.Regel).Distinct())}.",
    };
}
