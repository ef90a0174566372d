import { isObject, type Data } from './model';

/** Attributes that hold a web address. */
export const ADDRESSES: ReadonlySet<string> = new Set([
  'url',
  'website',
  'joinUrl',
  'registrationUrl',
]);

/** `www.h22.se` and `h22.se/om`: an address whose scheme was left out. */
const NO_SCHEME = /^(www\.)?[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}([/?#:].*)?$/u;

/** Mends what can only have been meant in one way: blanks around an address, a missing scheme. */
export function tidy(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (typeof value === 'string') {
        if (ADDRESSES.has(name)) return [name, tidyAddress(value)];
        if (name === 'organisationNumber') return [name, tidyNumber(value)];
        return [name, value];
      }
      if (Array.isArray(value))
        return [name, value.map((item: unknown) => (isObject(item) ? tidy(item) : item))];
      return [name, isObject(value) ? tidy(value) : value];
    }),
  );
}

/** An address as it will be stored. */
export function tidyAddress(value: string): string {
  const address = value.trim();
  return NO_SCHEME.test(address) ? `https://${address}` : address;
}

/** `2120001157` and `16212000-1157` are written 212000-1157. */
function tidyNumber(value: string): string {
  const digits = value.trim().replace(/^16(?=\d{6}-?\d{4}$)/, '');
  return digits.replace(/^(\d{6})(\d{4})$/, '$1-$2');
}
