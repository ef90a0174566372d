import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

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

/** Along the lower edge, where it can't be overlooked. */
export function Bar({ tone, title, children }: BarProps) {
  return (
    <Stuck paddingTop={4} paddingBottom={4} {...SIDES} data-save-bar="">
      <Box
        background={`${tone}100`}
        borderColor={`${tone}600`}
        hasRadius
        padding={4}
        shadow="popupShadow"
        role={tone === 'success' ? 'status' : 'alert'}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography variant="omega" fontWeight="bold" tag="p">
            {title}
          </Typography>
          {children}
        </Flex>
      </Box>
    </Stuck>
  );
}
