/** Both languages in one mail: whoever forgot a password has not said which one they read. */
const mail = (link: string) => ({
  sv: [
    'Hej!',
    'Någon, troligen du, har bett om ett nytt lösenord. Välj det här:',
    link,
    'Var det inte du behöver du inte göra något: lösenordet är oförändrat.',
  ],
  en: [
    'Hello!',
    'Somebody, probably you, has asked for a new password. Choose it here:',
    link,
    'If it was not you there is nothing to do: your password is unchanged.',
  ],
});

const SUBJECT = 'Nytt lösenord / New password';

const asText = (link: string): string => {
  const { sv, en } = mail(link);
  return [...sv, '– – –', ...en].join('\n\n');
};

const asHtml = (link: string): string => {
  const { sv, en } = mail(link);
  const part = (language: string, lines: readonly string[]) =>
    `<div lang="${language}">${lines.map((line) => `<p>${line}</p>`).join('\n')}</div>`;
  return `${part('sv', sv)}\n<hr>\n${part('en', en)}`;
};

/** To those who work in the admin; Strapi puts the link in the place of `<%= url %>`. */
export const adminPasswordMail = {
  subject: SUBJECT,
  text: asText('<%= url %>'),
  html: asHtml('<%= url %>'),
};

/** To arrangers, in the form in which users-permissions stores it. */
export const arrangerPasswordMail = {
  object: SUBJECT,
  message: asHtml('<%= URL %>?code=<%= TOKEN %>'),
};
