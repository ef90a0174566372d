import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { EditorialStatus, OfferedAction } from '../../../domain/types';
import { PLUGIN_ID } from '../pluginId';

/** Which statuses wait for somebody with this right; a filter only, the server alone allows. */
const WAITS_FOR: Readonly<Partial<Record<OfferedAction, readonly EditorialStatus[]>>> = {
  submit: ['working', 'changes_requested'],
  approve: ['in_review'],
  publish: ['approved'],
};

/** The statuses in which a page waits for somebody with my rights. */
export function useMyTurn(): readonly EditorialStatus[] {
  const permissions = useAuth('MyTurn', ({ permissions }) => permissions);
  return useMemo(() => {
    const may = (action: string) =>
      permissions.some((permission) => permission.action === `plugin::${PLUGIN_ID}.${action}`);
    return Object.entries(WAITS_FOR).flatMap(([action, statuses]) => (may(action) ? statuses : []));
  }, [permissions]);
}
