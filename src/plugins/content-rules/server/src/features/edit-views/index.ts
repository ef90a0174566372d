import type { Core } from '@strapi/strapi';
import { applyEditViews } from './apply';

/** Before content-manager reads the models. */
export const register = (strapi: Core.Strapi): void => applyEditViews(strapi);
