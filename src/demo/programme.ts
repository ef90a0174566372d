import type { Desk, Steps, Values } from './desk';
import { changesRequested, forced, IN_REVIEW, LIVE, WORKING } from './fates';
import { MOTIF_OF_TOPIC, type Pictures } from './pictures';
import type { Random } from './random';
import { idOf, type Register } from './supporting';
import { blocks, slugOf } from './text';
import { ARRANGERS } from './texts/arrangers';
import { ANGLES, FORMATS, PRACTICAL, type Angle } from './texts/formats';
import { EDITIONS, PEOPLE, SERIES, VENUES } from './texts/supporting';
import { IN_ENGLISH, SUBJECTS, type Subject } from './texts/subjects';

const SESSION = 'api::session.session';
const WEBCAST = 'api::webcast-link.webcast-link';

const WHERE = VENUES.map((venue) => venue[3]);
/** Of the 50 sessions of a year so many were broadcast: 60 webcasts in three years. */
const BROADCAST = 20;

/** The programmes of three years, with their webcasts. Returns the webcasts that are live, by title. */
export async function seedProgramme(
  desk: Desk,
  register: Register,
  pictures: Pictures,
  random: Random,
  sessionsAYear: number,
): Promise<ReadonlyMap<string, string>> {
  const webcasts = new Map<string, string>();
  for (const angle of ANGLES) {
    const start = EDITIONS.find((edition) => edition.year === angle.year)?.startsOn ?? '';
    for (const [index, subject] of SUBJECTS.slice(0, sessionsAYear).entries()) {
      const plan = planOf(angle, subject, index, start, register, random);
      const steps = stepsOf(angle, index);
      if (index < BROADCAST) {
        const id = await desk.page(WEBCAST, webcastOf(plan, register, angle, index), LIVE);
        webcasts.set(plan.title, id);
        plan.data['webcastLinks'] = [id];
      }
      if (index % 5 === 0) {
        plan.data['image'] = await pictures.of(MOTIF_OF_TOPIC[subject[2]] ?? 'pussel');
      }
      const session = await desk.page(SESSION, plan.data, steps);
      const english = IN_ENGLISH[subject[0]];
      if (english !== undefined && angle.year === 2026) {
        await desk.translation(SESSION, session, englishOf(plan.data, english, angle), LIVE);
      }
    }
  }
  return webcasts;
}

interface Plan {
  title: string;
  arranger: string;
  startsAt: string;
  endsAt: string;
  data: Values;
}

