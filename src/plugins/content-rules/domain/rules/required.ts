import type { Finding } from '../types';
import { isEmpty, missing, type Fields } from './finding';

/** What a page needs before it may be submitted: type → attribute → its Swedish and English name. */
const REQUIRED: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  'api::article.article': {
    title: ['Rubrik', 'Title'],
    slug: ['Adress (slug)', 'Address (slug)'],
    date: ['Datum', 'Date'],
    lead: ['Ingress', 'Lead'],
    content: ['Innehåll', 'Content'],
  },
  'api::interview.interview': {
    title: ['Rubrik', 'Title'],
    slug: ['Adress (slug)', 'Address (slug)'],
    date: ['Datum', 'Date'],
    lead: ['Ingress', 'Lead'],
    content: ['Innehåll', 'Content'],
  },
  'api::session.session': {
    title: ['Rubrik', 'Title'],
    slug: ['Adress (slug)', 'Address (slug)'],
    abstract: ['Beskrivning', 'Description'],
    startsAt: ['Börjar', 'Starts'],
    endsAt: ['Slutar', 'Ends'],
    attendanceMode: ['Deltagande', 'Attendance'],
  },
  'api::webcast-link.webcast-link': {
    title: ['Rubrik', 'Title'],
    slug: ['Adress (slug)', 'Address (slug)'],
    url: ['Webbadress', 'Web address'],
  },
};

export function requiredFields(uid: string, page: Fields): Finding[] {
  return Object.entries(REQUIRED[uid] ?? {})
    .filter(([field]) => isEmpty(page[field]))
    .map(([field, [sv, en]]) => missing('required', field, `Fyll i ${sv}.`, `Fill in ${en}.`));
}
