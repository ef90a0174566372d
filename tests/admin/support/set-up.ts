import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';
import { resetNetwork } from './network';

const missing: string[] = [];

beforeEach(() => {
  resetNetwork();
  missing.length = 0;
  jest.spyOn(console, 'error').mockImplementation((first: unknown, ...rest: unknown[]) => {
    const text = String(first);
    if (text.includes('MISSING_TRANSLATION')) missing.push(text);
    else process.stderr.write(`${[first, ...rest].map(String).join(' ')}\n`);
  });
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.restoreAllMocks();
  // A text of ours that nobody wrote is shown to people as its key.
  const ours = missing.filter((text) => /"(editorial-review|content-rules)\./u.test(text));
  if (ours.length > 0) throw new Error(ours.join('\n'));
});
