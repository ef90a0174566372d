import { useQueryParams } from '@strapi/strapi/admin';
import { TURNS, type Turn } from '../../../domain/turns';
import type { QueueFilter } from '../api';

export interface Choices extends Omit<QueueFilter, 'turn'> {
  turn: 'mine' | Turn | 'all';
}

type Query = Partial<Record<keyof Choices, string>>;

export const CHOSEN_TURNS: readonly Choices['turn'][] = ['mine', ...TURNS, 'all'];

/** The filters of the queue stand in the address, so that a view can be linked to and gone back to. */
export function useQueueFilter() {
  const [{ query }, setQuery] = useQueryParams<Query>();
  const choices: Choices = {
    turn: CHOSEN_TURNS.find((turn) => turn === query.turn) ?? 'mine',
    status: query.status ?? '',
    contentType: query.contentType ?? '',
    locale: query.locale ?? '',
    page: Math.max(1, Number(query.page) || 1),
  };
  const { turn, ...others } = choices;
  const filter: QueueFilter = { ...others, turn: turn === 'all' ? '' : turn };

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
