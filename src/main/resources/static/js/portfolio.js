// Saves what is typed now and then; the buttons of the page do the same without it.
(() => {
  "use strict";

  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const state = form.querySelector("[data-auto-state]");
  const basedOn = form.elements.basedOn;
  const quiet = 3000;
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
      if (answer.ok || answer.status === 409 || answer.status === 422) {
        const said = await answer.json();
        state.textContent = said.words;
        if (answer.ok) basedOn.value = said.version;
        if (answer.status === 409) stopped = true;
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
      if (changed && !stopped) later(quiet);
    }
  };

  form.addEventListener("input", () => {
    changed = true;
    if (!stopped) later(quiet);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    stopped = true;
  });
})();
