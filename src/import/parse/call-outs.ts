import { addressOf } from './inline';

interface CallOut {
  context: string | null;
  linkText: string;
  url: string | null;
}

const toAddress = /^(?:(.{1,400}?:)\s*)?((?:https?:\/\/|www\.)\S+?)\.?$/iu;
const pointing =
  /^(?=.*(?:\bhär|läs mer|läs också|läs även|se också|se även|mer information|anmäl|ladda ner|\bhere|read more|see also|sign up))([^:?!]{3,400}:)\s*([^:?!]{3,120})$/iu;
const bare = /^(läs mer(?: här| om .{3,80})?|läs vidare|read more(?: here| about .{3,80})?)$/iu;

/** A line that is there to send the reader elsewhere; `url` is null when the address was lost. */
export function callOutOf(text: string): CallOut | null {
  const direct = toAddress.exec(text);
  if (direct?.[2] !== undefined) {
    const url = addressOf(direct[2]);
    if (url !== null && direct[2].length <= 255)
      return { context: direct[1] ?? null, linkText: direct[2], url };
  }
  const lost = pointing.exec(text);
  if (lost?.[1] !== undefined && lost[2] !== undefined && !/[.…]$/.test(lost[2]))
    return { context: lost[1], linkText: lost[2], url: null };
  return bare.test(text) ? { context: null, linkText: text, url: null } : null;
}
