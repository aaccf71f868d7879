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

  const watch = (form) => {
    const state = form.querySelector("[data-auto-state]");
    const basedOn = form.elements.basedOn;
    let timer;
    let underWay = false;
    let changed = false;
    let stopped = false;

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
          stopped = true;
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
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      stopped = true;
    });
  };

  document.querySelectorAll("form[data-autosave]").forEach(watch);
})();
