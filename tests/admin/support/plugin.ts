import plugin from '../../../src/plugins/editorial-review/admin/src';
import { registerTrads } from '../../../src/plugins/content-rules/admin/src/translations';

/** What the plugin gives Strapi when it is started: found here as Strapi finds it. */
interface Given {
  panel: (props: object) => { title: string; content: React.ReactNode } | null;
  page: () => Promise<{ default: React.ComponentType }>;
  addColumn: (table: object) => { displayedHeaders: { cellFormatter?: CellFormatter }[] };
  withoutPublishing: (actions: object[]) => object[];
  withoutBulkPublishing: (actions: object[]) => object[];
}

type CellFormatter = (row: object, header: object, context: { model: string }) => React.ReactNode;

/** Registers the plugin with an app that only remembers. */
export function given(): Given {
  const found: Partial<Given> = {};
  const manager = {
    addEditViewSidePanel: ([panel]: Given['panel'][]) => (found.panel = panel),
    addDocumentAction: (reducer: Given['withoutPublishing']) => (found.withoutPublishing = reducer),
    addBulkAction: (reducer: Given['withoutBulkPublishing']) =>
      (found.withoutBulkPublishing = reducer),
  };
  const app = {
    registerPlugin: () => undefined,
    addMenuLink: ({ Component }: { Component: Given['page'] }) => (found.page = Component),
    getPlugin: () => ({ apis: manager }),
    registerHook: (_name: string, hook: Given['addColumn']) => (found.addColumn = hook),
  };
  plugin.register(app as never);
  plugin.bootstrap(app as never);
  return found as Given;
}

/** The plugins' texts in this language, with the names that Strapi gives them. */
export async function textsIn(locale: 'sv' | 'en'): Promise<Record<string, string>> {
  const all = await Promise.all(
    [plugin.registerTrads, registerTrads].map((texts) => texts({ locales: [locale] })),
  );
  return Object.assign({}, ...all.flat().map(({ data }) => data)) as Record<string, string>;
}
