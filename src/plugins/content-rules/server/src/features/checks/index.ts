import { createChecks } from './service';

export const services = { checks: createChecks };
