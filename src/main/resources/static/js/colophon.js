// Small conveniences; every page works without them.
(() => {
  "use strict";

  // After a refused form the reader starts at the list of what to put right.
  document.querySelector("[data-focus]")?.focus();

  // A second click while a form is on its way sends nothing twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 5000);
  });

  // Coming back with the browser's own button finds forms usable again.
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });
})();
