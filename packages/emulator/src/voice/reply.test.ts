import { expect, test } from 'vitest';
import { splitPieces } from '../answer/splitPieces.ts';
import { createRandom } from '../createRandom.ts';
import { detectLanguage } from './detectLanguage.ts';
import { reply } from './reply.ts';
import { topicOf } from './topicOf.ts';

const answer = (prompt: string): string =>
  reply(
    {
      prompt,
      turns: [{ role: 'user', text: prompt }],
      tools: [],
      toolChoice: 'auto',
      parallelCalls: true,
      format: { type: 'text' },
      stop: [],
      searches: false,
      thinks: false,
      maxTokens: Infinity,
    },
    detectLanguage(prompt),
    createRandom(1),
  );

test.each([
  ['How do I retry a rate-limited request politely?', 'errors', 'en'],
  ['And what about streams?', 'streams', 'en'],
  ['Cuaca di Ambon hari ini?', 'weather', 'id'],
  ['Tolong buatkan rencana perjalanan tiga hari.', 'trip', 'id'],
  ['Plan a trip to Ambon', 'trip', 'en'],
  ['What is this kit?', 'kit', 'en'],
  ['Apa itu Nusantara?', 'kit', 'id'],
  ['Where do I find the request id?', 'request-ids', 'en'],
  ['Summarise this page', 'summary', 'en'],
  ['Draft a reply in Bahasa Indonesia', 'draft', 'en'],
  ['Explain an error code', 'errors', 'en'],
  ['Compare the endpoints in a table', 'table', 'en'],
  ['Tampilkan tabel', 'table', 'id'],
  ['Write some code', 'code', 'en'],
  ['12 * 7', 'math', 'en'],
  ['Berapa 12 x 7?', 'math', 'id'],
  ['Show me all of markdown', 'markdown', 'en'],
  ['Tell me a long story', 'long', 'en'],
  ['Which hooks are there?', 'hooks', 'en'],
  ['Halo!', 'greeting', 'id'],
  ['hello', 'greeting', 'en'],
  ['Terima kasih', 'thanks', 'id'],
  ['Siapa kamu?', 'who', 'id'],
  ['How do I install it?', 'install', 'en'],
  ['Bagaimana cara memasangnya?', 'install', 'id'],
  ['How do I keep my key safe?', 'keys', 'en'],
  ['Kunci API disimpan di mana?', 'keys', 'id'],
  ['What about dark mode?', 'theme', 'en'],
  ['Apakah bisa dipakai dengan pembaca layar?', 'access', 'id'],
  ['Show me a link', 'links', 'en'],
  ['Daftar pulau di Maluku', 'islands', 'id'],
  ['Ceritakan sebuah dongeng', 'long', 'id'],
  ['Apa beda kedua endpoint?', 'table', 'id'],
  ['Colourless green ideas', undefined, 'en'],
])('hears what "%s" is about', (prompt, topic, language) => {
  expect(topicOf(prompt)).toBe(topic);
  expect(detectLanguage(prompt)).toBe(language);
  expect(answer(prompt)).not.toBe('');
});

test('works out a sum', () => {
  expect(answer('What is 12 * 7?')).toBe('**12 × 7 = 84**');
  expect(answer('Berapa 3,5 x 2?')).toBe('**3.5 × 2 = 7**');
});

test('speaks of the place that was asked about', () => {
  expect(answer('Weather in Banda Neira?')).toContain('Banda Neira is partly cloudy');
});

test('quotes a question it does not know', () => {
  expect(answer('Colourless green ideas')).toContain('> Colourless green ideas');
});

test('cuts a text into short pieces that join to the same text, never inside a character', () => {
  const text = 'Ambon: 29 °C 🌦️ — "rujak", kata nenek.\n\n```ts\nlongIdentifierName();\n```\n 👩‍👩‍👧';
  for (let seed = 0; seed < 50; seed++) {
    const pieces = splitPieces(text, createRandom(seed));
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(8);
      expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  }
});
