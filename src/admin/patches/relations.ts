import type { Patch } from './patch';

/**
 * Strapi opens what a page points to in a dialog, whose saves say no version: of two editors the second would win
 * unseen, and what is typed there is kept nowhere. It opens in a tab of its own, with all that a page has.
 * What is made new in the dialog goes into the form that asked for it, unsaved as the rest of it: Strapi would
 * save the whole page behind the dialog, its half-written parts included, without being asked.
 */
const MANAGER = '@strapi/content-manager/dist/admin';
const INPUTS = `${MANAGER}/pages/EditView/components/FormInputs/Relations`;

export const relations: readonly Patch[] = [
  {
    module: `${INPUTS}/RelationModal.mjs`,
    anchor: `documentLayoutResponse.edit?.settings?.relationOpenMode ?? 'modal'`,
    replacement: `'newTab'`,
  },
  {
    module: `${INPUTS}/Relations.mjs`,
    anchor: `relation: relation,
                    name: name,`,
    replacement: `relation: relation,
                    connectCreated: onChange,
                    name: name,`,
  },
  {
    module: `${INPUTS}/Relations.mjs`,
    anchor: 'getParentFormValues: getParentFormValuesWithCurrentRelation\n',
    replacement: `getParentFormValues: Object.assign(getParentFormValuesWithCurrentRelation, {
                                    connectCreated: props.connectCreated
                                })\n`,
  },
  {
    module: `${MANAGER}/pages/EditView/components/DocumentActions.mjs`,
    anchor: `                            params: currentDocumentMeta.params
                        };
                        /*
             * Update, if needed, the parent relation with the newly published document.`,
    replacement: `                            params: currentDocumentMeta.params
                        };
                        if (documentHistory?.length === 1 && getParentFormValues?.connectCreated) {
                            getParentFormValues.connectCreated(res.data);
                            dispatch({ type: 'CLOSE_MODAL', payload: { shouldBypassConfirmation: true } });
                            return;
                        }
                        /*
             * Update, if needed, the parent relation with the newly published document.`,
  },
  // A choice that changes nothing any more.
  {
    module: `${MANAGER}/components/ConfigurationForm/Form.mjs`,
    anchor: `/*#__PURE__*/ jsx(Grid.Item, {
                                            col: 6,
                                            xs: 12,
                                            direction: "column",
                                            alignItems: "stretch",
                                            children: /*#__PURE__*/ jsx(InputRenderer, {
                                                type: "enumeration",
                                                label: formatMessage({
                                                    id: getTranslation('containers.SettingPage.editSettings.relationOpenMode'),`,
    replacement: `false && /*#__PURE__*/ jsx(Grid.Item, {
                                            col: 6,
                                            xs: 12,
                                            direction: "column",
                                            alignItems: "stretch",
                                            children: /*#__PURE__*/ jsx(InputRenderer, {
                                                type: "enumeration",
                                                label: formatMessage({
                                                    id: getTranslation('containers.SettingPage.editSettings.relationOpenMode'),`,
  },
];
