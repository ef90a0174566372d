import { registerGraphql } from './register';

/** Strapi's GraphQL, read in sets, with the fields that it lacks and limits that it has not. */
export const graphql = { register: registerGraphql };
