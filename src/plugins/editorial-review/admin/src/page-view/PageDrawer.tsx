import { Button, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';
import { Beside, WIDTHS, type WidthName } from './Beside';
import { PageFrame } from './PageFrame';
import { type ViewPlace, usePageView } from './usePageView';

const Drawer = styled.aside<{ $width: string }>`
  position: fixed;
  top: 0;
  right: 0;
  bottom: 0;
  z-index: 10;
  display: flex;
  flex-direction: column;
  width: ${({ $width }) => $width};
  background: ${({ theme }) => theme.colors.neutral0};
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  &:focus {
    outline: 0;
  }
  @media (max-width: 1079px) {
    width: 100%;
    border-left: 0;
  }
`;

interface Props {
  place: ViewPlace;
  onClose(): void;
}

/** The page at the side of the form, for as long as somebody wants to look at it while writing. */
export function PageDrawer({ place, onClose }: Props) {
  const { text } = useText();
  const { html, failure } = usePageView(place);
  const [width, setWidth] = useState<WidthName>('narrow');
  const drawer = useRef<HTMLElement>(null);
  const title = useId();
  useEffect(() => drawer.current?.focus(), []);

  return createPortal(
    <Drawer
      ref={drawer}
      tabIndex={-1}
      $width={WIDTHS[width].drawer}
      aria-labelledby={title}
      data-page-view=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Beside width={WIDTHS[width].drawer} />
      <Flex padding={3} gap={3} justifyContent="space-between" wrap="wrap">
        <Typography id={title} variant="delta" tag="h2">
          {text(place.isLive ? 'page.heading.live' : 'page.heading')}
        </Typography>
        <Flex gap={2}>
          <Flex gap={1} role="group" aria-label={text('page.width')}>
            {(['narrow', 'wide'] as const).map((name) => (
              <Button
                key={name}
                type="button"
                size="S"
                variant={name === width ? 'secondary' : 'tertiary'}
                aria-pressed={name === width}
                onClick={() => setWidth(name)}
              >
                {text(`page.width.${name}`)}
              </Button>
            ))}
          </Flex>
          <IconButton type="button" label={text('page.close')} onClick={onClose}>
            <Cross />
          </IconButton>
        </Flex>
      </Flex>
      {failure === null ? null : (
        <Flex padding={3} background="danger100" role="alert">
          <Typography variant="omega" textColor="danger700">
            {failure === '' ? text('page.failed') : failure}
          </Typography>
        </Flex>
      )}
      {html === null ? (
        failure === null ? (
          <Flex padding={6} justifyContent="center">
            <Loader>{text('page.loading')}</Loader>
          </Flex>
        ) : null
      ) : (
        <PageFrame html={html} width={WIDTHS[width].page} title={text('page.frame')} />
      )}
    </Drawer>,
    document.body,
  );
}
