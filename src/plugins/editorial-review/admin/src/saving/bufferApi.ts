import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { type BufferApi, bufferApiOver, type Client } from './buffers';

/** My unsaved work on the server; nobody else reads it. */
export function useBufferApi(): BufferApi {
  const { get, put, del } = useFetchClient();
  return useMemo(() => bufferApiOver({ get, put, del } as Client), [get, put, del]);
}
