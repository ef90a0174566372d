/** Sessions, interviews, webcast links, venues, series and people, with all that hangs on them. */
const { day, id, insert, mendSequences, nextId, range } = require('./seed-rows.cjs');

const PER_INSERT = 500;
const FORMATS = ['lecture', 'seminar', 'workshop', 'panel'];
const MODES = ['on_site', 'online', 'hybrid'];
const text = (words) =>
  JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: words }] }]);

/** Gathers rows of any table, with ids that go on from what is there. */
async function gather(knex, withIds) {
  const next = {};
  for (const table of withIds) next[table] = await nextId(knex, table);
  const rows = {};
  const add = (table, row) => {
    const own = table in next ? { id: next[table]++, ...row } : row;
    (rows[table] ??= []).push(own);
    return own.id;
  };
  const write = async () => {
    await knex.transaction(async (trx) => {
      for (const [table, own] of Object.entries(rows)) await insert(trx, table, own);
    });
    for (const table of Object.keys(rows)) rows[table] = [];
  };
  return { add, write };
}

const WITH_IDS = [
  'venues',
  'session_series_list',
  'persons',
  'webcast_links',
  'interviews',
  'sessions',
  'components_content_session_participants',
  'components_content_participants',
  'components_content_languages',
  'components_content_figures',
  'components_content_question_answers',
];

