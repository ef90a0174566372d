import { hidden } from './hidden';

/** Who approved which revision, kept also after the approval was voided. */
export default hidden({
  singularName: 'approval',
  pluralName: 'approvals',
  displayName: 'Approval',
  collectionName: 'editorial_approvals',
  attributes: {
    page: { type: 'string', required: true },
    revision: { type: 'integer', required: true },
    actorKind: { type: 'string', required: true },
    actorId: { type: 'string', required: true },
    at: { type: 'string', required: true },
    retrospective: { type: 'boolean', default: false },
    voidedAt: { type: 'string' },
  },
  indexes: [{ name: 'editorial_approvals_page_ix', columns: ['page', 'revision'] }],
});
