// A link in a form would replace Tasklist and lose what was typed: open it in a new tab.
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('.fjs-container a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);

export default [];
