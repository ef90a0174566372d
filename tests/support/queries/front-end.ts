import { inAddress } from './address';

const image = { populate: { file: true } };

/** All that an interview holds and hangs on, as somebody would ask who does not know the views. */
const INTERVIEW = {
  interviewee: true,
  arranger: { populate: { logo: true } },
  edition: true,
  editionDiscussed: true,
  portrait: image,
  webcastLinks: true,
  topics: true,
  seo: { populate: { image: true } },
  content: { on: { 'content.question-answer': true, 'content.figure': image } },
};

const page = (size: number) => ({ pagination: { page: 1, pageSize: size } });

/** What the pages of the site ask for. */
export const FRONT_END: [what: string, path: string][] = [
  ['the start page’s news', '/api/news?pageSize=6'],
  ['all news, page 30', '/api/news?page=30&pageSize=25'],
  ['the news of an edition and a topic', '/api/news?edition=2019&topic=amne-3'],
  ['the news of an arranger', '/api/news?arranger=arrangor-7&pageSize=100'],
  ['a search', '/api/news?q=innovation'],
  ['an article', '/api/articles/by-slug/nyhet-7'],
  ['an interview', '/api/interviews/by-slug/intervju-7?richText=html'],
  ['a session', '/api/sessions/by-slug/programpunkt-7'],
  ['a recording', '/api/webcast-links/by-slug/sandning-7'],
  ['an arranger', '/api/arrangers/by-slug/arrangor-7'],
  [
    'the programme of a day, by place and time',
    `/api/sessions?${inAddress({
      view: 'card',
      filters: {
        edition: { year: 2019 },
        startsAt: { $between: ['2015-01-01T00:00:00Z', '2016-01-01T00:00:00Z'] },
        venue: { city: 'Stad 3' },
      },
      sort: ['startsAt', 'venue.name'],
      ...page(100),
    })}`,
  ],
  [
    'the programme, filtered by all its filters',
    `/api/sessions?${inAddress({
      view: 'card',
      filters: {
        topics: { slug: { $in: ['amne-1', 'amne-2'] } },
        arrangers: { sector: 'agency' },
        attendanceMode: { $in: ['online', 'hybrid'] },
        format: 'seminar',
        languages: { code: 'sv' },
        $or: [
          { title: { $containsi: 'innovation' } },
          { participants: { name: { $containsi: 'Person 7' } } },
        ],
      },
      ...page(25),
    })}`,
  ],
  [
    'what an arranger has done',
    `/api/articles?${inAddress({ view: 'card', filters: { arrangers: { slug: 'arrangor-7' } }, ...page(100) })}`,
  ],
  [
    'all recordings of an edition',
    `/api/webcast-links?${inAddress({ view: 'card', filters: { edition: { year: 2019 }, mode: 'on_demand' }, ...page(100) })}`,
  ],
  ['interviews in full', '/api/interviews?view=full&pagination[pageSize]=25'],
  [
    'interviews with all their relations, by hand',
    `/api/interviews?${inAddress({ populate: INTERVIEW, ...page(25) })}`,
  ],
  [
    'sessions with all their relations, by hand',
    `/api/sessions?${inAddress({
      populate: {
        edition: true,
        arrangers: { populate: { logo: true } },
        series: true,
        venue: true,
        participants: true,
        languages: true,
        image,
        topics: true,
        webcastLinks: true,
      },
      ...page(25),
    })}`,
  ],
  ['all arrangers', '/api/arrangers?view=card&pagination[pageSize]=100'],
  ['all topics', '/api/topics?pagination[pageSize]=100'],
  ['the site', '/api/site'],
  ['the redirects', '/api/redirects'],
];
