import { useQueryParams } from '@strapi/strapi/admin';
import type { QueueFilter } from '../api';
import { useMyTurn } from './useMyTurn';

export interface Choices extends QueueFilter {
  turn: 'mine' | 'all';
}

type Query = Partial<Record<keyof Choices, string>>;

/** The filters of the queue stand in the address, so that a view can be linked to and gone back to. */
export function useQueueFilter() {
  const [{ query }, setQuery] = useQueryParams<Query>();
  const mine = useMyTurn();
  const choices: Choices = {
    turn: query.turn === 'all' ? 'all' : 'mine',
    status: query.status ?? '',
    contentType: query.contentType ?? '',
    locale: query.locale ?? '',
    page: Math.max(1, Number(query.page) || 1),
  };
  const { turn, ...filter } = choices;
  if (turn === 'mine' && filter.status === '') filter.status = mine.join(',');

  function change(part: Partial<Choices>): void {
    const next = { ...choices, page: 1, ...part };
    setQuery({ ...next, page: String(next.page) });
  }

  return {
    choices,
    filter,
    narrowed: choices.status !== '' || choices.contentType !== '' || choices.locale !== '',
    change,
  };
}
