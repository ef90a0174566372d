import { joined, text, webAddress } from '../../../../../domain/pages/values';
import type { Json } from '../../../../../domain/types';
import type { Shown } from '../shown';
import { Picture } from './Picture';
import { Paragraphs, Text } from './Text';

interface PartProps {
  part: Json;
  shown: Shown;
}

/** The parts of a page's content, each in its own form, in the order of the writer. */
export function Zone({ content, shown }: { content: readonly Json[]; shown: Shown }) {
  return (
    <>
      {content.map((part, index) => {
        const Part = PARTS[text(part, '__component')];
        return Part === undefined ? null : <Part key={index} part={part} shown={shown} />;
      })}
    </>
  );
}

const PARTS: Readonly<Record<string, (props: PartProps) => React.ReactNode>> = {
  'content.question-answer': QuestionAnswer,
  'content.pull-quote': PullQuote,
  'content.figure': ({ part, shown }) => <Picture figure={part} shown={shown} />,
  'content.call-out': CallOut,
  'content.rich-text': ({ part }) => <Text blocks={part['body']} top={2} />,
};

function QuestionAnswer({ part }: PartProps) {
  const question = text(part, 'question');
  return (
    <section className="question">
      {question === '' ? null : <h2>{question}</h2>}
      <Text blocks={part['answer']} top={question === '' ? 2 : 3} />
    </section>
  );
}

function PullQuote({ part }: PartProps) {
  const quote = text(part, 'text');
  const attribution = text(part, 'attribution');
  const context = text(part, 'context');
  if (quote === '' && attribution === '' && context === '') return null;
  return (
    <figure className="quote">
      <blockquote>
        <Paragraphs text={quote} />
      </blockquote>
      {attribution === '' && context === '' ? null : (
        <figcaption>{joined(attribution, context)}</figcaption>
      )}
    </figure>
  );
}

function CallOut({ part }: PartProps) {
  const context = text(part, 'context');
  const link = text(part, 'linkText');
  const url = text(part, 'url');
  if (context === '' && link === '' && url === '') return null;
  return (
    <div className="call-out">
      <Paragraphs text={context} />
      {link === '' && url === '' ? null : (
        <p>
          <Link url={url}>{link === '' ? url : link}</Link>
        </p>
      )}
    </div>
  );
}

/** A link; where the address is none that a page may lead to, the words alone. */
export function Link({ url, children }: { url: string; children: React.ReactNode }) {
  const address = webAddress(url);
  return address === null ? <span>{children}</span> : <a href={address}>{children}</a>;
}
