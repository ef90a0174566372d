import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useSaid } from '../times/useTimes';
import { setState, type EditorState, type TextEditor } from './editorState';
import {
  addressAt,
  goBack,
  internalPage,
  mendedAddress,
  removeLink,
  saveLink,
  wordsAt,
} from './links';
import { ChosenPage, PageChooser } from './PageChooser';

type Place = NonNullable<EditorState['link']>;

/** Where a link leads and what it says; anything else of it is nobody's to choose. */
export function LinkDialog({ editor, place }: { editor: TextEditor; place: Place }) {
  const { text: say } = useSaid();
  const { range, path } = place;
  const [words, setWords] = useState(() => wordsAt(editor, range, path));
  const [address, setAddress] = useState(() => addressAt(editor, path));
  const addressField = useRef<HTMLInputElement>(null);
  const url = mendedAddress(address);
  const close = () => {
    setState(editor, { link: null });
    // The modal gives the cursor back to its own trigger, and has none here.
    setTimeout(() => goBack(editor), 0);
  };
  const why = missing(words, address, url);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    if (why !== null || url === null) return;
    saveLink(editor, { range, path, text: words.trim(), url });
    close();
  };
  const mended = url !== null && url !== address.trim() && internalPage(url) === null ? url : null;
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          addressField.current?.focus();
        }}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={say('link.close')}>
          <Modal.Title>{say(path === null ? 'link.add' : 'link.change')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={save} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Field.Root name="linkText" hint={say('link.words.hint')}>
                <Field.Label>{say('link.words')}</Field.Label>
                <Field.Input value={words} onChange={(event) => setWords(event.target.value)} />
                <Field.Hint />
              </Field.Root>
              {internalPage(address) === null ? (
                <Field.Root
                  name="linkAddress"
                  hint={mended === null ? say('link.address.hint') : say('link.mended', { mended })}
                >
                  <Field.Label>{say('link.address')}</Field.Label>
                  <Field.Input
                    ref={addressField}
                    value={address}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={(event) => setAddress(event.target.value)}
                    onBlur={() => mended !== null && setAddress(mended)}
                  />
                  <Field.Hint />
                </Field.Root>
              ) : (
                <ChosenPage address={address} onForget={() => setAddress('')} />
              )}
              {internalPage(address) === null ? (
                <PageChooser
                  onChoose={(page, own) => {
                    setAddress(own);
                    if (words.trim() === '') setWords(page.title);
                  }}
                />
              ) : null}
              <Typography id="link-why" role="status" variant="pi" textColor="neutral700" tag="p">
                {why === null ? '' : say(why)}
              </Typography>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Flex gap={2}>
              <Button type="button" variant="tertiary" onClick={close}>
                {say('link.cancel')}
              </Button>
              {path === null ? null : (
                <Button
                  type="button"
                  variant="danger-light"
                  onClick={() => {
                    removeLink(editor, path);
                    close();
                  }}
                >
                  {say('link.remove')}
                </Button>
              )}
            </Flex>
            <Button type="submit" disabled={why !== null} aria-describedby="link-why">
              {say('link.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Why the link can't be saved as it stands. */
function missing(words: string, address: string, url: string | null) {
  if (address.trim() === '') return 'link.why.address' as const;
  if (url === null) return 'link.why.nowhere' as const;
  return words.trim() === '' ? ('link.why.words' as const) : null;
}
