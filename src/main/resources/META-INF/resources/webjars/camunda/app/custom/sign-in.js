// Signing in happens on Colophon's own page. When the session is gone, the web app wants to show its own form, which can
// never let anybody in: go to ours instead, and come back to the same place afterwards.
const app = location.pathname.match(/\/app\/(\w+)\//)[1];
const key = 'place-' + app;

const place = sessionStorage.getItem(key);
if (place && sessionStorage.getItem(key + '-back')) {
  sessionStorage.removeItem(key + '-back');
  history.replaceState(null, '', place);
}
addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#/login')) sessionStorage.setItem(key, location.hash);
});

export default {
  id: 'colophon.sign-in',
  pluginPoint: app + '.login',
  priority: 1000,
  render: () => {
    sessionStorage.setItem(key + '-back', '1');
    location.assign(document.baseURI);
  }
};
