import type { Patch } from './patch';

/**
 * What the checks say stands below the input that it is about, while somebody writes. `contentChecks` is in
 * src/plugins/content-rules/admin/src/checks.
 */
const VIEW = '@strapi/content-manager/dist/admin/pages/EditView';
const RENDERER = `${VIEW}/components/InputRenderer.mjs`;

export const checks: readonly Patch[] = [
  {
    module: RENDERER,
    anchor: "import { jsx } from 'react/jsx-runtime';",
    replacement: "import { jsx, jsxs, Fragment } from 'react/jsx-runtime';",
  },
  {
    module: RENDERER,
    anchor: 'const BaseInputRenderer = (',
    replacement: `const BaseInputRenderer = (props)=>props.type === 'component' || props.type === 'dynamiczone' ? /*#__PURE__*/ jsx(PlainInputRenderer, props) : /*#__PURE__*/ jsxs(Fragment, {
        children: [
            /*#__PURE__*/ jsx(PlainInputRenderer, props),
            /*#__PURE__*/ jsx(globalThis.contentChecks.AtField, {
                name: props.name
            })
        ]
    });
const PlainInputRenderer = (`,
  },
  {
    module: `${VIEW}/components/FormInputs/BlocksInput/BlocksEditor.mjs`,
    anchor: 'const { key, incrementSlateUpdatesCount } = useResetKey(editor, value);',
    replacement: `React.useEffect(()=>globalThis.contentChecks.noteEditor(name, editor), [
        name,
        editor
    ]);
    const { key, incrementSlateUpdatesCount } = useResetKey(editor, value);`,
  },
  // The list of a zone's parts by its name: “Gå till” opens the right one.
  {
    module: `${VIEW}/components/FormInputs/DynamicZone/Field.mjs`,
    anchor: `jsx("ol", {
                            "aria-describedby": ariaDescriptionId,`,
    replacement: `jsx("ol", {
                            "data-form-list": name,
                            "aria-describedby": ariaDescriptionId,`,
  },
  {
    module: `${VIEW}/EditViewPage.mjs`,
    anchor: '/*#__PURE__*/ jsx(Blocker, {})',
    replacement: `/*#__PURE__*/ jsx(Blocker, {}),
                        /*#__PURE__*/ jsx(globalThis.contentChecks.Checker, {})`,
  },
];
