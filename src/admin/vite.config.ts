import { beginning } from './patches/beginning';
import { hardCoded } from './patches/hardCoded';
import { patching } from './patches/patch';
import { relations } from './patches/relations';
import { richText } from './patches/richText';
import { saving } from './patches/saving';
import { session } from './patches/session';
import { settingsMenu } from './patches/settingsMenu';
import { startPage } from './patches/startPage';
import { times } from './patches/times';

interface Config {
  plugins?: unknown[];
}

/** Strapi's own configuration of the build, with what we change in its admin. */
export default (config: Config): Config => ({
  ...config,
  plugins: [
    ...(config.plugins ?? []),
    patching([
      ...settingsMenu,
      ...hardCoded,
      ...saving,
      ...relations,
      ...beginning,
      ...richText,
      ...session,
      ...startPage,
      ...times,
    ]),
  ],
});