/** `first`: the first row of arrangers, topics, editions and files, as `seed` made them. */
async function seedProgramme(knex, { sessions, articles, locale, now, first }) {
  const { add, write } = await gather(knex, WITH_IDS);
  const stamps = { created_at: now, updated_at: now };
  const at = (n) => (now instanceof Date ? day(n) : day(n).getTime());
  const document = (table, prefix, n, row, live = 1) =>
    add(table, {
      document_id: id(prefix, n),
      ...stamps,
      published_at: live ? now : null,
      ...row,
    });
  const part = (table, entity, type, field, cmp, order = 1) =>
    add(`${table}_cmps`, { entity_id: entity, cmp_id: cmp, component_type: type, field, order });
  const figure = (table, entity, field, n) => {
    const cmp = add('components_content_figures', {
      alt: `Bild ${n}`,
      decorative: false,
      key: `${field[0]}${n}`,
    });
    part(table, entity, 'content.figure', field, cmp, null);
    add('files_related_mph', {
      file_id: first.files + (n % 50),
      related_id: cmp,
      related_type: 'content.figure',
      field: 'file',
      order: 1,
    });
  };
  const topics = (table, own, n) => {
    for (const nth of [0, 1])
      add(`${table}s_topics_lnk`, {
        [`${table}_id`]: own,
        topic_id: first.topics + ((n + nth * 5) % 12),
        topic_ord: nth + 1,
      });
  };
  const edition = (table, own, n, field = 'edition') =>
    add(`${table}s_${field}_lnk`, { [`${table}_id`]: own, edition_id: first.editions + (n % 3) });

  const venues = range(100).map((n) =>
    document('venues', 'ven', n, {
      name: `Lokal ${n}`,
      city: `Stad ${n % 20}`,
      slug: `lokal-${n}`,
    }),
  );
  const series = range(30).map((n) =>
    document('session_series_list', 'ser', n, { name: `Serie ${n}`, slug: `serie-${n}` }),
  );
  const people = range(300).map((n) =>
    document('persons', 'per', n, { name: `Person ${n}`, email: `person-${n}@people.example` }),
  );
  await write();

  const links = [];
  for (const n of range(Math.ceil(sessions / 5)))
    for (const live of [0, 1]) {
      const own = document(
        'webcast_links',
        'lnk',
        n,
        {
          locale,
          title: `${live ? 'Sändning' : 'Utkast till sändning'} ${n}`,
          url: `https://video.example/${n}`,
          provider: 'Exempelvideo',
          mode: n % 2 ? 'live' : 'on_demand',
          live_starts_at: at(n % 3000),
          duration: 600 + (n % 3000),
          slug: `sandning-${n}`,
        },
        live,
      );
      links[2 * n + live] = own;
      add('webcast_links_arranger_lnk', {
        webcast_link_id: own,
        arranger_id: first.arrangers + (n % 40),
      });
      edition('webcast_link', own, n);
      topics('webcast_link', own, n);
    }
  await write();

  for (const n of range(Math.ceil(articles / 10))) {
    for (const live of [0, 1]) {
      const own = document(
        'interviews',
        'int',
        n,
        {
          locale,
          title: `${live ? 'Hallå där' : 'Utkast: hallå där'} ${n}`,
          lead: 'En intervju om innovation i offentlig sektor.',
          date: day(n % 4000)
            .toISOString()
            .slice(0, 10),
          slug: `intervju-${n}`,
        },
        live,
      );
      const who = add('components_content_participants', {
        name: `Person ${n % 300}`,
        title: 'Utvecklare',
      });
      part('interviews', own, 'content.participant', 'interviewee', who, null);
      add('components_content_participants_person_lnk', {
        participant_id: who,
        person_id: people[n % 300],
      });
      for (const nth of range(4)) {
        const answer = add('components_content_question_answers', {
          question: `Fråga ${nth}?`,
          answer: text('Ett svar om hur det gick till, i två meningar. Det är lagom långt.'),
          key: `q${n}-${live}-${nth}`,
        });
        part('interviews', own, 'content.question-answer', 'content', answer, nth + 1);
      }
      figure('interviews', own, 'portrait', 2 * n + live);
      add('interviews_arranger_lnk', {
        interview_id: own,
        arranger_id: first.arrangers + (n % 40),
      });
      edition('interview', own, n);
      edition('interview', own, n + 1, 'edition_discussed');
      topics('interview', own, n);
      add('interviews_webcast_links_lnk', {
        interview_id: own,
        webcast_link_id: links[(2 * n + live) % links.length],
        webcast_link_ord: 1,
      });
    }
    if (n % PER_INSERT === 0) await write();
  }
  await write();

  for (const n of range(sessions)) {
    for (const live of [0, 1]) {
      const own = document(
        'sessions',
        'ses',
        n,
        {
          locale,
          title: `${live ? 'Programpunkt' : 'Utkast till programpunkt'} ${n} om innovation`,
          abstract: text('Vad programpunkten handlar om, i två meningar. Den är lagom lång.'),
          format: FORMATS[n % 4],
          starts_at: at(n % 3000),
          ends_at: at((n % 3000) + 0.05),
          time_zone: 'Europe/Stockholm',
          attendance_mode: MODES[n % 3],
          join_url: `https://join.example/${n}`,
          join_url_public: false,
          session_status: 'scheduled',
          slug: `programpunkt-${n}`,
        },
        live,
      );
      for (const nth of range(2)) {
        const cmp = add('components_content_session_participants', {
          name: `Person ${(n + nth) % 300}`,
          title: 'Utvecklare',
          organisation: `Kommun ${n % 290}`,
          role: nth === 0 ? 'speaker' : 'moderator',
        });
        part('sessions', own, 'content.session-participant', 'participants', cmp, nth + 1);
        add('components_content_session_participants_person_lnk', {
          session_participant_id: cmp,
          person_id: people[(n + nth) % 300],
        });
      }
      const language = add('components_content_languages', { code: 'sv' });
      part('sessions', own, 'content.language', 'languages', language);
      figure('sessions', own, 'image', 2 * n + live);
      edition('session', own, n);
      topics('session', own, n);
      for (const nth of [0, 1])
        add('sessions_arrangers_lnk', {
          session_id: own,
          arranger_id: first.arrangers + ((n + nth * 7) % 40),
          arranger_ord: nth + 1,
        });
      add('sessions_venue_lnk', { session_id: own, venue_id: venues[n % 100] });
      if (n % 3 === 0)
        add('sessions_series_lnk', { session_id: own, session_series_id: series[n % 30] });
      if (n % 5 === 0)
        add('sessions_webcast_links_lnk', {
          session_id: own,
          webcast_link_id: links[(2 * (n / 5) + live) % links.length],
          webcast_link_ord: 1,
        });
    }
    if (n % PER_INSERT === PER_INSERT - 1) await write();
  }
  await write();
  await mendSequences(knex, WITH_IDS);
}

module.exports = { seedProgramme };
