import styled from 'styled-components';
import { ReactEditor, useReadOnly, useSlateStatic, type RenderElementProps } from 'slate-react';
import type { TextEditor } from './editorState';
import { internalPage, openLink } from './links';

const Anchor = styled.a`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
  cursor: pointer;
`;

/** A link in a text: a click opens what it is made of. */
export function LinkElement({ attributes, children, element }: RenderElementProps) {
  const editor = useSlateStatic() as TextEditor;
  const isFixed = useReadOnly();
  const url = String((element as unknown as { url?: unknown }).url ?? '');
  const open = (event: React.MouseEvent) => {
    event.preventDefault();
    if (!isFixed) openLink(editor, ReactEditor.findPath(editor, element));
  };
  return (
    <Anchor {...attributes} {...(internalPage(url) === null && { href: url })} onClick={open}>
      {children}
    </Anchor>
  );
}
