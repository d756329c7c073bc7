import type { Language } from './detectLanguage.ts';

/** What the model thinks before it answers. */
export const thoughts: Readonly<Record<Language, string>> = {
  en: 'The question is short and clear. Recall what matters, put the answer first, then one example.',
  id: 'Pertanyaannya singkat dan jelas. Ingat yang penting, jawab dulu, lalu beri satu contoh.',
};

/** What it says when it will not answer. */
export const refusal: Readonly<Record<Language, string>> = {
  en: "I'm sorry, but I can't help with that.",
  id: 'Maaf, saya tidak bisa membantu soal itu.',
};

/** What it says beside a picture. */
export const hereItIs: Readonly<Record<Language, string>> = {
  en: 'Here is your picture.',
  id: 'Ini gambarnya.',
};
