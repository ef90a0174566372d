import { Form, InputRenderer, useForm } from '@strapi/strapi/admin';
import { screen } from '@testing-library/react';
import { DateTimeInput } from '../../src/plugins/content-rules/admin/src/times/DateTimeInput';
import { draw } from './support/screen';

type Values = Record<string, unknown>;

/** Strapi's own form, with what it holds and with what comes into it from elsewhere. */
async function form(initialValues: Values, elsewhere: Values = {}, language: 'sv' | 'en' = 'sv') {
  function Elsewhere() {
    const values = useForm('test', (state) => state.values) as Values;
    const setValues = useForm('test', (state) => state.setValues);
    const merge = () => setValues({ ...values, ...elsewhere });
    return (
      <>
        <output data-testid="held">{JSON.stringify(values)}</output>
        {/* As a merge does: the cursor stays where it is. */}
        <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={merge}>
          merge
        </button>
      </>
    );
  }
  const { user } = await draw(
    <Form method="PUT" initialValues={initialValues} onSubmit={() => undefined}>
      <DateTimeInput name="startsAt" label="Börjar" />
      <DateTimeInput name="endsAt" label="Slutar" />
      <InputRenderer type="string" name="timeZone" label="Tidszon" />
      <Elsewhere />
    </Form>,
    { language },
  );
  await screen.findByText('merge');
  return {
    user,
    write: async (name: string, text: string) => {
      await user.clear(input(name));
      await user.type(input(name), text);
      await user.tab();
    },
    merge: () => user.click(screen.getByText('merge')),
  };
}

const input = (name: string) => {
  const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (found === null) throw new Error(`No ${name}`);
  return found;
};
const shown = (name: string) => [input(name).value, input(`${name}.time`).value];
const held = () => JSON.parse(screen.getByTestId('held').textContent ?? '') as Values;

const NOON = '2026-09-08T10:00:00.000Z';
const TOKYO_NOON = '2026-09-08T03:00:00.000Z';

test('each input says what it is for, and of which field', async () => {
  await form({});
  expect(screen.getByRole('group', { name: 'Börjar' })).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Börjar Datum' })).toBe(input('startsAt'));
  expect(screen.getByRole('textbox', { name: 'Slutar Klockslag' })).toBe(input('endsAt.time'));
});

test('what is opened is as it was', async () => {
  const values = { startsAt: NOON, endsAt: null, timeZone: 'Asia/Tokyo' };
  await form(values);
  expect(shown('startsAt')).toEqual(['2026-09-08', '19.00']);
  expect(held()).toEqual(values);
});

test('whoever writes another zone means the same clock there', async () => {
  const { write, user } = await form({ startsAt: NOON, timeZone: 'Europe/Stockholm' });
  await write('timeZone', 'Asia/Tokyo');
  expect(shown('startsAt')).toEqual(['2026-09-08', '12.00']);
  expect(held()).toEqual({ startsAt: TOKYO_NOON, timeZone: 'Asia/Tokyo' });
  // Half written, the last zone that there was counts.
  await user.type(input('timeZone'), '{Backspace}{Backspace}');
  expect(held()).toEqual({ startsAt: TOKYO_NOON, timeZone: 'Asia/Tok' });
  expect(shown('startsAt')).toEqual(['2026-09-08', '12.00']);
});

test.each([
  ['both', { startsAt: TOKYO_NOON, timeZone: 'Asia/Tokyo' }, '12.00', TOKYO_NOON],
  ['the zone alone', { timeZone: 'Asia/Tokyo' }, '19.00', NOON],
  ['the instant alone', { startsAt: TOKYO_NOON }, '5.00', TOKYO_NOON],
])('a merge that brings %s moves nothing', async (_, elsewhere, time, at) => {
  const { merge, user } = await form({ startsAt: NOON, timeZone: 'Europe/Stockholm' }, elsewhere);
  await user.click(input('startsAt.time'));
  await merge();
  expect(shown('startsAt')).toEqual(['2026-09-08', time]);
  expect(held()).toMatchObject({ startsAt: at });
});

test('a merge that brings both moves nothing, also while somebody writes the zone', async () => {
  const elsewhere = { startsAt: TOKYO_NOON, timeZone: 'Asia/Tokyo' };
  const { merge, user } = await form({ startsAt: NOON, timeZone: 'Europe/Stockholm' }, elsewhere);
  await user.click(input('timeZone'));
  await merge();
  expect(input('timeZone')).toHaveFocus();
  expect(held()).toEqual(elsewhere);
});

test('half of a time is no time: it stands as it was typed, and is asked for once it is left', async () => {
  const { write, user } = await form({ startsAt: null, timeZone: 'Europe/Stockholm' });
  await write('startsAt', '8/9 2026');
  expect(held()['startsAt']).toBe('8/9 2026\t');
  expect(screen.queryByText(/Skriv också klockslaget/u)).toBeNull();
  await user.click(input('endsAt'));
  expect(screen.getByText('Skriv också klockslaget, till exempel 9.30.')).toBeVisible();
  expect(input('startsAt.time')).toBeInvalid();
  expect(input('startsAt')).toBeValid();
  await write('startsAt.time', '12');
  expect(held()['startsAt']).toBe(NOON);
  expect(screen.queryByText(/Skriv också klockslaget/u)).toBeNull();
});

test('an end says the whole period, and that it is before the start', async () => {
  const { write } = await form({ startsAt: NOON, endsAt: null });
  await write('endsAt', '260908');
  await write('endsAt.time', '1240');
  expect(
    screen.getByText('tisdag 8 september 2026 kl. 12.00–12.40 svensk tid'),
  ).toBeInTheDocument();
  await write('endsAt.time', '1140');
  expect(screen.getByText(/Slutet ligger före början/u)).toBeInTheDocument();
});

test('in English it is written as the English do', async () => {
  const { write } = await form({ startsAt: NOON }, {}, 'en');
  expect(shown('startsAt')).toEqual(['2026-09-08', '12:00']);
  expect(screen.getByText('Tuesday 8 September 2026, 12:00 Swedish time')).toBeInTheDocument();
  await write('startsAt.time', '9,30');
  expect(screen.getByText(/Write the time with a colon/u)).toBeInTheDocument();
});
