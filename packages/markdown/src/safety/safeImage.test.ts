import { expect, test } from 'vitest';
import { safeImage } from './safeImage.ts';

const origins = ['https://ok.example', 'not an origin'];

test('allows an image whose parsed origin was allowed', () => {
  expect(safeImage('https://OK.example/a.png', origins)).toEqual({
    allowed: true,
    src: 'https://ok.example/a.png',
    host: 'ok.example',
  });
});

test.each([
  ['https://ok.example.attacker.example/a.png', 'ok.example.attacker.example'],
  ['https://ok.example@attacker.example/a.png', 'attacker.example'],
  ['https://user@ok.example/a.png', 'ok.example'],
  ['https://ok.example:444/a.png', 'ok.example:444'],
  ['http://ok.example/a.png', 'ok.example'],
  ['//attacker.example/a.png', 'attacker.example'],
  ['/\\attacker.example/a.png', 'attacker.example'],
  ['\\\\attacker.example', 'attacker.example'],
  ['ht\ntps://attacker.example', 'attacker.example'],
])('blocks %j and names its host', (destination, host) => {
  expect(safeImage(destination, origins)).toEqual({ allowed: false, host });
});

test.each([
  '/relative.png',
  'relative.png',
  '',
  'javascript:alert(1)',
  'blob:https://ok.example/1',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/png,<svg>',
  'data:image/png;charset=x;base64,AAAA',
  'data:text/html;base64,AAAA',
  'DATA:IMAGE/SVG+XML;base64,AAAA',
])('blocks %j', (destination) => {
  expect(safeImage(destination, origins).allowed).toBe(false);
});

test.each(['png', 'jpeg', 'gif', 'webp'])('shows a %s that is part of the text', (type) => {
  const src = `data:image/${type};base64,iVBORw0KGgo=`;
  expect(safeImage(src)).toEqual({ allowed: true, src });
});
