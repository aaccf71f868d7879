// Sends a file in pieces, shows how much has arrived and goes on after a break.
(() => {
  "use strict";

  const form = document.querySelector("form[data-upload]");
  if (!form || !window.fetch) return;
  const PIECE = 4 * 1024 * 1024;
  const box = form.querySelector("[data-progress]");
  const bar = box.querySelector("progress");
  const words = box.querySelector("p");
  const stop = box.querySelector("button");
  const add = form.querySelector("button[type=submit]");
  const token = () => ({ "X-CSRF-TOKEN": form.elements._csrf.value });
  const pause = (seconds) =>
    new Promise((go) => {
      const timer = setTimeout(go, seconds * 1000);
      addEventListener("online", () => (clearTimeout(timer), go()), { once: true });
    });

  let stopped = false;
  let address = null;

  const show = (offset, size) => {
    const share = Math.floor((100 * offset) / size);
    bar.value = share;
    words.textContent = share === 100 ? box.dataset.checking : `${share} %`;
  };

  const fail = (text) => {
    words.textContent = text;
    bar.hidden = true;
    stop.hidden = true;
    add.disabled = false;
  };

  // What trying again does not change.
  const final = (broken) => ({ out: box.dataset.out, refused: box.dataset.refused })[broken.message];

  const ask = async (url, how) => {
    const answer = await fetch(url, { redirect: "manual", ...how });
    if (answer.type === "opaqueredirect" || answer.status === 403) throw new Error("out");
    if (answer.status === 404) return { status: 404 };
    if (answer.status >= 500) throw new TypeError("later");
    const said = await answer.json().catch(() => null);
    if (!answer.ok && !said) throw new Error("refused"); // not our words: something on the way did it
    return { status: answer.status, ...said };
  };

  const begin = async (file) => {
    const about = new URLSearchParams({ name: file.name, size: file.size, changed: file.lastModified });
    for (let tries = 0; ; ) {
      try {
        return await ask(form.dataset.uploads, { method: "POST", headers: token(), body: about });
      } catch (broken) {
        if (final(broken) || stopped) throw broken;
        words.textContent = box.dataset.waiting;
        await pause(Math.min(30, 2 ** tries++));
      }
    }
  };

  const send = async (file) => {
    let at = await begin(file);
    if (at.words || !at.address) return fail(at.words ?? box.dataset.out);
    address = at.address;
    for (let tries = 0; !stopped; ) {
      try {
        show(at.offset, file.size);
        const piece = file.slice(at.offset, at.offset + PIECE);
        at = await ask(address, {
          method: "PATCH",
          headers: { ...token(), "Upload-Offset": at.offset, "Content-Type": "application/octet-stream" },
          body: piece,
        });
        if (at.done) return location.assign(at.done);
        if (at.words) return fail(at.words);
        if (at.status === 404) return location.reload();
        if (at.status === 409) await pause(1); // another window sends the same file
        tries = 0;
      } catch (broken) {
        if (final(broken)) return fail(final(broken));
        words.textContent = box.dataset.waiting;
        await pause(Math.min(30, 2 ** tries++));
        at = await ask(address, {}).catch(() => at);
        if (at.done) return location.assign(at.done);
        if (at.status === 404) return location.reload();
      }
    }
  };

  form.addEventListener("submit", (event) => {
    const file = form.elements.file.files[0];
    if (!file) return;
    event.preventDefault();
    stopped = false;
    box.hidden = bar.hidden = stop.hidden = false;
    add.disabled = true;
    send(file).catch((broken) => fail(final(broken) ?? box.dataset.waiting));
  });

  stop.addEventListener("click", async () => {
    stopped = true;
    if (address) await fetch(address, { method: "DELETE", headers: token() }).catch(() => null);
    location.reload();
  });
})();
