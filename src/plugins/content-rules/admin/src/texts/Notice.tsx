import { Button, Flex, IconButton, LinkButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import styled from 'styled-components';
import { useSaid, type Said } from '../times/useTimes';
import { isLastStep, setState, type EditorState, type TextEditor } from './editorState';
import { goBack } from './links';
import type { Note } from './paste/blocks';

/** To the right stands Strapi's button that makes the text large. */
const Line = styled(Flex)`
  padding-inline-end: 5.6rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
`;

interface Props {
  editor: TextEditor;
  pasted: EditorState['pasted'];
  children?: React.ReactNode;
}

/** What became of a paste, in one line, and the way back. It is heard as well, since nobody looks for it. */
export function Notice({ editor, pasted, children }: Props) {
  const said = useSaid();
  const close = () => {
    setState(editor, { pasted: null });
    goBack(editor);
  };
  const isShown = pasted !== null && (pasted.notes.length > 0 || Boolean(children));
  const undo = () => {
    editor.undo();
    close();
  };
  return (
    <div role="status" data-paste-notice>
      {!isShown ? null : (
        <Line
          alignItems="center"
          gap={2}
          wrap="wrap"
          paddingLeft={4}
          paddingTop={2}
          paddingBottom={2}
        >
          <Typography variant="pi" textColor="neutral800" tag="p" grow={1}>
            {sentence(pasted.notes, said)}
          </Typography>
          {children}
          {!pasted.notes.some(({ kind }) => kind === 'picture') ? null : (
            <LinkButton size="S" variant="tertiary" href="/admin/plugins/upload" target="_blank">
              {said.text('paste.library')}
            </LinkButton>
          )}
          {!isLastStep(editor, pasted.step) || pasted.blocks.length === 0 ? null : (
            <Button size="S" variant="tertiary" onClick={undo}>
              {said.text('paste.undo')}
            </Button>
          )}
          <IconButton size="S" variant="ghost" label={said.text('paste.close')} onClick={close}>
            <Cross />
          </IconButton>
        </Line>
      )}
    </div>
  );
}

/** "Inklistrat. En tabell blev en lista; 2 bilder kom inte med (”Scenen”)." */
export function sentence(notes: readonly Note[], { text }: Said): string {
  const parts = notes.map(({ kind, count, names }) => {
    const words = text(`paste.note.${kind}`, { count });
    const shown = kind === 'picture' || kind === 'link' ? names.slice(0, 3) : [];
    const quoted = shown.map((name) => `”${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`);
    return quoted.length === 0 ? words : `${words} (${quoted.join(', ')})`;
  });
  const [first = '', ...rest] = parts;
  const joined = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ');
  return joined === '' ? text('paste.done') : `${text('paste.done')} ${joined}.`;
}
