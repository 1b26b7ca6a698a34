using Wmo.Berichten.Basis;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>A verzoek om toewijzing, until it is granted or refused.</summary>
public sealed class VerzoekTests : Ketentest
{
    [Test]
    public async Task Een_verzoek_wordt_toegewezen_en_de_levering_begint()
    {
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-03", Huishouding with { ReferentieAanbieder = "R1" }));
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_verzoek_wordt_afgewezen_en_daarna_mag_er_een_nieuw()
    {
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-03", "R1", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.ContractOntbreekt));
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-08", Vraag("R2", Huishouding)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_verzoek_wordt_onderzocht_en_dan_toegewezen()
    {
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-03", "R1", VerzoekAntwoord.InOnderzoek));
        await Spel.WeigertAsync(Client.Verzoek("2025-01-06", Vraag("R2", Huishouding)), "TR374 9374");
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-13", Huishouding with { ReferentieAanbieder = "R1" }));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_verzoek_wordt_onderzocht_en_dan_afgewezen()
    {
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-03", "R1", VerzoekAntwoord.InOnderzoek));
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-13", "R1", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.InhoudelijkAfgekeurd));
        await Spel.WeigertAsync(Client.Toewijzing("2025-01-14", Huishouding with { ReferentieAanbieder = "R1" }), "TR379 9379");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Van_een_verzoek_om_twee_producten_wordt_het_ene_toegewezen_en_het_andere_afgewezen()
    {
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding), Vraag("R2", Dagbesteding)));
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-03", Huishouding with { ReferentieAanbieder = "R1" }));
        await Spel.WeigertAsync(Client.Verzoek("2025-01-06", Vraag("R3", Dagbesteding)), "TR374 9374");
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-06", "R2", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.Stapeling));
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-07", Vraag("R3", Dagbesteding)));
        await Spel.KloptAsync();
    }
}