function planOf(
  angle: Angle,
  [name, about, topic]: Subject,
  index: number,
  firstDay: string,
  register: Register,
  random: Random,
): Plan {
  const format = FORMATS[(index + angle.year) % FORMATS.length] ?? FORMATS[0];
  const city = random.pick(WHERE);
  // Those who answer for a session are public bodies or associations: the law asks for it.
  const hosts = ARRANGERS.filter(({ sector }) => sector !== 'company' && sector !== 'academia');
  const host = hosts.find((one) => one.name.startsWith(city)) ?? random.pick(hosts);
  const arranger = random.chance(0.4) ? host : random.pick(hosts);
  const partner = random.chance(0.25) ? random.pick(ARRANGERS) : arranger;
  const mode = (['on_site', 'online', 'hybrid'] as const)[(index + angle.year) % 3] ?? 'online';
  const day = new Date(`${firstDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (index % 5));
  // In October Sweden is two hours before UTC.
  const startsAt = new Date(day.getTime() + (6 + (index % 8)) * 3_600_000).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + format.minutes * 60_000).toISOString();
  const title = angle.title(name, format.kind);
  const online = `https://moten.demo.example/${slugOf(title)}`;
  const speakers = random.sample(PEOPLE, 1 + random.int(3));
  return {
    title,
    arranger: arranger.name,
    startsAt,
    endsAt,
    data: {
      title,
      slug: slugOf(title),
      abstract: blocks(`${about}\n\n${random.pick(angle.about)}\n\n${random.pick(format.how)}`),
      format: format.kind,
      edition: idOf(register.editions, angle.year),
      arrangers: [...new Set([arranger.name, partner.name])].map((one) =>
        idOf(register.arrangers, one),
      ),
      topics: [idOf(register.topics, topic)],
      ...(index % 7 === 0 ? { series: idOf(register.series, random.pick(SERIES)[0]) } : {}),
      startsAt,
      endsAt,
      timeZone: 'Europe/Stockholm',
      attendanceMode: mode,
      ...(mode === 'online' ? {} : { venue: idOf(register.venues, city) }),
      ...(mode === 'on_site' ? {} : { joinUrl: online, joinUrlPublic: random.chance(0.3) }),
      registrationUrl: `https://anmalan.demo.example/${slugOf(title)}`,
      languages: [{ code: index % 12 === 11 ? 'en' : 'sv' }],
      audiences: random.sample(PRACTICAL.audiences, 2).map((audience) => ({ name: audience })),
      participants: speakers.map(([person, role], at) => ({
        name: person,
        title: role,
        organisation: at === 0 ? arranger.name : random.pick(ARRANGERS).name,
        person: idOf(register.people, person),
        role: at === 0 && speakers.length > 1 ? 'moderator' : 'speaker',
      })),
      sessionStatus: statusOf(angle, index),
      accessibilityInfo: random.pick(PRACTICAL.accessibility),
      ...(angle.year < 2026
        ? {
            attendance: [
              {
                kind: mode === 'on_site' ? 'on_site' : 'connections',
                value: 20 + random.int(180),
                approximate: random.chance(0.5),
                ...(mode === 'on_site'
                  ? {}
                  : { excludes: 'de som har sett sändningen i efterhand' }),
              },
            ],
          }
        : {}),
    },
  };
}

function statusOf({ year }: Angle, index: number): string {
  if (year !== 2026) return index === 33 ? 'cancelled' : 'scheduled';
  return (
    { 7: 'cancelled', 19: 'rescheduled', 31: 'moved_online', 42: 'postponed' }[index] ?? 'scheduled'
  );
}

/** Most of the programme is live; of this year's some are still on the desk. */
function stepsOf({ year }: Angle, index: number): Steps {
  if (year !== 2026) return LIVE;
  if (index === 49) return WORKING;
  if (index === 48 || index === 47) return IN_REVIEW;
  if (index === 46) {
    return changesRequested(
      'Hur länge pågår försöket? Skriv gärna ut det redan i första stycket.',
      'abstract',
    );
  }
  if (index === 45)
    return forced('Lokalen byttes samma morgon och besökarna behövde veta vart de skulle gå.');
  return LIVE;
}

function webcastOf(plan: Plan, register: Register, { year }: Angle, index: number): Values {
  const past = year < 2026;
  const title = `Webbsändning: ${plan.title}`;
  return {
    title,
    slug: slugOf(title),
    url: `https://play.demo.example/${year}/${slugOf(plan.title)}`,
    provider: 'Innovationsveckan Play',
    mode: past ? 'on_demand' : 'live_then_on_demand',
    arranger: idOf(register.arrangers, plan.arranger),
    edition: idOf(register.editions, year),
    topics: plan.data['topics'],
    ...(past
      ? { publishedOn: plan.endsAt.slice(0, 10), duration: 25 + ((index * 7) % 40) }
      : { liveStartsAt: plan.startsAt, liveEndsAt: plan.endsAt }),
    timeZone: 'Europe/Stockholm',
    language: 'sv',
    captionStatus: past ? 'captioned' : 'planned',
    signLanguage: index % 9 === 0,
  };
}

function englishOf(data: Values, [name, about]: readonly [string, string], angle: Angle): Values {
  const title = angle.english(name);
  // A translation stands by itself: every field belongs to its language. Webcasts are Swedish.
  return {
    ...data,
    title,
    slug: slugOf(title),
    abstract: blocks(
      `${about}\n\nThe session is held in Swedish; slides are available in English.`,
    ),
    webcastLinks: [],
    image: null,
    audiences: [],
    attendance: [],
    accessibilityInfo: null,
  };
}
