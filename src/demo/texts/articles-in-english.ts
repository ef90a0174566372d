import type { ArticleText } from './articles';

type Translation = Pick<ArticleText, 'title' | 'kicker' | 'lead' | 'body'>;

/** English news, by the Swedish title. */
export const ARTICLES_IN_ENGLISH: Readonly<Record<string, Translation>> = {
  'Programmet är här: femtio skäl att lämna skrivbordet': {
    title: 'The programme is here: fifty reasons to leave your desk',
    kicker: 'The programme',
    lead: 'Workshops, study visits and conversations all over Sweden. Registration for the Innovation Week 2026 opens today.',
    body: 'You can sort the programme by topic, by place and by how you take part. About two thirds of it can be followed online, and everything that is broadcast gets captions.\n\nPlaces in the workshops are limited. If you can’t come, please let us know: there is usually a queue.',
  },
  'Språkmodellen får inte sista ordet': {
    title: 'The language model does not get the last word',
    kicker: 'From the programme',
    lead: 'Two agencies show how they try out new tools with the windows open. The audience gets to compete with the machine.',
    body: 'The question is not whether a language model can write a clear letter, but who notices when it is wrong. That is why the most important figure is how much a human changes.\n\nDuring the session a panel of citizens reads the letters without knowing who wrote which.',
  },
  'Regnbäddarna klarade augustiskyfallet': {
    title: 'The rain beds withstood the cloudburst',
    kicker: 'Results',
    lead: 'Sixty millimetres in an hour, and not one flooded cellar. Now Lund shares its drawings.',
    body: 'The beds were laid along two streets three years ago, and the neighbours protested. In August they stood there filming as the water was soaked up.\n\nDrawings, plant lists and hours of upkeep are free to use.',
  },
  'Skridskor i bokhyllan': {
    title: 'Skates on the bookshelf',
    kicker: 'From the programme',
    lead: 'An empty cupboard in a library became the country’s smallest lending point for sports gear. Now other libraries come to look.',
    body: 'At first there were ten pairs. Then the hockey club came with three sacks and a sharpening machine. Today skates are borrowed as often as crime novels.\n\nOn the visit you can try your hand at mending a lace.',
  },
  'Årets tema: Tillsammans längre': {
    title: 'This year’s theme: further together',
    kicker: 'Theme',
    lead: 'Pilots seldom get better by being repeated fifty times. This year we are looking for those who shared the work.',
    body: 'The theme grew out of last year’s evaluation. Many arrangers wrote the same thing: we found out too late that our neighbours were doing it too.\n\nThat is why sessions with several arrangers come first this year.',
  },
};
