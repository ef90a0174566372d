import { firstContentFaults } from '../../../src/plugins/content-rules/domain/definitions/first-content';
import { ruleFaults } from '../../../src/plugins/content-rules/domain/definitions/rules';
import type { ContentParts } from '../../../src/plugins/content-rules/domain/definitions/types';
import type { Model } from '../../../src/plugins/content-rules/domain/model';
import { NAMED, TEXT, typed } from './types';

/** All that is said of a type that does not fit, word for word and nothing else, on types made up here. */
describe('first content', () => {
  const PAIR = 'content.question-answer';
  const QUESTION = 'content.standard-question';
  const site = typed(
    'site',
    { questions: { type: 'component', component: QUESTION }, name: TEXT },
    {},
    { single: true },
  );
  const types = new Map([site, typed('many', site.attributes)].map((type) => [type.uid, type]));
  const zone: Model = { content: { type: 'dynamiczone', components: ['x', PAIR] }, title: TEXT };
  const ask = (attribute: string, type: string, list: string) =>
    firstContentFaults(
      typed('a', zone, { firstQuestions: { attribute, of: { type, attribute: list } } }),
      types,
    );
  const ZONE = `firstQuestions.attribute must be a dynamic zone that holds ${PAIR}.`;
  const LIST = `firstQuestions.of must name a list of ${QUESTION} of a single type.`;

  test('that fits has no faults', () => {
    expect(ask('content', 'api::site.site', 'questions')).toEqual([]);
    expect(firstContentFaults(typed('a', zone), types)).toEqual([]);
    const entry = { ...site, definition: { ...site.definition, firstEntry: { name: 'A' } } };
    expect(firstContentFaults(entry, types)).toEqual([]);
  });

  test('goes into pairs, and comes from the questions of a single type', () => {
    expect(ask('title', 'api::site.site', 'questions')).toEqual([ZONE]);
    expect(ask('x', 'api::site.site', 'questions')).toEqual([ZONE]);
    expect(ask('content', 'api::x.x', 'questions')).toEqual([LIST]);
    expect(ask('content', 'api::many.many', 'questions')).toEqual([LIST]);
    expect(ask('content', 'api::site.site', 'name')).toEqual([LIST]);
    expect(ask('content', 'api::site.site', 'x')).toEqual([LIST]);
    expect(ask('x', 'api::x.x', 'x')).toEqual([ZONE, LIST]);
  });

  test('of a single type names its attributes', () => {
    const many = typed('a', NAMED, { firstEntry: { name: 'A', x: 1 } });
    expect(firstContentFaults(many, types)).toEqual([
      'only a single type has a firstEntry.',
      'firstEntry names x: no such attribute.',
    ]);
  });
});

describe('rules', () => {
  const town = typed('town', { sector: TEXT }, {}, { localized: false });
  const talk = typed('talk', { title: TEXT });
  const types = new Map([town, talk].map((type) => [type.uid, type]));
  const attributes: Model = {
    title: TEXT,
    from: TEXT,
    to: TEXT,
    towns: { type: 'relation', target: town.uid },
    talks: { type: 'relation', target: talk.uid },
    people: { type: 'relation', target: 'plugin::users.user' },
  };
  const faults = (rules?: ContentParts['rules']) =>
    ruleFaults(typed('a', attributes, rules === undefined ? {} : { rules }), types);
  const check = () => [];

  test('that fit have no faults', () => {
    expect(faults()).toEqual([]);
    expect(
      faults({
        required: ['title', { field: 'to', sv: 'A', en: 'B' }],
        wished: ['title'],
        periods: [['from', 'to']],
        mended: { title: (value) => value },
        own: [{ reads: { title: true, towns: ['sector'], talks: true }, check }],
      }),
    ).toEqual([]);
  });

  test('name attributes of the schema', () => {
    const need = { field: 'x', sv: 'A', en: 'B' };
    expect(
      faults({
        required: [need],
        wished: [need],
        periods: [
          ['from', 'x'],
          ['y', 'to'],
        ],
        mended: { x: (value) => value },
        own: [{ reads: { x: true }, check }],
      }),
    ).toEqual([
      'rules.required names x: no such attribute.',
      'rules.wished names x: no such attribute.',
      'rules.periods names x: no such attribute.',
      'rules.periods names y: no such attribute.',
      'rules.mended names x: no such attribute.',
      'rules.own names x: no such attribute.',
    ]);
  });

  test('read targets that are ours, without languages, by attributes that they have', () => {
    const read = (reads: Record<string, readonly string[]>) => faults({ own: [{ reads, check }] });
    expect(read({ title: ['a', 'b'] })).toEqual([
      'rules.own reads a, b of title, which leads to no type of ours.',
    ]);
    expect(read({ x: ['a'] })).toEqual([
      'rules.own names x: no such attribute.',
      'rules.own reads a of x, which leads to no type of ours.',
    ]);
    expect(read({ people: ['a'] })).toEqual([
      'rules.own reads a of people, which leads to no type of ours.',
    ]);
    expect(read({ talks: ['title'] })).toEqual([
      'rules.own reads talks: api::talk.talk has several languages.',
    ]);
    expect(read({ towns: ['sector', 'x'] })).toEqual([
      'rules.own reads x of towns: api::town.town has no such attribute.',
    ]);
  });

  test('that read the same relation are looked at together', () => {
    const own = [
      { reads: { towns: ['x'] }, check },
      { reads: { towns: ['y'] }, check },
    ];
    expect(faults({ own })).toEqual([
      'rules.own reads x of towns: api::town.town has no such attribute.',
      'rules.own reads y of towns: api::town.town has no such attribute.',
    ]);
  });
});
