using System.CommandLine;
using Wmo.Berichten.Service.Api;

namespace Wmo.Berichten.Cli.Beheer;

/// <summary><c>wmo deadletters lijst|toon|opnieuw|archiveer|herstel</c>: what failed too often, and what is done about it.</summary>
internal static class DeadlettersCommand
{
    private static readonly TimeSpan Rondgang = TimeSpan.FromMilliseconds(500);

    private static readonly Option<string> Adres = Beheerverbinding.Adres();
    private static readonly Option<bool> Json = new("--json") { Description = "Een JSON-object per regel." };

    public static Command Maak() => new("deadletters", "Opdrachten die te vaak mislukten en op een beheerder wachten.")
    {
        Lijst(),
        Toon(),
        Actie("opnieuw", "opnieuw", "Biedt dezelfde opdracht opnieuw aan; een groep in stappen van 1, 5, 50, 500, tot er een weer mislukt."),
        Actie("archiveer", "archiveren", "Legt een dead letter of een groep weg. Zegt het eerst als latere berichten erop wachten: die gaan dan voor.", metAkkoord: true),
        Actie("herstel", "herstellen", "Haalt een dead letter of een groep terug uit het archief."),
    };

    private static Command Lijst()
    {
        var groepen = new Option<bool>("--groepen") { Description = "De oorzaken, met hoeveel dead letters elk heeft." };
        List<Option<string?>> zeef =
        [
            new("--toestand") { Description = "Open (standaard), Onderweg, Opgelost of Gearchiveerd." },
            new("--wachtrij") { Description = "Alleen van deze wachtrij." },
            new("--soort") { Description = "Alleen van deze berichtsoort." },
            new("--partij") { Description = "Alleen van deze partij." },
            new("--groep") { Description = "Alleen met deze oorzaak." },
            new("--na") { Description = "Verder na deze id van de vorige bladzijde." },
            new("--aantal") { Description = "Hoeveel per bladzijde (standaard 100)." },
        ];
        var command = new Command("lijst", "Dead letters, de nieuwste eerst.") { groepen, Adres, Json };
        zeef.ForEach(command.Options.Add);
        command.SetAction((vraag, annulering) => Beheerverbinding.VoerAsync(vraag.GetValue(Adres)!, async service =>
        {
            if (vraag.GetValue(groepen))
                Beheerverslag.Toon(await service.LeesAsync<GroepAntwoord[]>("deadletters/groepen", annulering), vraag.GetValue(Json));
            else
                Beheerverslag.Toon(await service.LeesAsync<DeadletterAntwoord[]>($"deadletters?{Vraag(zeef.Select(optie => (optie.Name, vraag.GetValue(optie))))}", annulering), vraag.GetValue(Json));
            return Uitgang.Goed;
        }));
        return command;
    }

    private static Command Toon()
    {
        var id = new Argument<Guid>("id") { Description = "Id van de dead letter." };
        var command = new Command("toon", "Een dead letter met de opdracht, de fout en wat ermee is gedaan.") { id, Adres, Json };
        command.SetAction((vraag, annulering) => Beheerverbinding.VoerAsync(vraag.GetValue(Adres)!, async service =>
        {
            Beheerverslag.Toon(await service.LeesAsync<DeadletterInhoudAntwoord>($"deadletters/{vraag.GetValue(id)}", annulering), vraag.GetValue(Json));
            return Uitgang.Goed;
        }));
        return command;
    }

    private static Command Actie(string naam, string pad, string uitleg, bool metAkkoord = false)
    {
        var id = new Argument<Guid?>("id") { Description = "Id van de dead letter; of noem een groep.", Arity = ArgumentArity.ZeroOrOne };
        var groep = new Option<string?>("--groep") { Description = "Naam van de oorzaak, zie lijst --groepen." };
        var reden = new Option<string>("--reden") { Description = "Waarom; dit wordt bewaard.", Required = true };
        var akkoord = new Option<bool>("--akkoord") { Description = "Berichten die op deze wachten mogen voorgaan." };
        var command = new Command(naam, uitleg) { id, groep, reden, Adres, Json };
        if (metAkkoord)
            command.Options.Add(akkoord);
        command.Validators.Add(uitkomst =>
        {
            if (uitkomst.GetValue(id) is null == uitkomst.GetValue(groep) is null)
                uitkomst.AddError("Noem een id of een --groep.");
        });
        command.SetAction((vraag, annulering) => Beheerverbinding.VoerAsync(vraag.GetValue(Adres)!, service => vraag.GetValue(groep) is { } gekozen
            ? DoeGroepAsync(service, pad, new(gekozen, vraag.GetValue(reden), metAkkoord && vraag.GetValue(akkoord)), vraag.GetValue(Json), annulering)
            : DoeEenAsync(service, pad, vraag.GetValue(id)!.Value, new(vraag.GetValue(reden), metAkkoord && vraag.GetValue(akkoord)), vraag.GetValue(Json), annulering)));
        return command;
    }

    private static async Task<int> DoeEenAsync(Beheerverbinding service, string pad, Guid id, Actievraag actie, bool json, CancellationToken annulering)
    {
        await service.DoeAsync<object>($"{id}/{pad}", actie, annulering);
        Beheerverslag.Toon((await service.LeesAsync<DeadletterInhoudAntwoord>($"deadletters/{id}", annulering)).Deadletter, json);
        return Uitgang.Goed;
    }

    private static async Task<int> DoeGroepAsync(
        Beheerverbinding service, string pad, Groepsvraag actie, bool json, CancellationToken annulering)
    {
        if (pad != "opnieuw")
        {
            Beheerverslag.Toon((await service.DoeAsync<AantalAntwoord>(pad, actie, annulering))!, json);
            return Uitgang.Goed;
        }

        // The round goes on in the service, also when nobody waits for it here any more.
        var ronde = (await service.DoeAsync<RondeAntwoord>(pad, actie, annulering))!;
        using var wekker = new PeriodicTimer(Rondgang);
        while (ronde.GeeindigdOp is null && await wekker.WaitForNextTickAsync(annulering))
            ronde = await service.LeesAsync<RondeAntwoord>($"deadletters/rondes/{ronde.Id}", annulering);
        Beheerverslag.Toon(ronde, json);
        return ronde.Toestand == nameof(Keten.Poorten.Rondetoestand.Klaar) ? Uitgang.Goed : Uitgang.Afgekeurd;
    }

    private static string Vraag(IEnumerable<(string Naam, string? Waarde)> delen) =>
        string.Join('&', delen.Where(deel => deel.Waarde is not null).Select(deel => $"{deel.Naam.TrimStart('-')}={Uri.EscapeDataString(deel.Waarde!)}"));
}
