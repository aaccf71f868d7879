import '../../custom/words.js';

export default {
  app: { name: 'Colophon', vendor: 'Work list' },
  disableWelcomeMessage: true,
  customScripts: ['../custom/sign-in.js', '../custom/new-tab.js', '../custom/embed.js', '../custom/case-tab.js', '../custom/settled.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
