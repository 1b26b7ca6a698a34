using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>
/// Walks over one message and lets the rules of levels 3 and 4 judge its classes against the dossier. A class that is
/// accepted is booked at once, so that the next one is judged with it; of a class that is refused nothing below is judged
/// where the answer says so (IV028, IV087).
/// </summary>
internal sealed class Dossiertoetsing : IDoorloper
{
    private readonly Berichtsoort soort;
    private readonly Dossier dossier;
    private readonly Dossiercontext context;
    private readonly List<Bevinding> bevindingen = [];
    private readonly List<Prestatie> prestaties = [];
    private bool nieuwe;
    private Plek? nietVerder;
    private IReadOnlyList<string> nietVerderOm = [];

    private Dossiertoetsing(IBericht bericht, Dossier dossier, Dossiercontext context) =>
        (soort, this.dossier, this.context) = (bericht.Soort, dossier, context);

    /// <summary>Everything that is found, and what the message adds to the dossier.</summary>
    public static Beoordeling Toets(IBericht bericht, Dossier dossier, Afspraken afspraken, DateOnly vandaag, bool alsVerzender)
    {
        var toetsing = new Dossiertoetsing(bericht, dossier, new Dossiercontext(bericht, dossier, afspraken, vandaag, alsVerzender));

        bericht.Doorloop(toetsing);

        // What a message takes back goes before what it reports anew, wherever they stand in it.
        if (bericht.Soort is Berichtsoort.Wmo301 or Berichtsoort.Wmo305 or Berichtsoort.Wmo307 && toetsing.nietVerder is null)
        {
            toetsing.nieuwe = true;
            bericht.Doorloop(toetsing);
        }

        return toetsing.Oordeel(bericht);
    }

    /// <inheritdoc/>
    public void Bezoek<T>(T waarde, Plek plek)
        where T : notnull
    {
        if (waarde is Bsn bsn)
            context.Client = bsn;
        if (IsNieuw(waarde) != nieuwe)
            return;

        if (waarde is IHeader header)
            Toets(header, plek);
        else if (!IsOnder(plek, nietVerder))
            Toets(waarde, plek);
        else if (waarde is Wmo323.Prestatie ongezien)
            Boek(ongezien, nietVerderOm);
    }

    private void Toets<T>(T waarde, Plek plek)
        where T : notnull
    {
        var eerder = bevindingen.Count;
        foreach (var toepassing in Toepassing<T, IOverDossier<T>>.In(soort))
        {
            if (Geldt(toepassing.Regel) && toepassing.Plaats.Omvat(plek) && !toepassing.Voorwaarde.Voldoet(waarde, context))
                bevindingen.Add(toepassing.Bevinding(plek));
        }

        if (bevindingen.Count == eerder)
        {
            Boek(waarde, redenen: null);
            return;
        }

        string[] redenen = [.. bevindingen.Skip(eerder).Select(bevinding => bevinding.Retourcode).OfType<string>().Distinct()];
        if (NietVerder(plek) is { } onder)
            (nietVerder, nietVerderOm) = (onder, redenen);
        Boek(waarde, redenen);
    }

    /// <summary>Below which class nothing is judged once the one at <paramref name="plek"/> is refused.</summary>
    private Plek? NietVerder(Plek plek) => plek.Klasse switch
    {
        // No answer limits what is told of a WMO325.
        _ when soort == Berichtsoort.Wmo325 => null,
        "Header" or "Declaratie" => plek.Ouder,
        "Client" => plek,
        _ => null,
    };

    private bool Geldt(Regel regel) => !context.AlsVerzender || (regel.Niveau == 3 && !regel.MistIets);

    private void Boek<T>(T waarde, IReadOnlyList<string>? redenen)
    {
        var geaccepteerd = redenen is null;
        switch (waarde)
        {
            case Wmo323.Prestatie prestatie:
                var status = !geaccepteerd ? Prestatiestatus.Afgewezen : context.AlsVerzender ? Prestatiestatus.Ingediend : Prestatiestatus.Toegekend;
                var feit = Dossierfeiten.Van(context.Client, prestatie) with { Status = status, Retourcodes = redenen };
                prestaties.Add(feit);
                dossier.Boek(feit);
                break;
            case Wmo301.ToegewezenProduct product when geaccepteerd:
                dossier.Boek(Dossierfeiten.Van(context.Client, product, context.Dagtekening));
                break;
            case Wmo305.StartProduct product when geaccepteerd:
                dossier.Boek(Dossierfeiten.Van(context.Client, product));
                break;
            case Wmo307.StopProduct product when geaccepteerd:
                dossier.Boek(Dossierfeiten.Van(context.Client, product));
                break;
        }
    }

    private Beoordeling Oordeel(IBericht bericht)
    {
        int? niveau = bevindingen.Count > 0 ? bevindingen.Min(bevinding => bevinding.Niveau) : null;
        var uitkomst = new Controleuitkomst(soort, bericht, niveau, bevindingen);
        return new Beoordeling(uitkomst, Feiten(bericht));
    }

    // A declaratie is processed in part (IV087); any other message is refused as a whole (IV032).
    private Dossierfeiten Feiten(IBericht bericht) => bericht switch
    {
        Wmo323.Bericht declaratie when !bevindingen.Exists(bevinding => bevinding.Klasse is "Header" or "Declaratie") =>
            Dossierfeiten.Van(declaratie, prestaties),
        _ when bevindingen.Count == 0 => Dossierfeiten.Van(bericht),
        _ => Dossierfeiten.Geen,
    };

    private static bool IsNieuw<T>(T waarde) => waarde switch
    {
        Wmo301.ToegewezenProduct product => product.RedenWijziging != Basis.RedenWijziging.Verwijderd,
        Wmo305.StartProduct start => !start.IsVerwijdering(),
        Wmo307.StopProduct stop => !stop.IsVerwijdering(),
        _ => false,
    };

    private static bool IsOnder(Plek plek, Plek? boven)
    {
        for (var ouder = boven is null ? null : plek.Ouder; ouder is not null; ouder = ouder.Ouder)
        {
            if (ReferenceEquals(ouder, boven))
                return true;
        }

        return false;
    }
}
