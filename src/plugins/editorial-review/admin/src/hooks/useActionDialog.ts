import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Review } from '../../../contracts/review';
import type { OfferedAction } from '../../../domain/types';
import { type ReviewRef, usePerformReviewActionMutation } from '../api';
import { failureOf } from '../lib/failure';
import { bodyOf, type DialogValues, formOf } from '../lib/form';
import { useFieldLabels } from './useFieldLabels';
import { useText } from './useText';

interface Args {
  page: ReviewRef;
  review: Review;
  action: OfferedAction;
  onClose(): void;
}

interface Problem {
  message: string;
  grave: boolean;
}

/** The state of one dialog: what is written, what went wrong, and the call itself. */
export function useActionDialog({ page, review, action, onClose }: Args) {
  const { text, words } = useText();
  const { toggleNotification } = useNotification();
  const [send, { isLoading: busy }] = usePerformReviewActionMutation();
  const [values, setValues] = useState<DialogValues>({
    text: '',
    field: '',
    then: false,
    revision: null,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const form = formOf(action, review);
  const { labelOf } = useFieldLabels(page, review);

  /** Somebody was faster: say how the page stands now, keep the written text. */
  function explainStale(current: Review): Problem {
    const refusal = current.availableActions.find((each) => each.action === action)?.refusal;
    const sentence = words(current.sentence);
    return refusal === undefined
      ? { message: text('dialog.stale', { sentence }), grave: false }
      : {
          message: text('dialog.stale.gone', { reason: `${sentence} ${refusal.message}` }),
          grave: true,
        };
  }

  async function perform(): Promise<void> {
    const missing =
      (form.required && values.text.trim() === '') || (form.revision && values.revision === null);
    setIncomplete(missing);
    if (missing) return;
    const answer = await send({ page, action, body: bodyOf(form, values, review.lockVersion) });
    if (!('error' in answer)) {
      const done = action === 'approve' && values.then ? 'done.approve.publish' : `done.${action}`;
      const leftOut = answer.data.lastAction?.leftOut ?? [];
      if (leftOut.length === 0)
        toggleNotification({ type: 'success', message: text(done as `done.${OfferedAction}`) });
      else
        toggleNotification({
          type: 'warning',
          message: text('done.restore.leftOut', {
            count: leftOut.length,
            fields: [...new Set(leftOut.map(({ field }) => labelOf(field)))].join(', '),
          }),
          // What is missing has to be read, not glimpsed.
          blockTransition: true,
        });
      onClose();
      return;
    }
    const failure = failureOf(answer.error);
    setProblem(
      failure.current === null
        ? { message: failure.message ?? text('dialog.failed'), grave: true }
        : explainStale(failure.current),
    );
  }

  const change = (part: Partial<DialogValues>) => setValues((now) => ({ ...now, ...part }));
  const dismiss = () => setProblem(null);
  return { form, values, change, incomplete, problem, dismiss, busy, perform };
}
