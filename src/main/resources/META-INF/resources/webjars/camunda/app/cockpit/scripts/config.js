import '../../custom/words.js';

export default {
  app: { name: 'Colophon', vendor: 'Cockpit' },
  disableWelcomeMessage: true,
  customScripts: ['../custom/sign-in.js']
};
