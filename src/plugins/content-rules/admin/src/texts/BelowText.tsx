import { Button, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { useSaid } from '../times/useTimes';
import { useEditorState, type TextEditor } from './editorState';
import { LinkDialog } from './LinkDialog';
import { Notice } from './Notice';
import { SplitDialog } from './split/SplitDialog';
import { useSplit } from './split/useSplit';

/** Its room is there before it is read: a text that jumps as one begins to write is worse than a line of air. */
const Keys = styled(Typography)`
  display: block;
  padding: 0 ${({ theme }) => theme.spaces[8]} ${({ theme }) => theme.spaces[2]}
    ${({ theme }) => theme.spaces[4]};
  visibility: hidden;

  *:focus-within > div > & {
    visibility: visible;
  }
`;

interface Props {
  editor: TextEditor;
  /** Of the words about its keys, which the text field is described by. */
  keysId: string;
  name: string;
}

/** What Strapi's text field lacks, below its text: what its keys do, what became of a paste, its links. */
export function BelowText({ editor, keysId, name }: Props) {
  const { text } = useSaid();
  const { pasted, link } = useEditorState(editor);
  const split = useSplit(editor, name, pasted);
  return (
    <div style={{ width: '100%' }}>
      <Keys id={keysId} variant="pi" textColor="neutral600" tag="p">
        {text('text.keys')}
      </Keys>
      <Notice editor={editor} pasted={pasted}>
        {split.parts === null ? null : (
          <Button size="S" variant="secondary" onClick={split.open}>
            {text('split.offer', { count: split.count })}
          </Button>
        )}
      </Notice>
      {split.isOpen && split.parts !== null ? (
        <SplitDialog
          parts={split.parts}
          onSplit={() => split.split(split.parts ?? [])}
          onClose={split.close}
        />
      ) : null}
      {link === null ? null : <LinkDialog editor={editor} place={link} />}
    </div>
  );
}
