import type { Review } from '../../../contracts/review';
import { RULES } from '../../../domain/actions';
import { isOnSite } from '../../../domain/lifecycle';
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

/** A hint to the person only: the server is who requires. */
export function formOf(action: OfferedAction, review: Review): DialogForm {
  const { text, field, revision, then } = RULES[action].asks;
  return {
    text: text?.name ?? null,
    required: text?.required === 'always' || (text?.required === 'ifLive' && isOnSite(review.live)),
    field: field === true,
    then: then !== undefined && mayPublish(review),
    revision: revision === true,
  };
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
