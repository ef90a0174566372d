import { RULES } from './actions';
import { MOST_BUFFERS, MOST_BYTES, MOST_LEVELS } from './buffers/limits';
import type { Action, Refusal, RefusalCode, Words } from './types';

/** Who: 403. State, lock, changed content: 409. Unmet requirement: 422. Bad input: 400. Unknown: 404. */
export const HTTP_STATUS: Readonly<Record<RefusalCode, number>> = {
  review_required: 403,
  own_contribution: 403,
  missing_permission: 403,
  illegal_transition: 409,
  stale_lock: 409,
  content_changed: 409,
  missing_sign_off: 422,
  missing_approval: 422,
  checks_failed: 422,
  reason_required: 422,
  comment_required: 422,
  change_note_required: 422,
  expired: 409,
  not_found: 404,
  invalid_input: 400,
  rate_limited: 429,
};

/** The refusal in words: what stops it and what to do. */
export function wordRefusal({ code, data = {} }: Refusal): Words {
  const special = SPECIAL[`${code}:${String(data['reason'] ?? data['what'] ?? '')}`];
  if (special !== undefined) return special;
  if (code === 'missing_permission' && isAction(data['action'])) {
    const { verb } = RULES[data['action']];
    return {
      sv: `Du har inte behörighet att ${verb.sv}.`,
      en: `You do not have permission to ${verb.en}.`,
    };
  }
  if (code === 'illegal_transition' && isAction(data['action'])) {
    const { verb } = RULES[data['action']];
    return {
      sv: `Det går inte att ${verb.sv} i det läge sidan är nu.`,
      en: `It is not possible to ${verb.en} in the page's present state.`,
    };
  }
  if (code === 'invalid_input' && typeof data['field'] === 'string') {
    return {
      sv: `Ogiltigt värde i fältet ”${data['field']}”.`,
      en: `Invalid value in the field “${data['field']}”.`,
    };
  }
  return WORDS[code];
}

const isAction = (value: unknown): value is Action => typeof value === 'string' && value in RULES;

const WORDS: Readonly<Record<RefusalCode, Words>> = {
  review_required: {
    sv: 'Sidan måste granskas och godkännas innan den kan publiceras.',
    en: 'The page must be reviewed and approved before it can be published.',
  },
  own_contribution: {
    sv: 'Du har själv arbetat med texten. Någon annan måste godkänna den.',
    en: 'You have worked on this text yourself. Somebody else must approve it.',
  },
  missing_permission: {
    sv: 'Du har inte behörighet till detta.',
    en: 'You do not have permission to do this.',
  },
  illegal_transition: {
    sv: 'Det går inte i det läge sidan är nu.',
    en: "This is not possible in the page's present state.",
  },
  stale_lock: {
    sv: 'Någon annan har ändrat sidan sedan du öppnade den. Läs om och försök igen.',
    en: 'Somebody has changed the page since you opened it. Reload and try again.',
  },
  content_changed: {
    sv: 'Innehållet har ändrats sedan det skickades för granskning. Skicka det igen.',
    en: 'The content has changed since it was submitted. Submit it again.',
  },
  missing_sign_off: {
    sv: 'Intervjupersonens klartecken saknas.',
    en: 'The sign-off of the interviewee is missing.',
  },
  missing_approval: {
    sv: 'Det saknas ett godkännande.',
    en: 'An approval is missing.',
  },
  checks_failed: {
    sv: 'Något måste rättas innan sidan kan gå vidare.',
    en: 'Something has to be corrected before the page can go on.',
  },
  reason_required: { sv: 'Ange en orsak.', en: 'Give a reason.' },
  comment_required: {
    sv: 'Skriv en kommentar om vad som ska ändras.',
    en: 'Write a comment on what should be changed.',
  },
  change_note_required: {
    sv: 'Sidan är publicerad. Beskriv vad som har ändrats.',
    en: 'The page is live. Describe what has changed.',
  },
  expired: { sv: 'Tiden har gått ut.', en: 'The time has run out.' },
  not_found: { sv: 'Sidan finns inte.', en: 'The page does not exist.' },
  invalid_input: { sv: 'Uppgifterna är ogiltiga.', en: 'The input is invalid.' },
  rate_limited: {
    sv: 'För många försök. Vänta en stund.',
    en: 'Too many attempts. Wait a moment.',
  },
};

