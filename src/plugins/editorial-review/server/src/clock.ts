/** The clock of the adapters, ISO 8601 in UTC; the rules get it as an argument. */
export const now = (): string => new Date().toISOString();
