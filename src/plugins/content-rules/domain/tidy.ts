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

/** Attributes of one type that are mended, each in its own way. */
type Mended = Readonly<Record<string, (value: string) => string>>;

/** Mends what can only have been meant in one way: blanks around an address, a missing scheme. */
export function tidy(data: Data, mended: Mended = {}): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (typeof value === 'string') {
        if (ADDRESSES.has(name)) return [name, tidyAddress(value)];
        return [name, Object.hasOwn(mended, name) ? (mended[name]?.(value) ?? value) : value];
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
