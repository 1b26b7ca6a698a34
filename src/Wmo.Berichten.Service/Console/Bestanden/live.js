// Fetches the page again when there is news, and puts its new part in the place of the old one. Without this script a page
// shows how things stood when it was opened.
"use strict";

const deel = document.querySelector("[data-gebeurtenissen]");
if (deel) {
    const stroom = new EventSource(deel.dataset.gebeurtenissen);
    let bezig = false;
    let nogEens = false;

    const ververs = async () => {
        if (bezig) {
            nogEens = true;
            return;
        }
        bezig = true;
        try {
            const antwoord = await fetch(location.href, { headers: { [deel.dataset.vanzelf]: "ja" }, redirect: "error" });
            if (!antwoord.ok)
                return;
            const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
            const nieuw = pagina.querySelector("[data-gebeurtenissen]");
            if (nieuw) {
                // The parts themselves stay: a screen reader follows the one that tells how things stand.
                const bij = document.activeElement?.closest("[aria-labelledby]")?.getAttribute("aria-labelledby");
                [...deel.children].forEach((stuk, plaats) => stuk.replaceChildren(...nieuw.children[plaats].childNodes));
                toonLive(true);
                if (bij)
                    deel.querySelector(`[aria-labelledby="${bij}"]`)?.focus({ preventScroll: true });
            }
        } catch {
            toonLive(false);
        } finally {
            bezig = false;
            if (nogEens) {
                nogEens = false;
                ververs();
            }
        }
    };

    const toonLive = (aan) => {
        const teken = deel.querySelector("[data-live]");
        if (teken)
            teken.hidden = !aan;
    };

    stroom.addEventListener("open", () => toonLive(true));
    stroom.addEventListener("error", () => toonLive(false));
    for (const soort of deel.dataset.soorten.split(" "))
        stroom.addEventListener(soort, ververs);
}
