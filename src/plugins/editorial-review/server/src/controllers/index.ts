import ownReviews from './own-reviews';
import reviews from './reviews';

export const controllers = { reviews, 'own-reviews': ownReviews };
