// Tells the page this one is framed in how high it is, so that the frame needs no scroll bar. The body is measured: the document
// is never lower than its frame, and would stay high when a phone is turned.
(() => {
  "use strict";

  if (parent === window) return;
  const tell = () =>
    parent.postMessage({ pageHeight: Math.ceil(document.body.getBoundingClientRect().height) }, location.origin);
  new ResizeObserver(tell).observe(document.body);
  tell();
})();
