import type { Random } from '../createRandom.ts';
import type { Language } from './detectLanguage.ts';

const defaultParagraphs = 12;
const mostParagraphs = 10_000;
const paragraphsPerSection = 4;

const headings = {
  en: ['The harbour', 'The crossing', 'The spice garden', 'The way back'],
  id: ['Pelabuhan', 'Penyeberangan', 'Kebun rempah', 'Perjalanan pulang'],
} as const;

const sentences = {
  en: [
    'The morning boat leaves when the last crate of nutmeg is aboard.',
    'A child counts the islands aloud and stops at **seventeen**, because the eighteenth is a cloud.',
    'Nobody hurries; the tide keeps the timetable.',
    'The captain writes every request into a thick blue book and gives it a number.',
    'When the wind turns, the story waits with the sails down, and nothing of it is lost.',
    'On the far shore someone is already boiling water for coffee with *kenari* nuts.',
    'The radio crackles, falls silent, and picks up the sentence where it broke off.',
    'Rain walks across the bay on thin grey legs and is gone again before noon.',
  ],
  id: [
    'Perahu pagi berangkat setelah peti pala terakhir naik ke geladak.',
    'Seorang anak menghitung pulau keras-keras dan berhenti di **tujuh belas**, karena yang kedelapan belas adalah awan.',
    'Tidak ada yang terburu-buru; air pasang yang memegang jadwal.',
    'Kapten menulis setiap permintaan di buku biru yang tebal dan memberinya nomor.',
    'Ketika angin berbalik, cerita menunggu dengan layar turun, dan tidak ada yang hilang.',
    'Di seberang, seseorang sudah merebus air untuk kopi dengan *kenari*.',
    'Radio berderak, diam, lalu melanjutkan kalimat tepat di tempat ia terputus.',
    'Hujan berjalan melintasi teluk dengan kaki kelabu yang tipis dan pergi sebelum tengah hari.',
  ],
} as const;

/** A long answer with a heading every few paragraphs. */
export function longText(
  language: Language,
  paragraphs: number = defaultParagraphs,
  random: Random,
): string {
  const blocks = Array.from({ length: Math.min(paragraphs, mostParagraphs) }, (_, index) => {
    const section = index / paragraphsPerSection;
    const heading = headings[language][section % headings[language].length];
    const text = Array.from({ length: 4 }, () => random.pick(sentences[language])).join(' ');
    return Number.isInteger(section) && heading ? `## ${heading}\n\n${text}` : text;
  });
  return blocks.join('\n\n');
}
