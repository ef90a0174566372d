import { Form, InputRenderer } from '@strapi/strapi/admin';
import type { Review } from '../../../src/plugins/editorial-review/contracts/review';
import { answer, listed } from './network';
import { given } from './plugin';
import { EVENTS, PAGE, reviewPath } from './review';
import { draw } from './screen';

type Options = Parameters<typeof draw>[1];

/** The edit view as far as the panel meets it: Strapi's form with a field, and the panel beside it. */
export async function openPage(review: Review, options?: Options) {
  answer(`GET ${reviewPath}`, { body: { data: review } });
  answer(`GET ${reviewPath}/events`, listed(EVENTS));
  return openPanel({}, options);
}

/** The panel with these props of Strapi's; what the server answers is for the test to say. */
export async function openPanel(props: object, options?: Options) {
  layoutAnswers();
  return draw(
    <main>
      <Form method="PUT" initialValues={{ title: 'Nu' }} onSubmit={() => undefined}>
        <InputRenderer name="title" type="string" label="Rubrik" />
        <Panel
          {...{ model: PAGE.uid, documentId: PAGE.documentId, collectionType: 'collection-types' }}
          {...{ document: { id: 1, locale: PAGE.locale }, ...props }}
        />
      </Form>
    </main>,
    options,
  );
}

/** Strapi calls a panel as a hook, and draws what it gives. */
function Panel(props: object) {
  const drawn = given().panel(props);
  if (drawn === null) return <p>Ingen panel</p>;
  return (
    <aside aria-label={drawn.title}>
      <h2>{drawn.title}</h2>
      {drawn.content}
    </aside>
  );
}

/** What the content-manager says of the type: its fields, and how they are named in the form. */
function layoutAnswers(): void {
  const field = (label: string) => ({ edit: { label, editable: true, visible: true }, list: {} });
  const settings = { mainField: 'title' };
  const portrait = 'content.figure';
  const answerPart = 'content.question-answer';
  answer('GET /content-manager/init', {
    body: {
      data: {
        fieldSizes: {},
        contentTypes: [
          {
            uid: PAGE.uid,
            info: { displayName: 'Hallå där arrangör' },
            options: { draftAndPublish: true },
            pluginOptions: {
              'content-rules': { name: { sv: 'Hallå där arrangör', en: 'Interview' } },
            },
            attributes: {
              title: { type: 'string' },
              lead: { type: 'text' },
              portrait: { type: 'component', component: portrait },
              content: { type: 'dynamiczone', components: [answerPart] },
            },
          },
        ],
        components: [
          {
            uid: portrait,
            info: { displayName: 'Bild' },
            attributes: { alt: { type: 'string' } },
          },
          {
            uid: answerPart,
            info: { displayName: 'Fråga och svar' },
            attributes: { question: { type: 'string' }, answer: { type: 'blocks' } },
          },
        ],
      },
    },
  });
  answer(`GET /content-manager/content-types/${PAGE.uid}/configuration`, {
    body: {
      data: {
        contentType: {
          uid: PAGE.uid,
          settings,
          metadatas: {
            title: field('Rubrik'),
            lead: field('Ingress'),
            portrait: field('Porträtt'),
            content: field('Innehåll'),
          },
          layouts: {
            list: [],
            edit: ['title', 'lead', 'portrait', 'content'].map((name) => [{ name, size: 12 }]),
          },
        },
        components: {
          [portrait]: {
            uid: portrait,
            settings,
            metadatas: { alt: field('Alternativ text') },
            layouts: { list: [], edit: [[{ name: 'alt', size: 12 }]] },
          },
          [answerPart]: {
            uid: answerPart,
            settings,
            metadatas: { question: field('Fråga'), answer: field('Svar') },
            layouts: {
              list: [],
              edit: [[{ name: 'question', size: 12 }], [{ name: 'answer', size: 12 }]],
            },
          },
        },
      },
    },
  });
}
