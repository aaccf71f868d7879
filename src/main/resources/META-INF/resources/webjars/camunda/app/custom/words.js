// What the web apps say, put right before they start. They read their words from the browser's store and fetch them meanwhile;
// on a first visit that is too late for some of them, which then show a raw key such as SEARCH_PLACEHOLDER. So the words are
// fetched here first, with our own in the place of those that do not fit, and laid where the web app looks for them.
const own = {
  BANNER_CE_EOL_TEXT: 'Work lists and Cockpit are Camunda 7.24, community edition. Its maker ended its updates in October 2025.',
  COMPLETE_ERROR: 'The task is not completed yet',
  ADD_GROUPS: 'For chosen people'
};

const base = document.querySelector('base');
const place = base.getAttribute('app-root') + '/app/' + base.getAttribute('app-name') + '/locales/';

const replace = labels => {
  for (const [key, value] of Object.entries(labels)) {
    if (key in own) labels[key] = own[key];
    else if (value && typeof value === 'object') replace(value);
  }
};

try {
  const words = await (await fetch(place + 'en.json?bust=' + window.bust)).json();
  replace(words);
  const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  stored[place + '_locales_data_en_' + window.bust] = JSON.stringify(words);
  localStorage.setItem('camunda-web', JSON.stringify(stored));
} catch (problem) {
  console.warn('The web app keeps its own words: ' + problem);
}