const SPECIAL: Readonly<Record<string, Words>> = {
  'missing_permission:not_signed_in': {
    sv: 'Det kan bara göras av en person som är inloggad i redaktionen.',
    en: 'Only a person signed in to the admin can do this.',
  },
  'missing_permission:page': {
    sv: 'Din roll når inte den här sidan.',
    en: 'Your role does not reach this page.',
  },
  'missing_permission:unread_fields': {
    sv: 'Sidan har innehåll som din roll inte får läsa. Den som godkänner måste kunna läsa allt.',
    en: 'The page has content that your role may not read. Whoever approves must be able to read it all.',
  },
  'missing_permission:unwritten_fields': {
    sv: 'Den äldre versionen ändrar fält som din roll inte får ändra.',
    en: 'The older revision changes fields that your role may not change.',
  },
  'own_contribution:approver_is_publisher': {
    sv: 'Texten kom in utifrån. Den som godkände den kan inte också publicera den.',
    en: 'The text came from outside. Whoever approved it cannot publish it as well.',
  },
  'missing_approval:already_approved_by_you': {
    sv: 'Du har redan godkänt. Det behövs ett godkännande från någon annan.',
    en: 'You have already approved. An approval by somebody else is needed.',
  },
  'illegal_transition:approve_retrospectively': {
    sv: 'Sidan är redan publicerad utan granskning. Godkänn den i efterhand.',
    en: 'The page is already live without review. Approve it retrospectively.',
  },
  'illegal_transition:already_live': {
    sv: 'Den här versionen är redan publicerad.',
    en: 'This revision is already live.',
  },
  'illegal_transition:live_page': {
    sv: 'Sidan är publicerad. Avpublicera den först.',
    en: 'The page is live. Withdraw it first.',
  },
  'stale_lock:buffer': {
    sv: 'Du har skrivit vidare på samma sida i en annan flik. Det du skrev där finns kvar, och det du skrev här är inte bortglömt: jämför och välj.',
    en: 'You have gone on writing on the same page in another tab. What you wrote there is kept, and what you wrote here is not lost: compare, and choose.',
  },
  'invalid_input:buffer_size': {
    sv: `Det du har skrivit är för stort för att sparas undan (högst ${MOST_BYTES / 1_000_000} MB). Spara sidan, eller dela upp den på flera.`,
    en: `What you have written is too large to be kept aside (${MOST_BYTES / 1_000_000} MB at most). Save the page, or divide it into several.`,
  },
  'invalid_input:buffer_depth': {
    sv: `Det som skickades är nästlat i fler än ${MOST_LEVELS} nivåer, vilket inget formulär är. Ladda om sidan och försök igen.`,
    en: `What was sent is nested in more than ${MOST_LEVELS} levels, as no form is. Reload the page and try again.`,
  },
  'invalid_input:buffer_count': {
    sv: `Du har osparat arbete på ${MOST_BUFFERS} sidor, och fler sparas inte undan. Spara eller ta bort något av det först.`,
    en: `You have unsaved work on ${MOST_BUFFERS} pages, and no more is kept aside. Save or remove some of it first.`,
  },
  'not_found:buffer': {
    sv: 'Du har inget osparat arbete här.',
    en: 'You have no unsaved work here.',
  },
  'not_found:file': {
    sv: 'Filen finns inte, eller har tagits bort.',
    en: 'The file does not exist, or has been removed.',
  },
  'not_found:revision': {
    sv: 'Versionen finns inte, eller så är dess text raderad.',
    en: 'The revision does not exist, or its text has been erased.',
  },
};
