import type { Core } from '@strapi/strapi';
import type { Step } from '../../../../../../kernel/installation';
import { arrangerPasswordMail } from '../../../../../../sign-in/password-mails';

interface Mails {
  reset_password?: { options: { object: string; message: string } };
}

/** The subject that Strapi stores at its first start: whoever changed it has said what they want. */
const STRAPIS = 'Reset password';

/** The mail to an arranger who forgot the password, in Swedish and English. */
export const passwordMails: Step = {
  id: '0008-password-mails',
  async run(strapi: Core.Strapi) {
    const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const mails = (await store.get({ key: 'email' })) as Mails | null;
    const mail = mails?.reset_password;
    if (mails === null || mail === undefined || mail.options.object !== STRAPIS) return;
    const options = { ...mail.options, ...arrangerPasswordMail };
    await store.set({ key: 'email', value: { ...mails, reset_password: { ...mail, options } } });
  },
};
