import { useMemo } from 'react';
import { useListedTypesQuery } from '../api';
import { governedTypes, type GovernedType, type ListedType } from '../lib/types';

/** The types of the review, as the server has them; none until they have come. */
export function useGovernedTypes(): GovernedType[] {
  const { data } = useListedTypesQuery();
  return useMemo(() => governedTypes(data ?? []), [data]);
}

/** Whether a content type goes live only through the review. */
export const useIsGoverned = (uid: string): boolean =>
  useGovernedTypes().some((type) => type.uid === uid);

/** What the server says of one type; nothing until it has come. */
export const useListedType = (uid: string): ListedType | undefined =>
  useListedTypesQuery().data?.find((type) => type.uid === uid);
