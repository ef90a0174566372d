import {
  Alert,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useText } from '../hooks/useText';
import { type GivenLink, useLinks } from './useLinks';

/** For how long people ask somebody to look. */
const HOURS = { day: 24, week: 24 * 7, month: 24 * 30 } as const;
type Span = keyof typeof HOURS;

interface Props {
  model: string;
  documentId: string;
  locale: string;
  onClose(): void;
}

/** Gives away a link to the draft for people without an account, and takes it back. */
export function ShareDialog({ model, documentId, locale, onClose }: Props) {
  const { text } = useText();
  const links = useLinks(model, documentId, locale);
  const [span, setSpan] = useState<Span>('week');
  const [busy, setBusy] = useState(false);
  const opener = useRef(document.activeElement);

  async function make(): Promise<void> {
    setBusy(true);
    await links.make(HOURS[span]);
    setBusy(false);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        aria-describedby="share-explain"
        // The modal gives the cursor back to its own trigger, and has none here.
        onCloseAutoFocus={() => {
          if (opener.current instanceof HTMLElement) opener.current.focus();
        }}
      >
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text('share.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography id="share-explain" variant="omega" tag="p">
              {text('share.explain')}
            </Typography>
            {links.failure === null ? null : (
              <Alert variant="danger" closeLabel={text('dialog.close')} onClose={onClose}>
                {links.failure === '' ? text('share.failed') : links.failure}
              </Alert>
            )}
            <Field.Root name="share-span">
              <Field.Label>{text('share.span')}</Field.Label>
              <SingleSelect value={span} onChange={(value) => setSpan(value as Span)}>
                {(Object.keys(HOURS) as Span[]).map((own) => (
                  <SingleSelectOption key={own} value={own}>
                    {text(`share.span.${own}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            {links.url === null ? null : <NewLink url={links.url} />}
            <GivenLinks all={links.all ?? []} onRevoke={(id) => void links.revoke(id)} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {text('dialog.close')}
          </Button>
          <Button type="button" loading={busy} onClick={() => void make()}>
            {text('share.make')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Shown once, to be copied; where a browser lets nobody copy, it can be marked. */
function NewLink({ url }: { url: string }) {
  const { text } = useText();
  const [copied, setCopied] = useState(false);
  return (
    <Field.Root name="share-url" hint={text('share.once')}>
      <Field.Label>{text('share.url')}</Field.Label>
      <TextInput
        readOnly
        value={url}
        onChange={() => undefined}
        onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
      />
      <Field.Hint />
      <Flex gap={3} paddingTop={2}>
        <Button
          type="button"
          variant="secondary"
          onClick={() => void navigator.clipboard?.writeText(url).then(() => setCopied(true))}
        >
          {text('share.copy')}
        </Button>
        <Typography variant="pi" role="status">
          {copied ? text('share.copied') : ''}
        </Typography>
      </Flex>
    </Field.Root>
  );
}

function GivenLinks({ all, onRevoke }: { all: GivenLink[]; onRevoke(id: string): void }) {
  const { text, moment } = useText();
  if (all.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {text('share.given')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {all.map(({ id, createdBy, expiresAt }) => {
          const about = text('share.about', { name: createdBy.name, at: moment(expiresAt) });
          return (
            <Flex key={id} tag="li" justifyContent="space-between" gap={3} wrap="wrap">
              <Typography variant="omega">{about}</Typography>
              <Button
                type="button"
                size="S"
                variant="danger-light"
                aria-label={`${text('share.revoke')}: ${about}`}
                onClick={() => onRevoke(id)}
              >
                {text('share.revoke')}
              </Button>
            </Flex>
          );
        })}
      </Flex>
    </Flex>
  );
}
