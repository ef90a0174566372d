import checks from './services/checks';
import language from './services/language';
import snapshots from './services/snapshots';

export default {
  register() {},

  services: { checks, language, snapshots },
};
