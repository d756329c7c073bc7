import { createRandom } from '../../browser/random.ts';

const vocabulary =
  `the a of to and in for that is was on with as by from at it or an be this which has had not are but their one all
  ferry harbour island strait timetable passenger morning evening departure arrival captain weather report cargo
  ticket window bridge engine lantern signal rope anchor tide current coast village market fisherman storm season
  crossing delay route distance kilometre minute always rarely usually between behind across under without against`.split(
    /\s+/,
  );

export interface Words {
  /** A whole number from `from` up to, but not, `to`. */
  readonly number: (from: number, to: number) => number;
  readonly word: () => string;
  /** So many words with spaces between. */
  readonly phrase: (count: number) => string;
  /** A sentence of plain words. */
  readonly sentence: () => string;
}

/** Prose without end, the same for the same seed. */
export function createWords(seed: number): Words {
  const random = createRandom(seed);
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from));
  const word = () => vocabulary[number(0, vocabulary.length)]!;
  const phrase = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => {
    const words = phrase(number(8, 18));
    return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
  };
  return { number, word, phrase, sentence };
}
