import type { Desk, Steps, Values } from './desk';
import {
  APPROVED,
  changesRequested,
  forced,
  IN_REVIEW,
  LIVE,
  liveAndEdited,
  liveAndPending,
  withdrawn,
  WORKING,
} from './fates';
import type { Pictures } from './pictures';
import { idOf, type Register } from './supporting';
import { blocks, slugOf } from './text';
import { INTERVIEWS, INTERVIEWS_IN_ENGLISH, type InterviewText } from './texts/interviews';

const INTERVIEW = 'api::interview.interview';

/** By the order of the texts: every status of the review is to be seen on the desk. */
const STEPS: readonly Steps[] = [
  LIVE,
  LIVE,
  liveAndPending(
    {
      lead: 'Bussen har två mottagningsrum, ett kylskåp för prover och en chaufför som är undersköterska. I ett och ett halvt år har den kört vården till inlandet.',
    },
    'Ingressen är uppdaterad: bussen har nu gått i ett och ett halvt år.',
  ),
  IN_REVIEW,
  LIVE,
  liveAndEdited({
    lead: 'Första lektionen börjar klockan nio. Det låter enkelt, tills bussarna, maten och föräldrarnas arbetstider vill något annat.',
  }),
  LIVE,
  changesRequested(
    'Vem är det som säger att felen rättas? Fråga Henrik om ett exempel.',
    'content',
  ),
  LIVE,
  withdrawn('Den intervjuade har bytt tjänst och bett att få läsa om texten innan den ligger ute.'),
  APPROVED,
  forced('Programmet hänvisar till intervjun och trycks i dag. Ordinarie granskare är sjuk.'),
];

/** A page that somebody has only begun: it lacks its lead and most of its answers. */
const BEGUN: Values = {
  title: 'Astrid Löwgren, Uppsala kommun',
  slug: 'halla-dar-arrangor-astrid-lowgren-uppsala-kommun',
  date: '2026-10-05',
  interviewee: {
    name: 'Astrid Löwgren',
    title: 'kulturskolechef',
    organisation: 'Uppsala kommun',
  },
  content: [
    {
      __component: 'content.question-answer',
      question: 'Varför valde ni att vara med på Innovationsveckan?',
      answer: blocks(
        'Kön till kulturskolan var fyra år lång. (Astrid ringer tillbaka på torsdag.)',
      ),
    },
  ],
};

/** Interviews in the series “Hallå där arrangör”, with portraits of nobody in particular. */
export async function seedInterviews(
  desk: Desk,
  register: Register,
  pictures: Pictures,
  webcasts: ReadonlyMap<string, string>,
): Promise<void> {
  const links = [...webcasts.values()];
  for (const [index, text] of INTERVIEWS.entries()) {
    const caption = `${text.name}, ${text.title}, ${text.arranger}.`;
    const data: Values = {
      ...valuesOf(text, register),
      portrait: await pictures.portrait(index, text.name, caption),
      portraitPlacement: index % 3 === 2 ? 'bottom' : 'top',
      webcastLinks: index % 2 === 0 ? links.slice(index * 4, index * 4 + 2) : [],
    };
    const id = await desk.page(INTERVIEW, data, STEPS[index] ?? LIVE);
    const english = INTERVIEWS_IN_ENGLISH[text.name];
    if (english === undefined) continue;
    const translated = valuesOf(
      { ...text, quote: undefined, callOut: undefined, ...english },
      register,
    );
    const portrait = {
      ...(await pictures.portrait(index, text.name, `${text.name}, ${english.title}`)),
      alt: `Drawn portrait of ${text.name}.`,
    };
    await desk.translation(
      INTERVIEW,
      id,
      { ...translated, portrait, portraitPlacement: 'top', seriesLabel: 'Meet an arranger' },
      LIVE,
    );
  }
  await desk.page(INTERVIEW, BEGUN, WORKING);
}

function valuesOf(text: InterviewText, register: Register): Values {
  const title = `${text.name}, ${text.arranger}`;
  const content: Values[] = text.questions.map(([question, answer]) => ({
    __component: 'content.question-answer',
    question,
    answer: blocks(answer),
  }));
  if (text.quote !== undefined) {
    const [words, attribution] = text.quote;
    content.splice(2, 0, { __component: 'content.pull-quote', text: words, attribution });
  }
  if (text.callOut !== undefined) {
    const [context, linkText, url] = text.callOut;
    content.push({ __component: 'content.call-out', context, linkText, url });
  }
  return {
    title,
    slug: slugOf(`Hallå där arrangör ${title}`),
    seriesLabel: 'Hallå där arrangör',
    date: text.date,
    lead: text.lead,
    interviewee: { name: text.name, title: text.title, organisation: text.arranger },
    arranger: idOf(register.arrangers, text.arranger),
    edition: idOf(register.editions, text.edition),
    topics: [idOf(register.topics, text.topic)],
    content,
  };
}
