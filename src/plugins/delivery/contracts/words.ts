/** A text in both languages. */
export interface QueryWords {
  sv: string;
  en: string;
}

const whole = (name: string, least: number): QueryWords => ({
  sv: `${name} måste vara ett heltal, minst ${least}.`,
  en: `${name} must be a whole number, at least ${least}.`,
});

const short = (name: string): QueryWords => ({
  sv: `${name} måste vara en kort text.`,
  en: `${name} must be a short text.`,
});

/** What each parameter should have been. */
const EXPECTED: Readonly<Record<string, QueryWords>> = {
  view: { sv: 'Okänd vy: använd card eller full.', en: 'Unknown view: use card or full.' },
  richText: {
    sv: 'Okänt värde på richText: använd blocks, html eller text.',
    en: 'Unknown richText: use blocks, html or text.',
  },
  locale: {
    sv: 'locale måste vara ett språk, som sv.',
    en: 'locale must be one language, such as sv.',
  },
  status: {
    sv: 'Okänd status: använd published eller draft.',
    en: 'Unknown status: use published or draft.',
  },
  page: whole('page', 1),
  pageSize: whole('pageSize', 1),
  start: whole('start', 0),
  limit: whole('limit', 1),
  pagination: {
    sv: 'pagination måste vara ett objekt med page och pageSize, eller med start och limit.',
    en: 'pagination must be an object with page and pageSize, or with start and limit.',
  },
  edition: {
    sv: 'edition måste vara ett årtal, som 2020.',
    en: 'edition must be a year, such as 2020.',
  },
  topic: short('topic'),
  arranger: short('arranger'),
  q: short('q'),
};

export const NEEDS_VIEW: QueryWords = {
  sv: 'richText hör ihop med view=card eller view=full.',
  en: 'richText goes with view=card or view=full.',
};

/** What a parameter should have been, where there is more to say than that it does not fit. */
export const expectedOf = (param: string): QueryWords | undefined =>
  Object.hasOwn(EXPECTED, param) ? EXPECTED[param] : undefined;

/** Why a query is refused; `key` is a key that nobody knows, or empty for a value that does not fit. */
export function wordsFor(param: string, key: string): QueryWords {
  if (key === 'fields' || key === 'populate')
    return {
      sv: `${key} och view utesluter varandra: en vy har en fast form.`,
      en: `${key} and view exclude each other: a view is a fixed shape.`,
    };
  const expected = key === '' ? EXPECTED[param] : undefined;
  return expected ?? { sv: `Okänd parameter ${key || param}.`, en: `Invalid key ${key || param}.` };
}
