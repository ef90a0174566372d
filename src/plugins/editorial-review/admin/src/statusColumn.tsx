import { RowStatus } from './components/RowStatus';
import { PLUGIN_ID } from './pluginId';

interface Row {
  documentId: string;
  locale?: string | null;
}

interface Table {
  displayedHeaders: object[];
  layout: { options?: { draftAndPublish?: boolean } };
}

/** Puts the state of the review into the lists of governed pages. */
export function addStatusColumn({ displayedHeaders, layout }: Table): Table {
  if (layout.options?.draftAndPublish !== true) return { displayedHeaders, layout };
  const column = {
    name: 'review',
    attribute: { type: 'custom' },
    label: { id: `${PLUGIN_ID}.column.status`, defaultMessage: 'Status' },
    searchable: false,
    sortable: false,
    cellFormatter: (row: Row, _header: unknown, { model }: { model: string }) => (
      <RowStatus uid={model} documentId={row.documentId} locale={row.locale ?? 'sv'} />
    ),
  };
  const [title, ...others] = displayedHeaders;
  return { displayedHeaders: [...(title === undefined ? [] : [title]), column, ...others], layout };
}
