// Saves what is typed or chosen; the buttons of the page do the same without it.
(() => {
  "use strict";

  const chosen = 150;
  const typed = 3000;

  // Whatever a save changes elsewhere on the page, by id.
  const show = (parts) => {
    for (const [id, part] of Object.entries(parts ?? {})) {
      const place = document.getElementById(id);
      if (!place) continue;
      if ("text" in part) place.textContent = part.text;
      if ("kind" in part) place.className = `status ${part.kind}`;
      if (part.open) place.open = true;
      if ("hidden" in part) place.hidden = part.hidden;
    }
  };

  // Whoever signed in again in another window has new forms there; false while nobody has.
  const signedInAgain = async () => {
    const page = await fetch(location.href).catch(() => null);
    if (!page || page.redirected) return false;
    const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[name=_csrf]");
    if (token) document.querySelectorAll("[name=_csrf]").forEach((it) => (it.value = token.value));
    return true;
  };

  const watch = (form) => {
    const state = form.querySelector("[data-auto-state]");
    const basedOn = form.elements.basedOn;
    let timer;
    let underWay = false;
    let changed = false;
    let stopped = false;
    let out = false;

    const later = (after) => {
      clearTimeout(timer);
      timer = setTimeout(save, after);
    };

    const save = async () => {
      if (underWay || stopped || !changed) return;
      underWay = true;
      changed = false;
      const words = new URLSearchParams(new FormData(form));
      words.set("auto", "true");
      try {
        const answer = await fetch(form.action, { method: "POST", body: words, redirect: "manual" });
        if (answer.ok || [409, 410, 422].includes(answer.status)) {
          const said = await answer.json();
          state.textContent = said.words;
          if (answer.ok) {
            basedOn.value = said.version;
            show(said.show);
          }
          if (answer.status === 409 || answer.status === 410) stopped = true;
        } else {
          state.textContent = state.dataset.out;
          stopped = out = true;
        }
      } catch {
        state.textContent = state.dataset.offline;
        changed = true;
        later(15_000);
      } finally {
        underWay = false;
        if (changed && !stopped) later(typed);
      }
    };

    form.addEventListener("input", (event) => {
      changed = true;
      if (!stopped) later(event.target.matches("textarea") ? typed : chosen);
    });
    form.addEventListener("change", () => {
      if (changed && !stopped) later(chosen);
    });
    form.addEventListener("submit", async (event) => {
      clearTimeout(timer);
      stopped = true;
      if (!out) return;
      event.preventDefault();
      out = !(await signedInAgain());
      if (!out) form.requestSubmit(event.submitter);
    });
  };

  document.querySelectorAll("form[data-autosave]").forEach(watch);
})();
