using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private static readonly AchternaamGegevens Partnernaam = new() { Achternaam = "Toetsema" };

    private static IEnumerable<Regelgeval> CD007()
    {
        const string Pad = "/Bericht/Client/Communicatie/Taal";
        yield return new("CD007", "taaltolk met taal", MetCommunicatie(new() { Vorm = Communicatievorm.Taaltolk, Taal = "Tigrinya" }));
        yield return new("CD007", "taaltolk zonder taal", MetCommunicatie(new() { Vorm = Communicatievorm.Taaltolk }), "Client", Pad);

        foreach (var vorm in new[] { Communicatievorm.Gebarentolk, Communicatievorm.TolkVoorDoofblinden })
        {
            yield return new("CD007", $"Vorm {vorm.Code()} zonder taal", MetCommunicatie(new() { Vorm = vorm }));
            yield return new("CD007", $"Vorm {vorm.Code()} met taal", MetCommunicatie(new() { Vorm = vorm, Taal = "Tigrinya" }), "Client", Pad);
        }
    }

    private static IEnumerable<Regelgeval> CS050()
    {
        foreach (var gebruik in new[] { NaamGebruik.EigenAchternaam, NaamGebruik.NaamVanPartner, NaamGebruik.PartnernaamDanEigen, NaamGebruik.EigenDanPartnernaam })
            yield return new("CS050", $"partnernaam en {gebruik.Code()}", MetNaam(gebruik, Partnernaam));

        foreach (var gebruik in new[] { NaamGebruik.NaamVanPartner, NaamGebruik.PartnernaamDanEigen, NaamGebruik.EigenDanPartnernaam, NaamGebruik.Pseudoniem })
        {
            yield return new("CS050", $"geen partnernaam en {gebruik.Code()}", MetNaam(gebruik), "Client", "/Bericht/Client/Naam/NaamGebruik");
            yield return new("CS050", $"relatie, geen partnernaam en {gebruik.Code()}", MetRelatie(gebruik), "Relatie", "/Bericht/Client/Relaties/Relatie[1]/Naam/NaamGebruik");
        }

        yield return new("CS050", "partnernaam en 5", MetNaam(NaamGebruik.Pseudoniem, Partnernaam), "Client", "/Bericht/Client/Naam/NaamGebruik");
        yield return new("CS050", "relatie, geen partnernaam en 6", MetRelatie(NaamGebruik.Rechtspersoon));
        yield return new("CS050", "relatie, partnernaam en 6", MetRelatie(NaamGebruik.Rechtspersoon, Partnernaam), "Relatie", "/Bericht/Client/Relaties/Relatie[1]/Naam/NaamGebruik");
    }

    private static IEnumerable<Regelgeval> CS139()
    {
        foreach (var (gebruik, datum) in new (DatumGebruik?, DateOnly)[]
        {
            (null, new(1948, 1, 1)),
            (DatumGebruik.DagOnbekend, new(1949, 9, 1)),
            (DatumGebruik.DagEnMaandOnbekend, new(1953, 1, 1)),
            (DatumGebruik.GeheelOnbekend, new(1900, 1, 1)),
        })
        {
            foreach (var bericht in Geboren(datum, gebruik))
                yield return new("CS139", $"DatumGebruik {gebruik?.Code() ?? "leeg"}", bericht);
        }

        foreach (var (gebruik, datum) in new (DatumGebruik, DateOnly)[]
        {
            (DatumGebruik.DagOnbekend, new(1949, 9, 2)),
            (DatumGebruik.DagEnMaandOnbekend, new(1953, 9, 1)),
            (DatumGebruik.DagEnMaandOnbekend, new(1953, 1, 2)),
            (DatumGebruik.GeheelOnbekend, new(1953, 1, 1)),
        })
        {
            foreach (var bericht in Geboren(datum, gebruik))
                yield return new("CS139", $"DatumGebruik {gebruik.Code()} met {datum:yyyy-MM-dd}", bericht, "Client", "/Bericht/Client/Geboortedatum/DatumGebruik");

            yield return new(
                "CS139",
                $"relatie, DatumGebruik {gebruik.Code()} met {datum:yyyy-MM-dd}",
                Toewijzing with { Client = Toewijzing.Client with { Relaties = [Relatie(new() { Datum = datum, DatumGebruik = gebruik })] } },
                "Relatie",
                "/Bericht/Client/Relaties/Relatie[1]/Geboortedatum/DatumGebruik");
        }
    }

    private static IEnumerable<Regelgeval> CS318()
    {
        yield return new("CS318", "eigen achternaam", MetNaam(NaamGebruik.EigenAchternaam));
        yield return new("CS318", "niet-natuurlijk persoon", MetNaam(NaamGebruik.Rechtspersoon), "Client", "/Bericht/Client/Naam");
        yield return new("CS318", "relatie is geen natuurlijk persoon", MetRelatie(NaamGebruik.Rechtspersoon));
    }

    private static Wmo301.Bericht MetCommunicatie(Communicatie communicatie) =>
        Toewijzing with { Client = Toewijzing.Client with { Communicatie = communicatie } };

    private static Wmo301.Bericht MetNaam(NaamGebruik gebruik, AchternaamGegevens? partner = null) =>
        Toewijzing with { Client = Toewijzing.Client with { Naam = Toewijzing.Client.Naam with { NaamGebruik = gebruik, Partnernaam = partner } } };

    private static Wmo301.Bericht MetRelatie(NaamGebruik gebruik, AchternaamGegevens? partner = null)
    {
        var relatie = Relatie(new() { Datum = new(1948, 3, 21) });
        return Toewijzing with
        {
            Client = Toewijzing.Client with { Relaties = [relatie with { Naam = relatie.Naam with { NaamGebruik = gebruik, Partnernaam = partner } }] },
        };
    }
}
