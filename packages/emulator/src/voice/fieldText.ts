import type { Random } from '../createRandom.ts';
import { detectLanguage } from './detectLanguage.ts';
import { placeIn } from './placeIn.ts';

const people = ['Siti Rahma', 'Budi Santoso', 'Maria Latuconsina', 'Made Wirawan'] as const;

const words = {
  en: ['harbour', 'nutmeg', 'morning boat', 'south-east wind', 'coral', 'blue book'],
  id: ['pelabuhan', 'pala', 'perahu pagi', 'angin tenggara', 'terumbu karang', 'buku biru'],
} as const;

const sentences = {
  en: ['The boat leaves at dawn.', 'It is shorter by sea.', 'Bring water and a hat.'],
  id: ['Perahu berangkat saat fajar.', 'Lewat laut lebih dekat.', 'Bawa air dan topi.'],
} as const;

/** A text for the property of this name, in the language of the prompt. */
export function fieldText(name: string, prompt: string, random: Random): string {
  const language = detectLanguage(prompt);
  if (/query|question|prompt|input|pertanyaan/i.test(name)) return prompt;
  if (/city|place|location|region|kota|tempat|lokasi/i.test(name)) return placeIn(prompt);
  if (/person|author|user|participant|customer|^name$|^nama$|nama_?lengkap/i.test(name)) {
    return random.pick(people);
  }
  return /answer|description|explanation|summary|text|message|reason|note|step|jawaban|keterangan/i.test(
    name,
  )
    ? random.pick(sentences[language])
    : random.pick(words[language]);
}
