import type { Patch } from './patch';

const BLOCKS =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput';

/** A rich text is as tall as its words: six empty answers of half a screen each hide what a page holds. */
export const richText: readonly Patch[] = [
  {
    module: `${BLOCKS}/EditorLayout.mjs`,
    anchor: 'height: "512px",',
    replacement: 'maxHeight: "64rem",',
  },
  {
    module: `${BLOCKS}/EditorLayout.mjs`,
    anchor: 'minHeight: livePreviewSync ? 0 : undefined,',
    replacement: 'minHeight: livePreviewSync ? 0 : "14rem",',
  },
  // Strapi names the text by an id that nothing has: a screen reader says "edit text", in each of sixty answers.
  {
    module: `${BLOCKS}/BlocksInput.mjs`,
    anchor: 'ariaLabelId: id,',
    replacement: 'ariaLabelId: `${id}-label`,',
  },
  // Below the text: what its keys do, what became of a paste, and its links. `contentTexts` is ours:
  // src/plugins/content-rules/admin/src/texts.
  {
    module: `${BLOCKS}/BlocksEditor.mjs`,
    anchor: `/*#__PURE__*/ jsx(BlocksContent, {
                                ...contentProps
                            }),`,
    replacement: `/*#__PURE__*/ jsx(BlocksContent, {
                                ...contentProps,
                                keysId: \`\${ariaDescriptionId}-keys\`
                            }),
                            /*#__PURE__*/ jsx(globalThis.contentTexts.BelowText, {
                                editor: editor,
                                name: name,
                                keysId: \`\${ariaDescriptionId}-keys\`
                            }),`,
  },
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: 'const BlocksContent = ({ placeholder, ariaLabelId,',
    replacement: 'const BlocksContent = ({ placeholder, keysId, ariaLabelId,',
  },
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: `"aria-labelledby": ariaLabelId,
                readOnly: disabled,`,
    replacement: `"aria-labelledby": ariaLabelId,
                "aria-describedby": keysId,
                "aria-multiline": true,
                readOnly: disabled,`,
  },
  // Tab leaves the field (WCAG 2.1.2): Strapi takes it, and only Esc got out. The keys of lists are those of Word.
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: `            case 'Tab':
                return handleTab(event);
`,
    replacement: '',
  },
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor:
      '        // Find the right block-specific handlers for enter and backspace key presses\n',
    replacement: '        if (globalThis.contentTexts.handleKey(event, editor, blocks)) return;\n',
  },
  // A handle for the mouse at every block: the keyboard moves blocks by Ctrl+Shift and an arrow.
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: `role: "button",
                        tabIndex: 0,`,
    replacement: `role: "button",
                        tabIndex: -1,`,
  },
  // Code is nothing that is written here.
  {
    module: `${BLOCKS}/BlocksEditor.mjs`,
    anchor: 'modifiers: modifiers,',
    replacement:
      'modifiers: modifiers, offered: Object.fromEntries(Object.entries(modifiers).filter(([key])=>key !== "code")),',
  },
  {
    module: `${BLOCKS}/BlocksToolbar.mjs`,
    anchor:
      "const { editor, blocks, modifiers, disabled } = useBlocksEditorContext('BlocksToolbar');",
    replacement:
      "const { editor, blocks, offered: modifiers, disabled } = useBlocksEditorContext('BlocksToolbar');",
  },
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: 'Object.values(modifiers).forEach((value)=>{',
    replacement: 'Object.values(offered).forEach((value)=>{',
  },
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: 'const { editor, disabled, blocks, modifiers, setLiveText,',
    replacement: 'const { editor, disabled, blocks, modifiers, offered, setLiveText,',
  },
  // The link dialog is ours. Strapi's asks for rel and target, and does not say why Save is grey.
  {
    module: `${BLOCKS}/BlocksToolbar.mjs`,
    anchor: `        editor.shouldSaveLinkPath = true;
        // We insert an empty anchor, so we split the DOM to have a element we can use as reference for the popover
        insertLink(editor, {
            url: ''
        });`,
    replacement: '        globalThis.contentTexts.openLink(editor);',
  },
  // The choice of a block is named as the field is: it is told apart by its own words.
  {
    module: `${BLOCKS}/BlocksToolbar.mjs`,
    anchor: 'import { Flex, Box, Menu, Tooltip,',
    replacement: 'import { Field, Flex, Box, Menu, Tooltip,',
  },
  {
    module: `${BLOCKS}/BlocksToolbar.mjs`,
    anchor: '/*#__PURE__*/ jsx(BlocksDropdown, {}),',
    replacement:
      '/*#__PURE__*/ jsx(Field.Root, { children: /*#__PURE__*/ jsx(BlocksDropdown, {}) }),',
  },
  // The buttons listen to the mouse alone: a click that no pointer made comes from the keyboard.
  {
    module: `${BLOCKS}/BlocksToolbar.mjs`,
    anchor: `onPointerDown: (e)=>{
                e.preventDefault();
                handleClick();`,
    replacement: `onClick: (e)=>{
                if (e.detail !== 0) return;
                handleClick();
                ReactEditor.focus(editor);
            },
            onPointerDown: (e)=>{
                e.preventDefault();
                handleClick();`,
  },
  // Above the parts of a page: what became of a text that was split, and the way back.
  {
    module:
      '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/DynamicZone/Field.mjs',
    anchor: `                dynamicDisplayedComponentsLength > 0 && /*#__PURE__*/ jsxs(Box, {
                    children: [`,
    replacement: `                dynamicDisplayedComponentsLength > 0 && /*#__PURE__*/ jsxs(Box, {
                    children: [
                        /*#__PURE__*/ jsx(globalThis.contentTexts.ZoneNotice, {
                            name: name
                        }),`,
  },
  // Also below the last line a click begins to write.
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: `gap: \${({ theme })=>theme.spaces[3]};
  height: 100%;`,
    replacement: `gap: \${({ theme })=>theme.spaces[3]};
  min-height: 9rem;
  height: 100%;`,
  },
];
