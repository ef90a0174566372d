import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { RULES } from '../../../domain/actions';
import { permissionId } from '../../../domain/permissions';
import { OFFERED_ACTIONS, type EditorialStatus } from '../../../domain/types';

/** The statuses in which a page waits for somebody with my rights. */
export function useMyTurn(): readonly EditorialStatus[] {
  const permissions = useAuth('MyTurn', ({ permissions }) => permissions);
  return useMemo(() => {
    const mine = new Set(permissions.map(({ action }) => action));
    const turns = OFFERED_ACTIONS.filter(
      (action) => RULES[action].panel.myTurn === true && mine.has(permissionId(action)),
    );
    // A filter only: the server alone allows.
    return turns.flatMap((action) => RULES[action].from);
  }, [permissions]);
}
