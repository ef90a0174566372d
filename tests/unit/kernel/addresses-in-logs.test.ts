import { withoutSecrets } from '../../../src/kernel/addresses-in-logs';

test.each([
  ['/api/news?page=2&q=kod', '/api/news?page=2&q=kod'],
  ['/api/previews/0123abcd.secret?x=1', '/api/previews/…?x=1'],
  ['/API/Previews/0123abcd.secret', '/API/Previews/…'],
  [
    '/api/articles/by-slug/a?locale=sv&previewToken=s3cret',
    '/api/articles/by-slug/a?locale=sv&previewToken=…',
  ],
  ['/api/articles/1?PREVIEWTOKEN=s3cret&locale=sv', '/api/articles/1?PREVIEWTOKEN=…&locale=sv'],
  ['/admin/auth/reset-password?code=abc', '/admin/auth/reset-password?code=…'],
  [
    '/admin/registration-info?registrationToken=abc',
    '/admin/registration-info?registrationToken=…',
  ],
])('%s is written down as %s', (url, written) => {
  expect(withoutSecrets(url)).toBe(written);
});
