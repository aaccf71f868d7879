import '../../custom/words.js';

export default {
  app: { name: 'Colophon', vendor: 'Welcome' },
  disableWelcomeMessage: true,
  customScripts: ['../custom/sign-in.js']
};
