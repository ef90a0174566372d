import { declareParameters } from './declare';

/** The query parameters that are ours, for strict parameters. */
export const parameters = { register: declareParameters };
