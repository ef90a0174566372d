import { Box, Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../hooks/useText';
import { useBufferApi } from '../saving/bufferApi';
import { closeCopies, openCopies } from '../saving/copies';
import { flushAll } from '../saving/pending';
import { onOver, onSignOut, type Over, setOwner, tellSignedIn } from './owner';
import { type Answer, resume, signInAgain } from './signIn';
import { sharedToken } from './tokens';

/** What Strapi's authentication tells (src/admin/patches/session.ts). */
export interface SessionProps {
  user: { id: number | string; email?: string } | undefined;
  isSignedIn: boolean;
  deviceId: string;
  /** This token is the session's from now on. */
  accept(token: string): void;
  /** Strapi's own way out: to the page where one signs in. */
  leave(): void;
}

/** How often a server that doesn't answer is asked again. */
const AGAIN_MS = 3000;

/**
 * The session has ended, and the form stays: whoever it is of signs in here. Nobody else gets it; what is behind
 * the dialog can't be read meanwhile.
 */
export function SessionDialog({ user, isSignedIn, deviceId, accept, leave }: SessionProps) {
  const [over, setOver] = useState<Over | null>(null);
  const account = isSignedIn && user !== undefined ? String(user.id) : null;
  const email = user?.email ?? '';
  const api = useBufferApi();
  useEffect(() => {
    setOwner(account);
    if (account === null) return undefined;
    openCopies(account, api);
    return onSignOut(async () => {
      await flushAll();
      await closeCopies(api);
    });
  }, [account, api]);
  useEffect(() => onOver(setOver), []);
  useVeil(over !== null);

  function done(answer: Extract<Answer, { is: 'signed-in' }>): void {
    accept(answer.token);
    setOver(null);
    tellSignedIn();
  }

  if (over === null || account === null) return null;
  return (
    <Ended
      {...{ over, account, email, deviceId }}
      onDone={done}
      onOther={() => setOver('other-account')}
      onLeave={() => {
        setOver(null);
        setOwner(null);
        // Strapi's way out would sign out whoever has signed in since.
        if (over === 'other-account') window.location.reload();
        else leave();
      }}
    />
  );
}

interface EndedProps {
  over: Over;
  account: string;
  email: string;
  deviceId: string;
  onDone(answer: Extract<Answer, { is: 'signed-in' }>): void;
  onOther(): void;
  onLeave(): void;
}

function Ended({ over, account, email, deviceId, onDone, onOther, onLeave }: EndedProps) {
  const { text } = useText();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isReachable = useResumed(over, account, onDone, onOther);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: React.FormEvent): Promise<void> {
    event.preventDefault();
    if (password === '') return setFault(text('session.password.missing'));
    setBusy(true);
    const answer = await signInAgain({ email, password, deviceId, account });
    setBusy(false);
    if (answer.is === 'signed-in') return onDone(answer);
    setPassword('');
    setFault(answer.is === 'refused' ? answer.message : text('session.offline'));
    form.current?.querySelector<HTMLElement>('input[type="password"]')?.focus();
  }

  return (
    <Modal.Root open>
      <Modal.Content
        aria-describedby="session-explain"
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        data-session-over={over}
      >
        <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
          <Box padding={6} paddingBottom={4}>
            <Modal.Title tag="h2" variant="beta">
              {text(over === 'ended' ? 'session.ended' : 'session.other')}
            </Modal.Title>
          </Box>
          <Flex direction="column" alignItems="stretch" gap={4} paddingLeft={6} paddingRight={6}>
            <Typography variant="omega" tag="p" id="session-explain">
              {text(over === 'ended' ? 'session.ended.explain' : 'session.other.explain', {
                email,
              })}
            </Typography>
            {isReachable ? null : (
              <Typography variant="omega" tag="p" role="status" textColor="danger600">
                {text('session.offline')}
              </Typography>
            )}
            <Field.Root name="session-email">
              <Field.Label>{text('session.email')}</Field.Label>
              <TextInput type="email" autoComplete="username" value={email} readOnly />
            </Field.Root>
            <Field.Root name="session-password" error={fault ?? false}>
              <Field.Label>{text('session.password')}</Field.Label>
              <TextInput
                type="password"
                autoComplete="current-password"
                autoFocus
                value={password}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
                  setPassword(event.target.value);
                  setFault(null);
                }}
              />
              <Field.Error />
            </Field.Root>
          </Flex>
          <Flex justifyContent="space-between" gap={2} padding={6} wrap="wrap">
            <Button type="button" variant="tertiary" onClick={onLeave}>
              {text('session.leave')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {text('session.signIn')}
            </Button>
          </Flex>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** It may only have been the network, or another tab has signed in: then nobody is asked for anything. */
function useResumed(
  over: Over,
  account: string,
  onDone: EndedProps['onDone'],
  onOther: () => void,
): boolean {
  const [isReachable, setReachable] = useState(true);
  const told = useRef({ onDone, onOther });
  told.current = { onDone, onOther };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let refused: string | null | undefined;
    const ask = async () => {
      const shared = sharedToken();
      // The server has said no, and no other tab has signed in since.
      if (shared !== refused) {
        const answer = await resume(account);
        if (isGone) return;
        setReachable(answer.is !== 'unanswered');
        if (answer.is === 'signed-in') return told.current.onDone(answer);
        if (answer.is === 'other-account' && over !== 'other-account') told.current.onOther();
        refused = answer.is === 'refused' ? shared : undefined;
      }
      timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [over, account]);
  return isReachable;
}

/** What was on the screen is not for whoever comes by. */
function useVeil(isOver: boolean): void {
  useEffect(() => {
    const app = document.getElementById('strapi');
    if (!isOver || app === null) return undefined;
    app.style.filter = 'blur(8px)';
    return () => {
      app.style.filter = '';
    };
  }, [isOver]);
}
