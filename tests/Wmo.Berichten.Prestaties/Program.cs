using System.Globalization;
using Wmo.Berichten.Prestaties;

const string Hulp = """
    Meet wat Wmo.Berichten doet, naast wat er minstens nodig is. Draai het in Release op een machine die verder niets doet.

    Gebruik:
      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- lezen
          Lezen en controleren van een WMO301 en van een WMO323 van 18 MB met 23.000 prestaties, naast XmlReader en naast
          XmlReader met XmlSchemaSet. Duurt ongeveer anderhalve minuut.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- regels
          Alle regels op een WMO305 en op een WMO323 met 23.000 prestaties, en het verwerken van die WMO323 tegen een dossier op
          SQLite met 10.000 toewijzingen en 200.000 eerdere prestaties: elke stap, het geheel en het geheugen. Duurt ongeveer
          vier minuten.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- keten [--berichten N]
          Beantwoorde WMO301's per seconde (N, anders 500, hoogstens 2000), op RabbitMQ en op de bus in het geheugen, naast een kale lus van
          dezelfde bytes over dezelfde RabbitMQ: bij een ontvanger, en in hele ketens met beide partijen in een installatie.
          Start een eigen RabbitMQ; het pakket rabbitmq-server moet er staan.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- ontvanger [--berichten N]
          Daarvan alleen de ontvanger op RabbitMQ.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- outbox
          Hoe lang na zijn commit een opdracht op RabbitMQ staat, als er verder niets gebeurt.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- groei [--berichten N]
          Wat een bericht kost met 10.000 en met N (anders 2.000.000) opgeslagen berichten, om en om in dezelfde run. Vult zijn
          databases zelf in de map voor tijdelijke bestanden (enkele gigabytes) en ruimt ze op.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- geheugen
          Hoeveel werkgeheugen de service erbij neemt voor een envelop van 25 MB over SOAP, in en uit. Alleen op Linux.

      dotnet run -c Release --project tests/Wmo.Berichten.Prestaties -- termijnen
          Een tik van de wachter met een miljoen open termijnen op SQLite. Duurt ongeveer een minuut.
    """;

switch (args)
{
    case ["lezen"]:
        return Leesmeting.MeetAlles() ? 0 : 1;
    case ["regels"]:
        await Verwerkmeting.MeetAllesAsync();
        return Meting.Draai(typeof(Wmo305Regels), typeof(Wmo323Toegekend), typeof(Wmo323Afgewezen)) ? 0 : 1;
    case ["meetproces", var map, var bericht, var wat, var keren]:
        await Meetproces.DoeAsync(map, bericht, wat == Meetproces.Geheel, int.Parse(keren, CultureInfo.InvariantCulture));
        return 0;
    case ["keten", .. var rest] when Aantal(rest, 500) is { } aantal and > 0 and <= Ontvangstmeting.Hoogstens:
        await Ketenmeting.MeetAllesAsync(aantal);
        return 0;
    case ["ontvanger", .. var rest] when Aantal(rest, 1000) is { } aantal and > 0 and <= Ontvangstmeting.Hoogstens:
        await Ketenmeting.MeetOntvangerAsync(aantal);
        return 0;
    case ["outbox"]:
        await Outboxmeting.MeetAsync();
        return 0;
    case ["groei", .. var rest] when Aantal(rest, 2_000_000) is { } aantal and > Groeimeting.Weinig:
        await Groeimeting.MeetAsync(aantal);
        return 0;
    case ["geheugen"]:
        await Geheugenmeting.MeetAllesAsync();
        return 0;
    case ["termijnen"]:
        await Termijnmeting.MeetAsync();
        return 0;
    case ["-h" or "-?" or "--help"]:
        Console.WriteLine(Hulp);
        return 0;
    default:
        Console.Error.WriteLine(Hulp);
        return 2;
}

static int? Aantal(string[] rest, int anders) => rest switch
{
    [] => anders,
    ["--berichten", var tekst] when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) => aantal,
    _ => null,
};
