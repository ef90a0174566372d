import type { Words } from './language';

/** Refusals that more than one plugin gives: one wording for one case. */
export const NO_DRAFTS: Words = {
  sv: 'Utkast läses bara med rätt att ändra den här innehållstypen.',
  en: 'Drafts are read only with the right to update this content type.',
};

export const NO_PAGE: Words = { sv: 'Sidan finns inte.', en: 'The page does not exist.' };
