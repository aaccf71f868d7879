// A form that names one of our pages shows it in place, as high as the page says it is. Without this script the link stays.
const show = link => {
  if (new URL(link.href).origin !== location.origin) return;
  link.dataset.shown = 'yes';
  const frame = document.createElement('iframe');
  frame.title = link.textContent;
  frame.src = link.href;
  frame.className = 'colophon-frame';
  link.after(frame);
  link.hidden = true;
};

// Once a task is claimed, its page has more to show than before.
let locked = false;
const readAgain = () => {
  const nowLocked = document.querySelector('.disabled-form') !== null;
  if (locked && !nowLocked) {
    document.querySelectorAll('.fjs-container iframe.colophon-frame').forEach(frame => frame.contentWindow.location.reload());
  }
  locked = nowLocked;
};

new MutationObserver(() => {
  document.querySelectorAll('.fjs-container a.embed-page:not([data-shown])').forEach(show);
  readAgain();
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });

addEventListener('message', event => {
  if (event.origin !== location.origin || !event.data || !event.data.pageHeight) return;
  document.querySelectorAll('.fjs-container iframe.colophon-frame').forEach(frame => {
    const borders = frame.offsetHeight - frame.clientHeight;
    if (frame.contentWindow === event.source) frame.style.height = event.data.pageHeight + borders + 'px';
  });
});

export default [];
