import { makeDraft, makeLive } from './live';
import type { Server } from './strapi';

/** Content in which everything stands that the two databases see differently by themselves. */
export async function seedAlike(server: Server): Promise<void> {
  const create = (uid: string, data: object) =>
    server.strapi.documents(uid as never).create({ data } as never) as unknown as Promise<{
      documentId: string;
    }>;
  const arrangers: string[] = [];
  for (const [name, shortName] of ARRANGERS) {
    const { documentId } = await create('api::arranger.arranger', {
      name,
      shortName,
      sector: name.startsWith('R') ? 'region' : 'municipality',
      description: [{ type: 'paragraph', children: [{ type: 'text', text: `Om ${name}.` }] }],
    });
    arrangers.push(documentId);
  }
  const topics: string[] = [];
  for (const name of ['Äldre', 'ål', 'Zebra', 'AI', 'ärenden', 'Öppna data'])
    topics.push((await create('api::topic.topic', { name })).documentId);
  const venues: string[] = [];
  for (const [name, city] of [
    ['Ångbåten', null],
    ['Aulan', 'Örebro'],
    ['Öppna scenen', 'Ås'],
  ])
    venues.push((await create('api::venue.venue', { name, city })).documentId);
  const { documentId: edition } = await create('api::edition.edition', {
    name: 'Innovationsveckan 2020',
    year: 2020,
    startsOn: '2020-10-05',
  });
  await create('api::edition.edition', { name: 'Innovationsveckan 2021', year: 2021 });

  for (const [n, [title, kicker, date]] of ARTICLES.entries())
    await makeLive(server, 'api::article.article', {
      title,
      slug: `artikel-${n}`,
      kicker,
      date,
      lead: `Ingress till ${title}.`,
      edition: n % 2 === 0 ? edition : undefined,
      arrangers: [arrangers[n % arrangers.length]],
      topics: n % 3 === 0 ? [] : [topics[n % topics.length], topics[(n + 1) % topics.length]],
      content: [
        {
          __component: 'content.rich-text',
          body: [{ type: 'paragraph', children: [{ type: 'text', text: `Text ${n}` }] }],
        },
      ],
    });
  await makeDraft(server, 'api::article.article', { title: 'Ödraft', slug: 'odraft' });
  for (const [n, title] of ['Åsa Öberg', 'Anna Ek', 'Ärla Zetterström'].entries())
    await makeLive(server, 'api::interview.interview', {
      title,
      slug: `intervju-${n}`,
      date: `2020-0${n + 1}-01`,
      lead: n === 1 ? undefined : 'En ingress.',
      interviewee: { name: title, title: n === 2 ? undefined : 'Chef' },
      arranger: arrangers[n],
    });
  for (const [n, title] of ['Öppning', 'avslutning', 'Åhörarkopior', 'Ängar'].entries()) {
    await makeLive(server, 'api::webcast-link.webcast-link', {
      title: `Sändning ${title}`,
      slug: `sandning-${n}`,
      url: `https://video.example/${n}`,
      provider: n === 0 ? undefined : title,
      duration: n === 1 ? undefined : (n + 1) * 600,
      signLanguage: n % 2 === 0,
      mode: 'on_demand',
      publishedOn: `2020-06-0${n + 1}`,
    });
    await makeLive(server, 'api::session.session', {
      title,
      slug: `programpunkt-${n}`,
      startsAt: n === 3 ? undefined : `2020-10-0${9 - n}T10:00:00.000Z`,
      timeZone: 'Europe/Stockholm',
      attendanceMode: n % 2 === 0 ? 'online' : 'on_site',
      venue: venues[n],
      arrangers: [arrangers[n], arrangers[n + 1]],
      joinUrlPublic: n === 0,
      joinUrl: 'https://mote.example/1',
    });
  }
}

const ARRANGERS: readonly (readonly [name: string, shortName: string | null])[] = [
  ['Region Ängelholm', 'RÄ'],
  ['RISE', null],
  ['Ånge kommun', 'Ånge'],
  ['Älmhults kommun', null],
  ['alingsås kommun', 'ALINGSÅS'],
  ['Östersunds kommun', 'öst'],
  ['Zinkgruvan', null],
  ['Ökna 100 % _förnybart\\', 'Ö%'],
  ['Åmåls kommun', 'åmål'],
];

const ARTICLES: readonly (readonly [string, string | null, string])[] = [
  ['ÖPPNA ÅRSMÖTET ÄLMHULT', 'Årsmöte', '2020-06-11'],
  ['öppna data i Ånge', null, '2020-06-10'],
  ['Ängar och ål', 'ÄNGAR', '2020-06-12'],
  ['Alla nyheter', 'zebra', '2020-01-31'],
  ['alla nyheter igen', null, '2020-06-09'],
  ['100 % _förnybart\\ el', 'Zebra', '2019-12-31'],
  ['Élan på café', 'élan', '2020-02-29'],
  ['Zorn', 'Å', '2020-06-08'],
  ['Östra skolan', 'ä', '2021-01-01'],
  ['Årets projekt', 'Ö', '2018-05-05'],
  ['Äl', 'å', '2018-05-06'],
  ['Ån', null, '2018-05-04'],
];
