import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Language, Message } from '../../domain/types';

/** A refusal of what a client sent, naming the field: 400 with `details.code: 'invalid_input'`. */
export function invalidField(strapi: Core.Strapi, field: string, messages: Message): Error {
  const { of } = strapi.plugin('content-rules').service('language') as { of(): Language };
  const message = messages[of()];
  return new errors.ValidationError(message, {
    code: 'invalid_input',
    messages,
    errors: [{ path: field.split('.'), message, name: 'ValidationError' }],
  });
}
