import { Box, Button, Flex, Grid, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Choice, Choices, Conflict } from '../../../domain/saving/merge';
import { useText } from '../hooks/useText';
import { compared, plainText } from './plain';

interface Props {
  /** I have written both, in two tabs; otherwise somebody else has saved the other. */
  inTabs?: boolean;
  conflicts: Conflict[];
  labelOf(path: string): string;
  onClose(): void;
  onSettle(choices: Choices): void;
}

/** Both texts of each place in which two have written, their words marked; a person picks or puts them together. */
export function ConflictDialog({ inTabs = false, conflicts, labelOf, onClose, onSettle }: Props) {
  const { text } = useText();
  const [choices, setChoices] = useState<Choices>({});
  const left = conflicts.filter(({ path }) => choices[path] === undefined).length;
  const choose = (path: string, choice: Choice) =>
    setChoices((now) => ({ ...now, [path]: choice }));
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby="saving-conflict-explain">
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text(inTabs ? 'saving.tabs.title' : 'saving.conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography id="saving-conflict-explain" variant="omega" tag="p">
              {text('saving.conflict.explain')}
            </Typography>
            {conflicts.map((conflict) => (
              <Place
                key={conflict.path}
                conflict={conflict}
                inTabs={inTabs}
                label={labelOf(conflict.path)}
                choice={choices[conflict.path]}
                onChoose={(choice) => choose(conflict.path, choice)}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {text('saving.conflict.later')}
          </Button>
          <Button type="button" disabled={left > 0} onClick={() => onSettle(choices)}>
            {left > 0 ? text('saving.conflict.left', { left }) : text('saving.conflict.settle')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface PlaceProps {
  inTabs: boolean;
  conflict: Conflict;
  label: string;
  choice: Choice | undefined;
  onChoose(choice: Choice): void;
}

function Place({ inTabs, conflict, label, choice, onChoose }: PlaceProps) {
  const { text } = useText();
  const { kind, mine, theirs } = conflict;
  const own = typeof choice === 'object' ? 'own' : (choice ?? '');
  const isText = typeof mine === 'string' && typeof theirs === 'string';
  const pick = (value: string) => {
    if (value === 'own') onChoose({ value: plainText(mine) });
    else onChoose(value === 'mine' ? 'mine' : 'theirs');
  };
  return (
    <Box tag="fieldset" borderWidth={0} padding={0}>
      <Typography tag="legend" variant="delta" paddingBottom={2}>
        {label}
      </Typography>
      {kind === 'order' ? (
        <Typography variant="omega" tag="p">
          {text('saving.conflict.order')}
        </Typography>
      ) : (
        <Grid.Root gap={4} paddingBottom={3}>
          <Side title={text('saving.mine')} value={mine} other={theirs} side="mine" />
          <Side
            title={text(inTabs ? 'saving.tabs.theirs' : 'saving.theirs')}
            value={theirs}
            other={mine}
            side="theirs"
          />
        </Grid.Root>
      )}
      <Radio.Group value={own} onValueChange={pick} aria-label={label}>
        <Flex gap={4} wrap="wrap">
          <Radio.Item value="mine">{text('saving.pick.mine')}</Radio.Item>
          <Radio.Item value="theirs">
            {text(inTabs ? 'saving.tabs.pick' : 'saving.pick.theirs')}
          </Radio.Item>
          {isText ? <Radio.Item value="own">{text('saving.pick.own')}</Radio.Item> : null}
        </Flex>
      </Radio.Group>
      {typeof choice === 'object' ? (
        <Box paddingTop={3}>
          <Textarea
            aria-label={text('saving.own.label', { field: label })}
            value={String(choice.value)}
            onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
              onChoose({ value: target.value })
            }
          />
        </Box>
      ) : null}
    </Box>
  );
}

interface SideProps {
  title: string;
  value: unknown;
  other: unknown;
  side: 'mine' | 'theirs';
}

/** One of the two, with the words marked that the other does not have. */
function Side({ title, value, other, side }: SideProps) {
  const { text } = useText();
  const [mine, theirs] = side === 'mine' ? [value, other] : [other, value];
  const words = compared(plainText(mine), plainText(theirs)).filter(
    (stretch) => stretch.in === 'both' || stretch.in === side,
  );
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Typography variant="pi" fontWeight="bold" tag="h4" paddingBottom={1}>
        {title}
      </Typography>
      <Box background="neutral100" padding={3} hasRadius height="100%">
        <Typography variant="omega" tag="div" style={{ whiteSpace: 'pre-wrap' }}>
          {value === undefined ? (
            <em>{text('saving.removed')}</em>
          ) : (
            words.map((stretch, index) =>
              stretch.in === 'both' ? (
                stretch.text
              ) : (
                <mark key={`${index} ${stretch.text}`}>{stretch.text}</mark>
              ),
            )
          )}
        </Typography>
      </Box>
    </Grid.Item>
  );
}
