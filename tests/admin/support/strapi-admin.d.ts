/** The parts of Strapi's admin that it does not export; see jest.config.cjs. */
declare module 'strapi-admin/features/Auth' {
  export const AuthProvider: React.FC<React.PropsWithChildren<{ _disableRenewToken: boolean }>>;
}
declare module 'strapi-admin/features/StrapiApp' {
  export const StrapiAppProvider: React.FC<React.PropsWithChildren<Record<string, unknown>>>;
}
declare module 'strapi-admin/components/LanguageProvider' {
  export const LanguageProvider: React.FC<
    React.PropsWithChildren<{ messages: Record<string, Record<string, string>> }>
  >;
}
declare module 'strapi-admin/components/Theme' {
  export const Theme: React.FC<React.PropsWithChildren<{ themes: object }>>;
}
declare module 'strapi-admin/core/apis/rbac' {
  export class RBAC {}
}
declare module 'strapi-admin/reducer' {
  import type { Reducer } from '@reduxjs/toolkit';
  export const reducer: Reducer;
}
declare module 'strapi-admin/translations/*' {
  const texts: Record<string, string>;
  export default texts;
}
