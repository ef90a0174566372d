import { beginning } from './beginning';
import { checks } from './checks';
import { hardCoded } from './hardCoded';
import type { Patch } from './patch';
import { partKeys } from './partKeys';
import { relations } from './relations';
import { richText } from './richText';
import { saving } from './saving';
import { session } from './session';
import { settingsMenu } from './settingsMenu';
import { startPage } from './startPage';
import { times } from './times';

/** Every place of Strapi's admin that we change: the build makes the changes, a test asks whether they still fit. */
export const patches: readonly Patch[] = [
  ...settingsMenu,
  ...hardCoded,
  ...saving,
  ...checks,
  ...relations,
  ...beginning,
  ...partKeys,
  ...richText,
  ...session,
  ...startPage,
  ...times,
];
