import { sumOf } from '../../../../kernel/features';
import type { ServiceFactories } from '../../../../kernel/services';
import * as addresses from './features/addresses';
import * as checks from './features/checks';
import * as definitions from './features/definitions';
import * as editViews from './features/edit-views';
import * as files from './features/files';
import * as linkTargets from './features/link-targets';
import * as saves from './features/saves';
import * as snapshots from './features/snapshots';

/** Every service of types.ts, and no other. */
const services = {
  ...addresses.services,
  ...checks.services,
  ...files.services,
  ...snapshots.services,
} satisfies ServiceFactories<'content-rules'>;

/** What stands first is registered first, and is outermost around the document service. */
export default {
  ...sumOf([
    // What types say about themselves must hold before anything is made of it.
    definitions,
    editViews,
    // What no database could hold is refused before anybody looks at slugs.
    saves,
    addresses,
    checks,
    snapshots,
    linkTargets,
    // Before the gate's guard, which then stands outside: a file in use is refused first.
    files,
  ]),
  services,
};
