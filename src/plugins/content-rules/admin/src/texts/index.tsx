import type { StrapiApp } from '@strapi/strapi/admin';
import type { Editor } from 'slate';
import type { RenderElementProps } from 'slate-react';
import { BelowText } from './BelowText';
import { handleKey } from './keys';
import { LinkElement } from './LinkElement';
import { openLink } from './links';
import { ZoneNotice } from './split/ZoneNotice';
import { withPaste } from './withPaste';

/** As much of one of the blocks of Strapi's editor as is changed here. */
interface EditorBlock {
  plugin?(editor: Editor): Editor;
  renderElement?(props: RenderElementProps): React.JSX.Element;
  isInBlocksSelector?: boolean;
  snippets?: string[];
}

type Blocks = Record<string, EditorBlock>;

interface ContentManager {
  apis: { addRichTextBlocks(change: (blocks: Blocks) => Blocks): void };
}

/** Pictures are parts of a page, code is nothing that is written here, and the first heading is the page's title. */
const NOT_OFFERED = ['image', 'code', 'heading-one'];

/** Strapi's editor offers what can be saved, and takes in what is pasted. What is there already is still drawn. */
export function changeTexts(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManager;
  apis.addRichTextBlocks((blocks) => {
    const { link = {} } = blocks;
    const hidden = NOT_OFFERED.flatMap((key) => {
      const block = blocks[key];
      return block === undefined
        ? []
        : [[key, { ...block, isInBlocksSelector: false, snippets: [] }] as const];
    });
    return {
      ...blocks,
      ...Object.fromEntries(hidden),
      link: {
        ...link,
        plugin: (editor) => withPaste(link.plugin?.(editor) ?? editor),
        renderElement: (props) => <LinkElement {...props} />,
      },
    };
  });
}

/** What src/admin/patches/richText.ts puts into Strapi's editor and dynamic zones. */
export const contentTexts = { BelowText, ZoneNotice, handleKey, openLink };
