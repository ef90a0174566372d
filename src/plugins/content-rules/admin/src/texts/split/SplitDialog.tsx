import { Badge, Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useSaid } from '../../times/useTimes';
import { textOf, type Block, type List } from '../paste/blocks';
import type { Part } from './parts';

interface Props {
  parts: readonly Part[];
  onSplit(): void;
  onClose(): void;
}

/** What a text would become, before it is done. */
export function SplitDialog({ parts, onSplit, onClose }: Props) {
  const { text: say } = useSaid();
  const count = parts.filter(({ question }) => question !== null).length;
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby="split-explain">
        <Modal.Header closeLabel={say('link.close')}>
          <Modal.Title>{say('split.title', { count })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography id="split-explain" variant="omega" tag="p">
            {say('split.explain')}
          </Typography>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={3} paddingTop={4}>
            {parts.map((part, index) => (
              // Nothing here is moved or changed while it is shown.
              <Box tag="li" key={index} padding={3} background="neutral100" hasRadius>
                <PartWords part={part} />
              </Box>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('link.cancel')}
          </Button>
          <Button type="button" onClick={onSplit}>
            {say('split.do')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function PartWords({ part: { question, isGuessed, blocks } }: { part: Part }) {
  const { text: say } = useSaid();
  const answer = blocks.map(wordsOf).join(' ').trim();
  const count = answer === '' ? 0 : answer.split(/\s+/).length;
  const shown = answer.length > 140 ? `${answer.slice(0, 140)}…` : answer;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography variant="omega" fontWeight="bold" tag="p">
          {question ?? say('split.text')}
        </Typography>
        {isGuessed ? (
          <Badge backgroundColor="warning100" textColor="warning700">
            {say('split.guessed')}
          </Badge>
        ) : null}
      </Flex>
      <Typography variant="pi" textColor="neutral700" tag="p">
        {count === 0 ? say('split.noAnswer') : shown} {say('split.words', { count })}
      </Typography>
    </>
  );
}

const wordsOf = (block: Block | List['children'][number]): string =>
  block.type === 'list' ? block.children.map(wordsOf).join(' ') : textOf(block.children);
