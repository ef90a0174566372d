import { sumOf } from '../../../../kernel/features';
import { features, services } from './features';

export default { ...sumOf(features), services };
