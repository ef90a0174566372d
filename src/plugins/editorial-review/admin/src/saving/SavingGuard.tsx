import { useState } from 'react';
import type { Values } from '../../../domain/saving/merge';
import { ConflictDialog } from './ConflictDialog';
import { SaveBar } from './SaveBar';
import type { Doc } from './types';
import { useFormState } from './useForm';
import { useLabels } from './useLabels';
import { useOvertaken } from './useOvertaken';

export interface GuardProps {
  doc: Doc;
  /** The page as it was read last, as the form would begin with it. */
  loaded: Values;
  locale: string | undefined;
}

/** Stands in every edit view, within its form: nothing that is typed is lost, and nothing is overwritten unseen. */
export function SavingGuard({ doc, loaded }: GuardProps) {
  const form = useFormState();
  const { overtaken, taken, forget, failure } = useOvertaken(doc, loaded, form);
  const labelOf = useLabels(doc.model, form.values);
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <SaveBar
        {...{ labelOf, taken, failure }}
        values={form.values}
        conflicts={overtaken?.conflicts ?? []}
        onChoose={() => setChoosing(true)}
        onRead={forget}
      />
      {overtaken !== null && choosing ? (
        <ConflictDialog
          conflicts={overtaken.conflicts}
          labelOf={labelOf}
          onClose={() => setChoosing(false)}
          onSettle={(choices) => {
            setChoosing(false);
            overtaken.settle(choices);
          }}
        />
      ) : null}
    </>
  );
}
