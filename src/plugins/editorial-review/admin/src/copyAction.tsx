import { Duplicate } from '@strapi/icons';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { useCopyPageMutation } from './api';
import { useIsGoverned } from './hooks/useGovernedTypes';
import { useText } from './hooks/useText';
import { failureOf } from './lib/failure';

/** Strapi asks both the action and what it gives. */
const POSITIONS = ['header', 'table-row'];

interface Props {
  model: string;
  documentId?: string;
  document?: { locale?: unknown };
}

/** A new draft that begins with this page's words, from the edit view and from the list. */
export function CopyAction({ model, documentId, document }: Props) {
  const { text } = useText();
  const isGoverned = useIsGoverned(model);
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [copy] = useCopyPageMutation();
  // A hint only: the server alone allows.
  const mayCreate = useAuth('CopyAction', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) =>
        action === 'plugin::content-manager.explorer.create' && subject === model,
    ),
  );
  if (!isGoverned || documentId === undefined || !mayCreate) return null;
  const locale = typeof document?.locale === 'string' ? document.locale : 'sv';
  return {
    label: text('copy.make'),
    icon: <Duplicate />,
    position: POSITIONS,
    onClick: async () => {
      const answer = await copy({ uid: model, documentId, locale });
      if ('error' in answer) {
        const message = failureOf(answer.error).message ?? text('dialog.failed');
        toggleNotification({ type: 'danger', message });
        return;
      }
      toggleNotification({ type: 'success', message: text('copy.made') });
      navigate(
        `/content-manager/collection-types/${model}/${answer.data.documentId}?plugins[i18n][locale]=${locale}`,
      );
    },
  };
}
CopyAction.position = POSITIONS;
