import { storable } from './storable';

export default { storable };
