import { isObject } from '../../model';
import { tidyAddress } from '../../tidy';

/** Links in a rich text whose address lacks only its scheme get it. */
export function linksIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(linksIn);
  if (!isObject(value)) return value;
  const { children, url, type } = value;
  return {
    ...value,
    ...(type === 'link' && typeof url === 'string' && { url: tidyAddress(url) }),
    ...(Array.isArray(children) && { children: children.map(linksIn) }),
  };
}
