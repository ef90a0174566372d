import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';

interface Props {
  title: string;
  total: number;
  /** What is said where there is nothing. */
  empty: string;
  /** The way to the rest, where not all are shown. */
  more?: { to: string; label: string } | undefined;
  /** Items of a list. */
  children: ReactNode;
}

/** One part of the start page: what it holds, how many, and the way to all of them. */
export function Section({ title, total, empty, more, children }: Props) {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
      width="100%"
    >
      <Flex gap={2} paddingBottom={3}>
        <Typography id={id} tag="h2" variant="delta">
          {title}
        </Typography>
        {total === 0 ? null : <Badge>{total}</Badge>}
      </Flex>
      {total === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {empty}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch">
          {children}
        </Flex>
      )}
      {more === undefined ? null : (
        <Box paddingTop={3}>
          <Typography tag={Link} to={more.to} textColor="primary700" fontWeight="semiBold">
            {more.label}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

/** One thing in a section. */
export function Item({ children }: { children: ReactNode }) {
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0 0"
    >
      <Flex direction="column" alignItems="stretch" gap={1}>
        {children}
      </Flex>
    </Box>
  );
}
