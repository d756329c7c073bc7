import { expect, test } from 'vitest';
import { safeLink } from './safeLink.ts';

test.each([
  ['https://a.example/b?c=d#e', { href: 'https://a.example/b?c=d#e', host: 'a.example' }],
  ['HTTP://A.example:8080', { href: 'HTTP://A.example:8080', host: 'a.example:8080' }],
  ['//a.example/b', { href: '//a.example/b', host: 'a.example' }],
  [
    'https://user:secret@evil.example',
    { href: 'https://user:secret@evil.example', host: 'evil.example' },
  ],
  ['https://аpple.example', { href: 'https://%D0%B0pple.example', host: 'xn--pple-43d.example' }],
  ['mailto:me@a.example', { href: 'mailto:me@a.example' }],
  ['tel:+62-21', { href: 'tel:+62-21' }],
  ['/path/to?x=1', { href: '/path/to?x=1' }],
  ['a b/ü', { href: 'a%20b/%C3%BC' }],
  ['#part', { href: '#part' }],
  ['/half-\uD83D-pair', { href: '/half-%EF%BF%BD-pair' }],
  ['?q=javascript:alert(1)', { href: '?q=javascript:alert(1)' }],
  ['', { href: '' }],
])('lets %j pass', (destination, link) => {
  expect(safeLink(destination)).toEqual(link);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200Bjavascript:alert(1)',
  'java\u00ADscript:alert(1)',
  'javascript%3Aalert(1)',
  'java%0ascript:alert(1)',
  '%6aavascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/png;base64,AAAA',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'intent://a#Intent;end',
  'ws://a.example',
  'ftp://a.example',
  'view-source:https://a.example',
  'unknown:x',
  'https://',
  'http://[',
  '/\\evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example',
  '/\t/evil.example',
])('stops %j', (destination) => {
  expect(safeLink(destination)).toBeUndefined();
});
