import type { Review } from '../../../contracts/review';
import type { OfferedAction } from '../../../domain/types';
import type { ActionBody } from '../api';

/** What the dialog of an action asks for. */
export interface DialogForm {
  /** The one text, or none where the action needs only a yes. */
  text: 'changeNote' | 'comment' | 'reason' | null;
  required: boolean;
  /** May point at a field. */
  field: boolean;
  /** May publish in the same breath. */
  then: boolean;
  revision: boolean;
}

const NOTHING: DialogForm = {
  text: null,
  required: false,
  field: false,
  then: false,
  revision: false,
};

/** A hint to the person only: the server is who requires. */
export function formOf(action: OfferedAction, review: Review): DialogForm {
  const live = review.live === 'live' || review.live === 'live_unreviewed';
  switch (action) {
    case 'submit':
      return { ...NOTHING, text: 'changeNote', required: live };
    case 'approve':
      return { ...NOTHING, text: 'comment', then: mayPublish(review) };
    case 'approveRetrospectively':
      return { ...NOTHING, text: 'comment' };
    case 'requestChanges':
      return { ...NOTHING, text: 'comment', required: true, field: true };
    case 'withdraw':
    case 'forcePublish':
      return { ...NOTHING, text: 'reason', required: true };
    case 'restore':
      return { ...NOTHING, revision: true };
    case 'publish':
      return NOTHING;
  }
}

export interface DialogValues {
  text: string;
  field: string;
  then: boolean;
  revision: number | null;
}

/** The body of the request; empty fields are left out. */
export function bodyOf(form: DialogForm, values: DialogValues, lockVersion: number): ActionBody {
  const words = values.text.trim();
  return {
    lockVersion,
    ...(form.text !== null && words !== '' && { [form.text]: words }),
    ...(form.field && values.field !== '' && { field: values.field }),
    ...(form.then && values.then && { then: 'publish' as const }),
    ...(form.revision && values.revision !== null && { revision: values.revision }),
  };
}

const mayPublish = ({ availableActions }: Review): boolean =>
  availableActions.some(
    ({ action, refusal }) => action === 'publish' && refusal?.code !== 'missing_permission',
  );
