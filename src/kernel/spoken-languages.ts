/** The words for the languages that something can be spoken in, wherever they are a list of values. */
export const SPOKEN_LANGUAGES = {
  sv: { sv: 'Svenska', en: 'Swedish' },
  en: { sv: 'Engelska', en: 'English' },
  fi: { sv: 'Finska', en: 'Finnish' },
  se: { sv: 'Nordsamiska', en: 'Northern Sami' },
  fit: { sv: 'Meänkieli', en: 'Meänkieli' },
  rmy: { sv: 'Romani', en: 'Romani' },
  yi: { sv: 'Jiddisch', en: 'Yiddish' },
  sgn_SE: { sv: 'Svenskt teckenspråk', en: 'Swedish Sign Language' },
};
