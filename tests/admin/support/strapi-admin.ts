import path from 'node:path';
import type { Reducer } from '@reduxjs/toolkit';
import type { FC, PropsWithChildren } from 'react';

/** The providers of Strapi's admin that it does not export: these are the real ones. */
const folder = path.resolve(__dirname, '../../../node_modules/@strapi/admin/dist/admin/admin/src');
const from = <T extends object>(file: string): T => jest.requireActual<T>(path.join(folder, file));

type Provider<Props = object> = FC<PropsWithChildren<Props>>;
type Texts = Record<string, string>;

export const { AuthProvider } = from<{ AuthProvider: Provider<{ _disableRenewToken: boolean }> }>(
  'features/Auth',
);
export const { StrapiAppProvider } = from<{
  StrapiAppProvider: Provider<{
    rbac: object;
    runHookWaterfall: (name: string, it: object) => object;
  }>;
}>('features/StrapiApp');
export const { LanguageProvider } = from<{
  LanguageProvider: Provider<{ messages: Record<string, Texts> }>;
}>('components/LanguageProvider');
export const { Theme } = from<{ Theme: Provider<{ themes: object }> }>('components/Theme');
export const { RBAC } = from<{ RBAC: new () => object }>('core/apis/rbac');
export const { reducer } = from<{ reducer: Reducer }>('reducer');
export const strapiTexts = (language: 'sv' | 'en'): Texts =>
  from<{ default: Texts }>(`translations/${language}.json.js`).default;
