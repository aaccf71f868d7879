import '../../custom/words.js';

export default {
  app: { name: 'Colophon', vendor: 'Admin' },
  disableWelcomeMessage: true,
  customScripts: ['../custom/sign-in.js']
};
