import { addressFaults, pathFaults, redirectFaults } from './addresses';
import { viewFaults } from './edit-views';
import { firstContentFaults } from './first-content';
import { ruleFaults } from './rules';
import type { DescribedType } from './types';

/**
 * Where what types say about themselves does not fit their schemas, or one another: each with the
 * file and what is missing there. Empty where all is well.
 */
export function faultsOf(types: readonly DescribedType[]): string[] {
  const known = new Map(types.map((type) => [type.uid, type]));
  return [
    ...types.flatMap((type) => {
      const { editView } = type.definition;
      return [
        ...viewFaults(editView, type.attributes).map(at(type, 'edit-view.ts')),
        ...[
          ...addressFaults(type),
          ...ruleFaults(type, known),
          ...firstContentFaults(type, known),
        ].map(at(type, 'config/type.ts')),
      ];
    }),
    ...pathFaults(types),
    ...redirectFaults(types),
  ];
}

const at =
  ({ folder }: DescribedType, file: string) =>
  (fault: string): string =>
    `src/api/${folder}/${file}: ${fault}`;
