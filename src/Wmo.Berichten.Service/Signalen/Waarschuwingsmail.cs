using System.Globalization;
using System.Text;
using MimeKit;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>The one mail a day with the warnings of a partij: Dutch, without personal data and without links.</summary>
internal static class Waarschuwingsmail
{
    private const int MeesteRegels = 50;

    public static MimeMessage Stel(
        Partijcode partij, DateOnly dag, IReadOnlyList<GenummerdSignaal> waarschuwingen, MailboxAddress van, IEnumerable<MailboxAddress> naar)
    {
        var mail = new MimeMessage
        {
            Subject = string.Create(CultureInfo.InvariantCulture, $"Wmo-berichten {partij}: {Aantal(waarschuwingen.Count)}"),
            Body = new TextPart("plain") { Text = Tekst(partij, waarschuwingen) },

            // The same on every try of the same mail, so that a mail server may know it again.
            MessageId = string.Create(
                CultureInfo.InvariantCulture, $"{partij}.{dag:yyyyMMdd}.{waarschuwingen[^1].Volgnummer}@{van.Domain}"),
        };
        mail.From.Add(van);
        mail.To.AddRange(naar);

        // So that no absence assistant answers (RFC 3834).
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    private static string Tekst(Partijcode partij, IReadOnlyList<GenummerdSignaal> waarschuwingen)
    {
        var tekst = new StringBuilder();
        tekst.Append(CultureInfo.InvariantCulture, $"Voor partij {partij} {(waarschuwingen.Count == 1 ? "is" : "zijn")} er {Aantal(waarschuwingen.Count)}.\n\n");
        foreach (var (_, signaal) in waarschuwingen.Take(MeesteRegels))
        {
            var op = TimeZoneInfo.ConvertTime(signaal.Op, Kalender.Amsterdam);
            tekst.Append(CultureInfo.InvariantCulture, $"- {op:dd-MM-yyyy HH:mm}  {signaal.Omschrijving}\n");
            if (signaal.BerichtId is { } bericht)
                tekst.Append(CultureInfo.InvariantCulture, $"  Bericht {bericht}\n");
        }

        if (waarschuwingen.Count > MeesteRegels)
            tekst.Append(CultureInfo.InvariantCulture, $"- en nog {waarschuwingen.Count - MeesteRegels}\n");
        tekst.Append("\nZoek het bericht op in de console of in uw backoffice om te zien wat er moet gebeuren.\n");
        tekst.Append("Deze mail komt hoogstens eenmaal per werkdag; wat later op de dag gebeurt staat in de volgende.\n");
        return tekst.ToString();
    }

    private static string Aantal(int aantal) => aantal == 1 ? "1 waarschuwing" : $"{aantal} waarschuwingen";
}
