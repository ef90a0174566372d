import { outlined } from '../../../../../domain/pages/headings';
import { blockHtml } from '../../../../../domain/rich-text/html';
import { asBlocks } from '../../../../../domain/rich-text/nodes';

/** A rich text, with its headings from `top` downwards; the same HTML as the API gives. */
export function Text({ blocks, top }: { blocks: unknown; top: number }) {
  const html = outlined(asBlocks(blocks), top).map(blockHtml).join('');
  return html === '' ? null : <div className="text" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A plain text, each paragraph of it by itself. */
export function Paragraphs({ text, className }: { text: string; className?: string }) {
  const paragraphs = text.split(/\n\s*\n/u).filter((own) => own.trim() !== '');
  return (
    <>
      {paragraphs.map((own, index) => (
        <p key={index} className={className}>
          {own
            .trim()
            .split('\n')
            .flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
        </p>
      ))}
    </>
  );
}
