import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';

/** As the content above it. */
export const SIDES = {
  paddingLeft: { initial: 4, medium: 6, large: 10 },
  paddingRight: { initial: 4, medium: 6, large: 10 },
};

/**
 * On a narrow screen Strapi's own bar with the button lies along the lower edge, and the form scrolls within what a
 * sticky place is not seen from.
 */
export const Stuck = styled(Box)`
  position: sticky;
  bottom: 0;
  z-index: 3;
  @media (max-width: 1079px) {
    position: fixed;
    right: 0;
    bottom: 6.4rem;
    left: 0;
  }
`;

interface BarProps {
  tone: 'danger' | 'warning' | 'success';
  title: string;
  children?: React.ReactNode;
}

/** Where the bar lies over the form, the last of the form can be scrolled above it. */
const Room = styled(Box)`
  @media (max-width: 1079px) {
    height: 20rem;
  }
`;

/** Many faults, or a small screen: the form stays in sight above it. */
const Body = styled(Flex)`
  max-height: 30vh;
  overflow-y: auto;
`;

/** Along the lower edge, where it can't be overlooked; put away it still says what it is about. */
export function Bar({ tone, title, children }: BarProps) {
  const { text } = useText();
  const [open, setOpen] = useState(true);
  const id = useId();
  const hasBody = children !== undefined && children !== null;
  return (
    <>
      <Stuck paddingTop={4} paddingBottom={4} {...SIDES} data-save-bar="">
        <Box
          background={`${tone}100`}
          borderColor={`${tone}600`}
          hasRadius
          padding={4}
          shadow="popupShadow"
          role={tone === 'success' ? 'status' : 'alert'}
        >
          <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
            <Typography variant="omega" fontWeight="bold" tag="p">
              {title}
            </Typography>
            {hasBody ? (
              <IconButton
                type="button"
                size="S"
                variant="ghost"
                aria-expanded={open}
                aria-controls={id}
                label={text(open ? 'saving.bar.less' : 'saving.bar.more')}
                onClick={() => setOpen(!open)}
              >
                {open ? <ChevronDown /> : <ChevronUp />}
              </IconButton>
            ) : null}
          </Flex>
          <div id={id}>
            {hasBody && open ? (
              <Body direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
                {children}
              </Body>
            ) : null}
          </div>
        </Box>
      </Stuck>
      <Room aria-hidden />
    </>
  );
}
