/**
 * Fills a database fast: bulk inserts past Strapi, drafts and published rows alike, with everything
 * that a list shows (picture, two arrangers, edition, two topics). Used by tests and by bench/.
 */
const { day, id, insert, isPostgres, mendSequences, nextId, range } = require('./seed-rows.cjs');
const { seedProgramme } = require('./seed-programme.cjs');

/** Arrangers, topics, editions and pictures that articles hang on. */
async function seedSupporting(knex, now) {
  const stamps = { created_at: now, updated_at: now, published_at: now };
  const kinds = [
    ['arrangers', 40, (n) => ({ name: `Arrangör ${n}`, slug: `arrangor-${n}`, sector: 'agency' })],
    ['topics', 12, (n) => ({ name: `Ämne ${n}`, slug: `amne-${n}` })],
    [
      'editions',
      3,
      (n) => ({ name: `Innovationsveckan ${2018 + n}`, year: 2018 + n, slug: `${2018 + n}` }),
    ],
    [
      'files',
      50,
      (n) => ({
        name: `bild-${n}.png`,
        hash: `bild_${n}`,
        ext: '.png',
        mime: 'image/png',
        size: 12.5,
        url: `/uploads/bild_${n}.png`,
        provider: 'local',
        width: 1200,
        height: 800,
        photographer: `Fotograf ${n}`,
        folder_path: '/',
        formats: JSON.stringify({
          small: {
            url: `/uploads/small_bild_${n}.png`,
            width: 500,
            height: 333,
            mime: 'image/png',
          },
        }),
      }),
    ],
  ];
  const first = {};
  for (const [table, count, row] of kinds) {
    first[table] = await nextId(knex, table);
    await insert(
      knex,
      table,
      range(count).map((n) => ({
        id: first[table] + n,
        document_id: id(table.slice(0, 4), first[table] + n),
        ...stamps,
        ...row(n),
      })),
    );
  }
  return first;
}

/**
 * @param {import('knex').Knex} knex
 * @param {{ articles: number, sessions?: number, locale?: string }} options sessions bring interviews, webcast links, venues, series and people
 */
async function seed(knex, { articles, sessions = 0, locale = 'sv' }) {
  const now = isPostgres(knex) ? new Date() : Date.now();
  const first = await seedSupporting(knex, now);
  const row = await nextId(knex, 'articles');
  const figure = await nextId(knex, 'components_content_figures');
  const rich = await nextId(knex, 'components_content_rich_texts');
  for (let done = 0; done < articles; done += 2000) {
    const tables = {
      articles: [],
      components_content_figures: [],
      components_content_rich_texts: [],
      articles_cmps: [],
      files_related_mph: [],
      articles_arrangers_lnk: [],
      articles_topics_lnk: [],
      articles_edition_lnk: [],
    };
    for (let n = done; n < Math.min(done + 2000, articles); n += 1) {
      for (const live of [0, 1]) {
        const k = 2 * n + live;
        const [article, hero, body] = [row + k, figure + k, rich + k];
        tables.articles.push({
          id: article,
          document_id: id('art', row + n),
          locale,
          title: `${live ? 'Nyhet' : 'Utkast till nyhet'} nummer ${n} om innovation`,
          kicker: 'Nyhet',
          slug: `nyhet-${n}`,
          lead: 'En ingress som säger vad nyheten handlar om, i två meningar. Den är lagom lång.',
          date: day(n % 4000)
            .toISOString()
            .slice(0, 10),
          created_at: now,
          updated_at: now,
          published_at: live ? now : null,
        });
        tables.components_content_figures.push({
          id: hero,
          alt: `Bild ${n}`,
          decorative: false,
          caption: 'En bildtext.',
          key: `h${k}`,
        });
        tables.components_content_rich_texts.push({
          id: body,
          key: `b${k}`,
          body: JSON.stringify([
            {
              type: 'paragraph',
              children: [{ type: 'text', text: 'Brödtext om innovation i offentlig sektor.' }],
            },
          ]),
        });
        tables.articles_cmps.push(
          {
            entity_id: article,
            cmp_id: hero,
            component_type: 'content.figure',
            field: 'hero',
            order: null,
          },
          {
            entity_id: article,
            cmp_id: body,
            component_type: 'content.rich-text',
            field: 'content',
            order: 1,
          },
        );
        tables.files_related_mph.push({
          file_id: first.files + (n % 50),
          related_id: hero,
          related_type: 'content.figure',
          field: 'file',
          order: 1,
        });
        for (const nth of [0, 1]) {
          tables.articles_arrangers_lnk.push({
            article_id: article,
            arranger_id: first.arrangers + ((n + nth * 7) % 40),
            arranger_ord: nth + 1,
          });
          tables.articles_topics_lnk.push({
            article_id: article,
            topic_id: first.topics + ((n + nth * 5) % 12),
            topic_ord: nth + 1,
          });
        }
        tables.articles_edition_lnk.push({
          article_id: article,
          edition_id: first.editions + (n % 3),
        });
      }
    }
    await knex.transaction(async (trx) => {
      for (const [table, rows] of Object.entries(tables)) await insert(trx, table, rows);
    });
  }
  await mendSequences(knex, [
    'articles',
    'components_content_figures',
    'components_content_rich_texts',
    'arrangers',
    'topics',
    'editions',
    'files',
  ]);
  if (sessions > 0) await seedProgramme(knex, { sessions, articles, locale, now, first });
  return first;
}

module.exports = { seed };
