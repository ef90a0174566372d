import { sumOf } from '../../../../kernel/features';
import type { ServiceFactories } from '../../../../kernel/services';
import { contentTypes } from './content-types';
import { actions } from './features/actions';
import { audit } from './features/audit';
import { buffers } from './features/buffers';
import { copies } from './features/copies';
import { desk } from './features/desk';
import { erasure } from './features/erasure';
import { files } from './features/files';
import { history } from './features/history';
import { jobs } from './features/jobs';
import { lookBack } from './features/look-back';
import { ownReviews } from './features/own-reviews';
import { pageViews } from './features/page-views';
import { people } from './features/people';
import { presence } from './features/presence';
import { previewLinks } from './features/preview-links';
import { queue } from './features/queue';
import { supporting } from './features/supporting';
import { tokenOwners } from './features/token-owners';
import { installation } from './installation';
import { gate } from './publish-gate';
import { checkSettings } from './settings';

/** Every service of types.ts, and no other. */
const services = {
  ...actions.services,
  ...audit.services,
  ...buffers.services,
  ...copies.services,
  ...desk.services,
  ...erasure.services,
  ...files.services,
  ...history.services,
  ...installation.services,
  ...jobs.services,
  ...lookBack.services,
  ...people.services,
  ...presence.services,
  ...previewLinks.services,
  ...queue.services,
} satisfies ServiceFactories<'editorial-review'>;

export default {
  ...sumOf([
    { contentTypes },
    gate,
    actions,
    queue,
    desk,
    copies,
    history,
    ownReviews,
    people,
    tokenOwners,
    supporting,
    audit,
    erasure,
    files,
    buffers,
    presence,
    pageViews,
    previewLinks,
    lookBack,
    jobs,
    installation,
  ]),
  services,
  config: { default: {}, validator: checkSettings },
};
