import { SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { CopyAction } from './copyAction';
import { ReviewPanel } from './components/ReviewPanel';
import { PagePanel } from './page-view/PagePanel';
import { PLUGIN_ID } from './pluginId';
import { openBus } from './saving/bus';
import { SavingGuard } from './saving/SavingGuard';
import { guardRequests, signingOut, tellOver } from './session/owner';
import { SessionDialog } from './session/SessionDialog';
import { StartPage } from './start/StartPage';
import { addStatusColumn } from './statusColumn';
import { withoutBulkPublishing, withoutPublishing } from './strapiActions';

type Reducer = <T extends (props: never) => unknown>(actions: T[]) => T[];

/** What of the content-manager's plugin is used here. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: unknown[]): void;
  addDocumentAction(actions: Reducer | unknown[]): void;
  addBulkAction(reducer: Reducer): void;
}

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    guardRequests();
    Object.assign(globalThis, {
      editorialStart: StartPage,
      editorialSession: { Dialog: SessionDialog, tellOver, signingOut },
    });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: SealCheck,
      position: 1,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Redaktionen' },
      permissions: [{ action: `plugin::${PLUGIN_ID}.read`, subject: null }],
      Component: () => import('./pages/QueuePage'),
    });
  },

  bootstrap(app: StrapiApp) {
    const manager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    manager.addEditViewSidePanel([PagePanel]);
    manager.addEditViewSidePanel([ReviewPanel]);
    manager.addDocumentAction([CopyAction]);
    manager.addDocumentAction(withoutPublishing);
    manager.addBulkAction(withoutBulkPublishing);
    openBus(SavingGuard);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStatusColumn);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => ({ locale, data: prefixed(await textsOf(locale)) })),
    );
  },
};

async function textsOf(locale: string): Promise<Record<string, string>> {
  if (locale === 'sv') return (await import('./translations/sv.json')).default;
  if (locale === 'en') return (await import('./translations/en.json')).default;
  return {};
}

const prefixed = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
