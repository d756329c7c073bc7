import type { Random } from '../createRandom.ts';
import { numberAt, type Schema } from './Schema.ts';

const longest = 100_000;

const digits = (random: Random, min: number, max: number): string =>
  String(random.int(min, max)).padStart(2, '0');
const date = (random: Random): string =>
  `20${digits(random, 20, 29)}-${digits(random, 1, 12)}-${digits(random, 1, 28)}`;
const time = (random: Random): string =>
  `${digits(random, 0, 23)}:${digits(random, 0, 59)}:${digits(random, 0, 59)}Z`;
const site = ['ambon', 'ternate', 'tidore', 'banda', 'seram', 'buru'] as const;
const host = (random: Random): string => `${random.pick(site)}.example.com`;

const formats: Readonly<Record<string, (random: Random) => string>> = {
  date,
  time,
  'date-time': (random) => `${date(random)}T${time(random)}`,
  duration: (random) => `P${random.int(1, 9)}DT${random.int(1, 12)}H`,
  email: (random) => `${random.pick(site)}@example.com`,
  hostname: host,
  ipv4: (random) => `192.0.2.${random.int(1, 254)}`,
  ipv6: (random) => `2001:db8::${random.hex(3)}1`,
  uri: (random) => `https://${host(random)}/`,
  url: (random) => `https://${host(random)}/`,
  uuid: (random) =>
    `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`,
};

/** A string of the format or the length a schema asks for; of any other one, `text`. */
export function sampleString(schema: Schema, text: string, random: Random): string {
  const { format } = schema;
  if (typeof format === 'string' && Object.hasOwn(formats, format)) {
    return formats[format]!(random);
  }
  const characters = Array.from(text === '' ? 'x' : text);
  const least = Math.min(longest, numberAt(schema, 'minLength', 0));
  while (characters.length < least)
    characters.push(...characters.slice(0, least - characters.length));
  return characters.slice(0, numberAt(schema, 'maxLength', Infinity)).join('');
}
