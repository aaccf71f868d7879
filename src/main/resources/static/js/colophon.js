// Small conveniences; every page works without them.
(() => {
  "use strict";

  // What came into a task's frame and was made to stand alone, such as an error, shows its text there and no more.
  if (self !== top && !document.body.classList.contains("embedded")) {
    document.body.classList.add("embedded");
    document.querySelectorAll("main a").forEach((link) => (link.target = "_blank"));
  }

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

  // A file larger than is read at all would take with it what else was typed; long films go in pieces.
  const { largestFile, tooLarge } = document.body.dataset;
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type !== "file" || !largestFile || input.form.matches("[data-upload]")) return;
    input.parentElement.querySelectorAll(".field-error[role]").forEach((it) => it.remove());
    if ([...input.files].every((it) => it.size <= Number(largestFile))) return;
    input.value = "";
    const said = document.createElement("p");
    said.className = "field-error";
    said.setAttribute("role", "alert");
    said.textContent = tooLarge;
    input.before(said);
  });

  // Says in time that a session ends for want of requests, and keeps it when asked to.
  const end = document.querySelector(".session-end");
  if (end) {
    const tell = (when) => {
      const text = end.querySelector(`[data-when="${when}"]`).content.cloneNode(true);
      [...end.children].forEach((it) => it.matches("template") || it.remove());
      end.append(text);
    };
    const wait = () => {
      const left = end.dataset.seconds * 1000;
      const timers = [
        setTimeout(() => tell("soon"), left - 300_000),
        setTimeout(() => tell("over"), left),
      ];
      end.onclick = async (event) => {
        if (!event.target.closest("button")) return;
        const answer = await fetch(end.dataset.alive, { method: "HEAD" }).catch(() => null);
        if (!answer) return;
        timers.forEach(clearTimeout);
        if (answer.redirected || !answer.ok) return tell("over");
        [...end.children].forEach((it) => it.matches("template") || it.remove());
        document.getElementById("main").focus();
        wait();
      };
    };
    wait();
  }
})();
