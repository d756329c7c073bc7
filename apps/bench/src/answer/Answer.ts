/** One streamed answer, as the bytes of a reply. */
export interface Answer {
  readonly bytes: Uint8Array;
  /** How many pieces of text it has. */
  readonly deltas: number;
  /** How long its text is, in UTF-16 code units: what every contender has to find in the bytes. */
  readonly characters: number;
}

const words = [
  'Selamat',
  ' pagi',
  ',',
  ' perjalanan',
  ' ke',
  ' Malang',
  ' memakan',
  ' waktu',
  ' sekitar',
  ' enam',
  ' jam',
  '.',
  '\n\n',
  '**Kereta**',
  ' –',
  ' "berangkat"',
  ' 07.15',
  ' 🚆',
];

/** The pieces of a text, about five characters each, as a model writes them. */
export function pieces(count: number): string[] {
  return Array.from({ length: count }, (_, at) => words[at % words.length]!);
}

/** Records of an event stream, put together. */
export function toAnswer(records: readonly string[], texts: readonly string[]): Answer {
  return {
    bytes: new TextEncoder().encode(records.join('')),
    deltas: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
  };
}
