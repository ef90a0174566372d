/** The types that go live only through the review, for controllers, which know no gate. */
export { governedUids as governedTypes } from '../publish-gate/governed';
