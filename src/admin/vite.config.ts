import { patches } from './patches/index';
import { patching } from './patches/patch';

interface Config {
  plugins?: unknown[];
}

/** Strapi's own configuration of the build, with what we change in its admin. */
export default (config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), patching(patches)],
});
