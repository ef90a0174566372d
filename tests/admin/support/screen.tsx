import { configureStore } from '@reduxjs/toolkit';
import { darkTheme, lightTheme } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { translations } from '../../../src/admin/translations';
import { answer } from './network';
import { textsIn } from './plugin';
import {
  AuthProvider,
  LanguageProvider,
  RBAC,
  reducer,
  StrapiAppProvider,
  strapiTexts,
  Theme,
} from './strapi-admin';

interface Options {
  /** Rights of the plugin, such as `approve`. */
  rights?: string[];
  language?: 'sv' | 'en';
  route?: string;
}

/** Draws something within Strapi's real providers, for somebody signed in who has these rights. */
export async function draw(
  content: React.ReactNode,
  { rights = [], language = 'sv', route = '/' }: Options = {},
) {
  localStorage.setItem('strapi-admin-language', language);
  signIn(rights);
  const store = configureStore({
    reducer: { [adminApi.reducerPath]: adminApi.reducer, admin_app: reducer },
    preloadedState: { admin_app: signedIn(language) },
    middleware: (defaults) =>
      defaults({ immutableCheck: false, serializableCheck: false }).concat(adminApi.middleware),
  });
  // As the admin puts them together: Strapi's, what src/admin adds to them, and the plugin's.
  const messages = {
    en: { ...strapiTexts('en'), ...(await textsIn('en')) },
    sv: { ...strapiTexts('sv'), ...translations['sv'], ...(await textsIn('sv')) },
  };
  const within = (
    <StrapiAppProvider rbac={new RBAC()} runHookWaterfall={(_name: string, value: object) => value}>
      <Provider store={store}>
        <LanguageProvider messages={messages}>
          <Theme themes={{ light: lightTheme, dark: darkTheme }}>
            <AuthProvider _disableRenewToken>
              <NotificationsProvider>{content}</NotificationsProvider>
            </AuthProvider>
          </Theme>
        </LanguageProvider>
      </Provider>
    </StrapiAppProvider>
  );
  const router = createMemoryRouter([{ path: '/*', element: within }], { initialEntries: [route] });
  const user = userEvent.setup();
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
  return { user, router, store };
}

const signedIn = (locale: string) => ({
  language: { locale, localeNames: { sv: 'Svenska', en: 'English' } },
  permissions: {},
  theme: { availableThemes: [], currentTheme: 'light' },
  token: 'token-of-the-test',
});

function signIn(rights: string[]): void {
  const permissions = rights.map((right, id) => ({
    id,
    action: `plugin::editorial-review.${right}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  answer('GET /admin/users/me', { body: { data: { id: 1, firstname: 'Vera', roles: [] } } });
  answer('GET /admin/users/me/permissions', { body: { data: permissions } });
}
