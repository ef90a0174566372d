import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { FormState } from './types';

/** Strapi's form, whose context tells each consumer only of what it has asked for. */
export function useFormState(): FormState {
  const values = useForm('SavingGuard', (state) => state.values) as FormState['values'];
  const initialValues = useForm(
    'SavingGuard',
    (state) => state.initialValues,
  ) as FormState['values'];
  const modified = useForm('SavingGuard', (state) => state.modified);
  const isSubmitting = useForm('SavingGuard', (state) => state.isSubmitting);
  const setValues = useForm('SavingGuard', (state) => state.setValues) as FormState['setValues'];
  const resetForm = useForm('SavingGuard', (state) => state.resetForm) as FormState['resetForm'];
  return useMemo(
    () => ({ values, initialValues, modified, isSubmitting, setValues, resetForm }),
    [values, initialValues, modified, isSubmitting, setValues, resetForm],
  );
}
