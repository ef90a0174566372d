import { Button, Flex } from '@strapi/design-system';
import { Eye, Link } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo, useRef, useState } from 'react';
import { useIsGoverned } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';
import { PageDrawer } from './PageDrawer';
import { ShareDialog } from './ShareDialog';
import type { ViewPlace } from './usePageView';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { locale?: unknown };
}

/** In the edit view, beside the form: the page as people will see it. */
export function PagePanel(props: PanelProps) {
  const { text } = useText();
  if (!useIsGoverned(props.model)) return null;
  return { title: text('page.title'), content: <PanelContent {...props} /> };
}

function PanelContent({ model, documentId, document }: PanelProps) {
  const { text } = useText();
  const [open, setOpen] = useState(false);
  const [sharing, setSharing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = usePlace(model, documentId, document?.locale);
  function close(): void {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button
        ref={button}
        type="button"
        variant="secondary"
        fullWidth
        startIcon={<Eye aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text(open ? 'page.hide' : 'page.show')}
      </Button>
      {documentId === undefined ? null : (
        <Button
          type="button"
          variant="tertiary"
          fullWidth
          startIcon={<Link aria-hidden />}
          onClick={() => setSharing(true)}
        >
          {text('share.title')}
        </Button>
      )}
      {sharing && documentId !== undefined ? (
        <ShareDialog
          {...{ model, documentId, locale: place.locale }}
          onClose={() => setSharing(false)}
        />
      ) : null}
      {open ? <PageDrawer place={place} onClose={close} /> : null}
    </Flex>
  );
}

/** Which page is drawn: the one that is edited, or one that does not stand yet. */
function usePlace(model: string, documentId: string | undefined, own: unknown): ViewPlace {
  const [{ query }] = useQueryParams<{
    status?: string;
    plugins?: { i18n?: { locale?: string } };
  }>();
  const asked = query.plugins?.i18n?.locale ?? (typeof own === 'string' ? own : 'sv');
  const isLive = query.status === 'published';
  return useMemo(
    () => ({
      model,
      target: documentId ?? `new:${crypto.randomUUID()}`,
      locale: asked,
      isLive,
    }),
    [model, documentId, asked, isLive],
  );
}
