using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Tests.Signalen;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Console;

/// <summary>The console in a real browser.</summary>
public sealed class BrowserTests
{
    private const string Sleutel = "sleutel-van-een-medewerker";
    private const string Termijnen = $"/partijen/{Voorbeelden.Gemeente}/termijnen";

    // What the guidelines (WCAG 2.1 AA) ask and a program can see: names of fields and tables, one heading of the first level, no id twice,
    // contrast of every text with what is behind it, and that nothing but a table is wider than the screen.
    private const string Toets = """
        (() => {
            const fouten = [];
            const meld = (wat, element) => fouten.push(`${wat}: ${element.outerHTML.slice(0, 120)}`);
            if (document.documentElement.lang !== "nl") meld("taal", document.documentElement);
            if (document.querySelectorAll("h1").length !== 1) meld("h1", document.body);
            const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
            if (new Set(ids).size !== ids.length) meld(`dubbel id in ${ids}`, document.body);
            for (const e of document.querySelectorAll("input:not([type=hidden]), select")) if (!e.labels.length) meld("geen label", e);
            for (const e of document.querySelectorAll("table")) if (!e.caption) meld("geen bijschrift", e);
            for (const e of document.querySelectorAll("th")) if (!e.scope) meld("geen scope", e);
            for (const e of document.querySelectorAll("[aria-describedby], [aria-labelledby]"))
                for (const id of `${e.getAttribute("aria-describedby") ?? ""} ${e.getAttribute("aria-labelledby") ?? ""}`.trim().split(/\s+/))
                    if (!document.getElementById(id)) meld(`verwijst naar ${id}`, e);
            const doek = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            const kleur = (tekst, onder) => {
                doek.fillStyle = `rgb(${onder})`; doek.fillRect(0, 0, 1, 1);
                doek.fillStyle = tekst; doek.fillRect(0, 0, 1, 1);
                return [...doek.getImageData(0, 0, 1, 1).data.slice(0, 3)];
            };
            const achter = e => e ? kleur(getComputedStyle(e).backgroundColor, achter(e.parentElement)) : [255, 255, 255];
            const licht = rgb => rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((som, c, i) => som + c * [0.2126, 0.7152, 0.0722][i], 0);
            for (const e of document.querySelectorAll("body *")) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.checkVisibility()) continue;
                const vlak = achter(e);
                const [a, b] = [licht(kleur(getComputedStyle(e).color, vlak)), licht(vlak)].sort((x, y) => y - x);
                if ((a + 0.05) / (b + 0.05) < 4.5) meld(`contrast ${((a + 0.05) / (b + 0.05)).toFixed(2)}`, e);
            }
            if (document.documentElement.scrollWidth > innerWidth) meld(`breder dan ${innerWidth}`, document.documentElement);
            return fouten.join("\n");
        })()
        """;

    private Testinstallatie installatie = null!;
    private Chromium browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var instellingen = Testinstallatie.ZonderEigenControle;
        instellingen["ApiSleutels:medewerker:Hash"] = ApiSleutel.HashVan(Sleutel);
        instellingen["ApiSleutels:medewerker:Partijen:0"] = Voorbeelden.Gemeente;
        instellingen["ApiSleutels:beide:Beheer"] = "true";
        installatie = await Testinstallatie.StartAsync(instellingen);
        browser = await Chromium.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await (browser?.DisposeAsync() ?? default);
        await (installatie?.DisposeAsync() ?? default);
    }

    [Test]
    public async Task Een_medewerker_meldt_zich_aan_ziet_wat_te_laat_is_en_daarna_wat_erbij_komt()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301());
        await installatie.GeefTermijnAsync(heen.Id, dagen: -3);

        await MeldAanAsync(Sleutel);

        await browser.WachtOpAsync($"location.pathname === '{Termijnen}'");
        Assert.That(await TekstAsync("#inhoud"), Does.Contain("1 te laat").And.Contain($"Vraag {Voorbeelden.Aanbieder} waar het blijft."));

        await browser.WachtOpAsync("document.querySelector('[data-live]').hidden === false");
        await installatie.GeefTermijnAsync(null, dagen: -1, "R2");
        await installatie.GeefAsync(Signaalsoorten.TermijnVerstreken);

        await browser.WachtOpAsync("document.querySelector('#inhoud').innerText.includes('2 te laat')");
        await browser.VraagAsync("document.querySelector('#te-laat').closest('.tabel').querySelector('a').click()");
        await browser.WachtOpAsync("document.querySelector('h1')?.innerText === 'Bericht WMO301'");
        Assert.That(await TekstAsync("#inhoud"), Does.Contain("Akkoord").And.Contain("Tijdlijn"));
        Assert.That(browser.Klachten, Is.Empty);
    }

    [Test]
    public async Task Elke_pagina_is_voor_iedereen_te_lezen_ook_in_het_donker_en_op_een_smal_scherm()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "TOEGANKELIJK"));
        await installatie.GeefTermijnAsync(heen.Id, dagen: -3, "R5");
        await installatie.GeefTermijnAsync(heen.Id, dagen: 1, "R6");
        var dode = await installatie.GeefDeadletterAsync(1, heen.Id);
        await MeldAanAsync("onbekend");
        await ToetsAsync("/aanmelden");
        await MeldAanAsync(Testinstallatie.Sleutel);
        await browser.WachtOpAsync("location.pathname === '/'");

        foreach (var pad in new[] { "/", Termijnen, $"/partijen/{Voorbeelden.Gemeente}/berichten", $"/partijen/{Voorbeelden.Gemeente}/berichten/{heen.Id}", $"/partijen/{Voorbeelden.Gemeente}/monitor", $"/partijen/{Voorbeelden.Gemeente}/balans", "/beheer/wachtrijen", "/beheer/deadletters?groep=groep001", $"/beheer/deadletters/{dode}", "/beheer/audit", "/partijen/9999/termijnen" })
            await ToetsAsync(pad);
    }

    private async Task ToetsAsync(string pad)
    {
        foreach (var (breedte, donker) in new[] { (1280, false), (320, true) })
        {
            await browser.SchermAsync(breedte, 900);
            await browser.DonkerAsync(donker);
            await browser.OpenAsync(new Uri(installatie.Http.BaseAddress!, pad));
            Assert.That((string)(await browser.VraagAsync(Toets))!, Is.Empty, $"{pad} op {breedte} pixels{(donker ? " in het donker" : "")}");
            await BewaarBeeldAsync($"{pad.Replace('/', '_').Replace('?', '_')}-{breedte}");
        }
    }

    /// <summary>With <c>WMO_BEELDEN=folder</c> what the pages look like stands there, for people.</summary>
    private async Task BewaarBeeldAsync(string naam)
    {
        if (Environment.GetEnvironmentVariable("WMO_BEELDEN") is { Length: > 0 } map)
            await File.WriteAllBytesAsync(Path.Combine(map, $"{naam}.png"), await browser.BeeldAsync());
    }

    private async Task MeldAanAsync(string sleutel)
    {
        await browser.OpenAsync(new Uri(installatie.Http.BaseAddress!, "/aanmelden"));
        await browser.VraagAsync($"document.querySelector('#sleutel').value = '{sleutel}'; document.querySelector('form.kaart').requestSubmit()");
        await browser.WachtOpAsync("document.readyState === 'complete' && (location.pathname !== '/aanmelden' || document.querySelector('[role=alert]') !== null)");
    }

    private async Task<string> TekstAsync(string plaats) => (string)(await browser.VraagAsync($"document.querySelector('{plaats}').innerText"))!;
}
