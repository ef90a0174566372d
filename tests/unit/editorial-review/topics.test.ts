import { topicsOf } from '../../../src/plugins/editorial-review/domain/actions';
import { ACTIONS } from '../../../src/plugins/editorial-review/domain/types';
import type { Action, LiveState } from '../../../src/plugins/editorial-review/domain/types';

/** What readers notice of an action, by what was live before it; `null`: nothing. */
const CONTENT: Record<Action, Record<LiveState, string | null>> = {
  submit: nothing(),
  approve: nothing(),
  requestChanges: nothing(),
  schedule: nothing(),
  unschedule: nothing(),
  approveRetrospectively: nothing(),
  restore: nothing(),
  publish: goesLive(),
  forcePublish: goesLive(),
  changeLive: always('content.changed'),
  withdraw: always('content.withdrawn'),
};

function always(topic: string | null): Record<LiveState, string | null> {
  return { none: topic, live: topic, live_unreviewed: topic, withdrawn: topic };
}

function nothing() {
  return always(null);
}

function goesLive() {
  return {
    ...always('content.changed'),
    none: 'content.published',
    withdrawn: 'content.published',
  };
}

const cases = ACTIONS.flatMap((action) =>
  Object.entries(CONTENT[action]).map(([live, topic]) => [action, live, topic] as const),
);

test.each(cases)('%s when the page is %s tells readers: %s', (action, live, topic) => {
  const own = `review.${action}`;
  expect(topicsOf(action, live as LiveState)).toEqual(topic === null ? [own] : [own, topic]);
});
