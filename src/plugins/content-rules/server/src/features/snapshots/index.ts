import { createSnapshots } from './service';

export const services = { snapshots: createSnapshots };
