// Tells the page this one is framed in how high it is, so that the frame needs no scroll bar.
(() => {
  "use strict";

  if (parent === window) return;
  const tell = () =>
    parent.postMessage({ pageHeight: document.documentElement.scrollHeight }, location.origin);
  new ResizeObserver(tell).observe(document.body);
  tell();
})();
