import { generateNKeysBetween } from 'fractional-indexing';
import type { Attributes, Shape, Values } from '../../../domain/saving/merge';

/**
 * Strapi's form tells the parts of a list by `__temp_key__`, which must rise along the list (new keys are made
 * between two neighbours). Parts that come from two forms get new ones.
 */
export function rekeyed({ attributes, components }: Shape, values: Values): Values {
  const within = (own: Attributes, of: Values): Values =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => {
        const attribute = own[name];
        if (attribute === undefined || !Array.isArray(value)) return [name, value];
        const isList = attribute.type === 'dynamiczone' || attribute.repeatable === true;
        if (!isList) return [name, value];
        const keys = generateNKeysBetween(undefined, undefined, value.length);
        const parts = (value as Values[]).map((part, index) => {
          const uid = String(part['__component'] ?? attribute.component);
          const inner = within(components[uid]?.attributes ?? {}, part);
          return { ...inner, __temp_key__: keys[index] };
        });
        return [name, parts];
      }),
    );
  return within(attributes, values);
}
