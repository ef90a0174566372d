import type { Patch } from './patch';

/**
 * Strapi's edit view forgets what was typed whenever a save is refused or the page is read again, and overwrites
 * unseen what somebody else saved. `editorialSaving` is ours: src/plugins/editorial-review/admin/src/saving/bus.ts.
 */
const MANAGER = '@strapi/content-manager/dist/admin';
const ACTIONS = `${MANAGER}/pages/EditView/components/DocumentActions.mjs`;
const PAGE = `${MANAGER}/pages/EditView/EditViewPage.mjs`;
const FORM = '@strapi/admin/dist/admin/admin/src/components/Form.mjs';

export const saving: readonly Patch[] = [
  // What was sent stands in the cache before it is saved; refused, it is taken back, and the form is read again.
  {
    module: `${MANAGER}/services/documents.mjs`,
    anchor: 'Object.assign(draft.data, data);',
    replacement: '',
  },
  // Each save says which version of the page it has seen. Refused, it has changed nothing that would be read again.
  {
    module: `${MANAGER}/services/documents.mjs`,
    anchor: `method: 'PUT',
                        data,
                        config: {
                            params
                        }
                    }),
                invalidatesTags: (_result, _error, { collectionType, model, documentId })=>{`,
    replacement: `method: 'PUT',
                        data,
                        config: {
                            params,
                            headers: globalThis.editorialSaving?.headers(model, documentId)
                        }
                    }),
                invalidatesTags: (_result, _error, { collectionType, model, documentId })=>{
                    if (_error) return [];`,
  },
  {
    module: ACTIONS,
    anchor: `const resetForm = useForm('UpdateAction', ({ resetForm })=>resetForm);`,
    replacement: `const resetForm = useForm('UpdateAction', ({ resetForm })=>resetForm);
    const setValues = useForm('UpdateAction', ({ setValues })=>setValues);`,
  },
  // Refused for whatever reason, the form keeps what was typed; so it does with what was typed during the save.
  {
    module: ACTIONS,
    anchor: `if ('error' in res && isBaseQueryError(res.error) && res.error.name === 'ValidationError') {
                    setErrors(formatValidationErrors(res.error));
                } else {
                    resetForm(latestValues);
                }`,
    replacement: `if ('error' in res) {
                    if (isBaseQueryError(res.error) && res.error.name === 'ValidationError') {
                        setErrors(formatValidationErrors(res.error));
                    }
                    globalThis.editorialSaving?.refused(model, documentId, res.error);
                } else {
                    const typed = getValues();
                    globalThis.editorialSaving?.saved(model, documentId, res.meta?.lockVersion);
                    resetForm(latestValues);
                    if (typed !== latestValues) setValues(typed);
                }`,
  },
  {
    module: ACTIONS,
    anchor: `                const res = await create({
                    model,
                    params: currentDocumentMeta.params
                }, data);
                if ('data' in res && collectionType !== SINGLE_TYPES) {
                    if (fromRelationModal) {
                        const createdRelation`,
    replacement: `                const res = await create({
                    model,
                    params: currentDocumentMeta.params
                }, data);
                if ('data' in res && !fromRelationModal) globalThis.editorialSaving?.created(model);
                if ('data' in res && collectionType !== SINGLE_TYPES) {
                    if (fromRelationModal) {
                        const createdRelation`,
  },
  // A save can be asked for by whoever has put two texts together.
  {
    module: ACTIONS,
    anchor: 'handleUpdateRef.current = handleUpdate;',
    replacement: `handleUpdateRef.current = handleUpdate;
    if (!fromRelationModal) globalThis.editorialSaving?.offer(()=>handleUpdateRef.current());`,
  },
  // Read again while somebody writes, the page never takes the place of what they wrote.
  {
    module: FORM,
    anchor: `if (!isEqual(initialValues.current, props.initialValues)) {`,
    replacement: `if (props.keepsTyped && !isEqual(initialValues.current, valuesRef.current)) return;
            if (!isEqual(initialValues.current, props.initialValues)) {`,
  },
  {
    module: PAGE,
    anchor: `method: isCreatingDocument ? 'POST' : 'PUT',`,
    replacement: `method: isCreatingDocument ? 'POST' : 'PUT',
                keepsTyped: true,`,
  },
  // A page that was read once stays, also where it can't be read again.
  {
    module: PAGE,
    anchor: 'if (!initialValues || hasError) {',
    replacement: 'if (!initialValues || hasError && !document?.documentId) {',
  },
  // What became of a save is said by ours, in words and until it is mended.
  {
    module: `${MANAGER}/hooks/useDocumentActions.mjs`,
    anchor: `trackUsage('willEditEntry', trackerProperty);
            const res = await updateDocument({
                collectionType,
                model,
                documentId,
                data,
                params
            });
            if ('error' in res) {
                toggleNotification({`,
    replacement: `trackUsage('willEditEntry', trackerProperty);
            const res = await updateDocument({
                collectionType,
                model,
                documentId,
                data,
                params
            });
            if ('error' in res) {
                if (!globalThis.editorialSaving?.tells(model, documentId)) toggleNotification({`,
  },
  // A rich text is no input that has a name: who writes in it, and where a fault leads to.
  {
    module: `${MANAGER}/pages/EditView/components/FormInputs/BlocksInput/BlocksInput.mjs`,
    anchor: `jsxs(Flex, {
            direction: "column",`,
    replacement: `jsxs(Flex, {
            "data-form-field": name,
            direction: "column",`,
  },
  {
    module: PAGE,
    anchor: '/*#__PURE__*/ jsx(Blocker, {})',
    replacement: `/*#__PURE__*/ jsx(Blocker, {}),
                        globalThis.editorialSaving ? /*#__PURE__*/ jsx(globalThis.editorialSaving.Guard, {
                            doc: { ...doc, id },
                            loaded: initialValues,
                            locale: activeLocale
                        }) : null`,
  },
];
