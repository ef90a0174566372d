import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import {
  type Choices,
  type Conflict,
  merge,
  same,
  type Shape,
  type Values,
} from '../../../domain/saving/merge';
import { ConflictDialog } from './ConflictDialog';
import { useElsewhere } from './elsewhere';
import { OfferDialog } from './OfferDialog';
import { rekeyed } from './rekey';
import { SaveBar } from './SaveBar';
import type { GuardProps } from './types';
import { useBuffer } from './useBuffer';
import { useFormState } from './useForm';
import { useLabels } from '../hooks/useLabels';
import { useOvertaken } from './useOvertaken';
import { focusedField, usePresence } from './usePresence';
import { Others } from './Others';

/** Stands in every edit view, within its form: nothing that is typed is lost, and nothing is overwritten unseen. */
export function SavingGuard({ doc, loaded, locale }: GuardProps) {
  const form = useFormState();
  const shape = useMemo<Shape>(
    () => ({ attributes: doc.schema?.attributes ?? {}, components: doc.components }),
    [doc.schema, doc.components],
  );
  const { overtaken, taken, forget, failure } = useOvertaken(doc, shape, loaded, form);
  const labelOf = useLabels(doc.model, form.values);
  const isOff = useIsOff();
  const language = locale ?? 'sv';
  const buffer = useBuffer(doc, loaded, language, form, isOff);
  useElsewhere(doc, language, form);
  const others = usePresence(doc, language, form.values, isOff);
  const [choosing, setChoosing] = useState(false);
  /**
   * Older unsaved work on a page that has moved on since: what it began with nobody knows any more. Until it is
   * decided on it stays where it is, and is offered again where the choice is put off.
   */
  const [old, setOld] = useState<Values | null>(null);
  /** Places in which I have written in two tabs. */
  const [tabs, setTabs] = useState<Conflict[]>([]);
  const together = (values: Values, choices: Choices) => merge(shape, {}, values, loaded, choices);
  const put = (values: Values) => form.setValues(rekeyed(shape, values));

  function accept(): void {
    if (buffer.offer === null) return;
    const { values, baseLockVersion } = buffer.offer.work;
    const today = doc.meta?.lockVersion;
    const isCurrent = today === undefined || baseLockVersion === today;
    if (!isCurrent && together(values, {}).conflicts.length > 0) return setOld(values);
    put(isCurrent ? { ...loaded, ...values } : together(values, {}).values);
    buffer.accept();
  }

  /** My other tab may be closed by now: what it wrote comes in here, and where both wrote I choose. */
  function goOnHere(choices: Choices): void {
    const other = buffer.keeping.is === 'elsewhere' ? buffer.keeping.current : null;
    const merged = merge(shape, form.initialValues, form.values, other?.values ?? loaded, choices);
    if (other === null) return buffer.takeOver(null, form.values);
    setTabs(merged.conflicts);
    if (merged.conflicts.length > 0) return;
    const values = rekeyed(shape, merged.values);
    form.setValues(values);
    buffer.takeOver(other, values);
  }

  const differing = Object.keys(shape.attributes).filter(
    (name) => buffer.offer !== null && !same(buffer.offer.work.values[name], loaded[name]),
  );
  return (
    <>
      <Others others={others} mine={focusedField(form.values)} labelOf={labelOf} />
      <SaveBar
        {...{ labelOf, taken, failure }}
        values={form.values}
        modified={form.modified}
        conflicts={overtaken?.conflicts ?? []}
        onChoose={() => setChoosing(true)}
        onRead={forget}
        keeping={buffer.keeping}
        onTakeOver={() => goOnHere({})}
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
      {old === null ? null : (
        <ConflictDialog
          conflicts={together(old, {}).conflicts}
          labelOf={labelOf}
          onClose={() => setOld(null)}
          onSettle={(choices) => {
            setOld(null);
            put(together(old, choices).values);
            buffer.accept();
          }}
        />
      )}
      {tabs.length === 0 ? null : (
        <ConflictDialog
          inTabs
          conflicts={tabs}
          labelOf={labelOf}
          onClose={() => setTabs([])}
          onSettle={goOnHere}
        />
      )}
      {buffer.offer === null || old !== null ? null : (
        <OfferDialog
          offer={buffer.offer}
          fields={differing.map(labelOf)}
          onAccept={accept}
          onDiscard={buffer.discard}
          onPostpone={buffer.postpone}
        />
      )}
    </>
  );
}

/** What is live can't be written in; a copy is not saved until it is one. */
function useIsOff(): boolean {
  const disabled = useForm('SavingGuard', (state) => state.disabled);
  const [{ query }] = useQueryParams<{ status?: string }>();
  const { pathname } = useLocation();
  return disabled || query.status === 'published' || pathname.includes('/clone/');
}
