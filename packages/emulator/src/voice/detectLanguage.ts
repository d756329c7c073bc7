/** The languages the emulator speaks. */
export type Language = 'en' | 'id';

const indonesian =
  /\b(apa|apakah|siapa|bagaimana|gimana|kenapa|mengapa|kapan|mana|tolong|cuaca|hujan|saya|aku|kamu|anda|kami|kita|hari|perjalanan|liburan|wisata|rencana|buat|buatkan|beri|berikan|jelaskan|tulis|tunjukkan|tampilkan|halo|hai|pagi|siang|sore|malam|terima|kasih|yang|dan|dengan|tidak|bisa|untuk|dari|ini|itu|kesalahan|galat|tabel|kode|contoh|hitung|berapa|panjang|cerita|ceritakan|dongeng|lanjutkan|sebuah|daftar|pulau|cara|siapa|kunci|tema|gelap|pasang|semua|bantu|bantuan|permintaan|pertanyaan|tadi|di|ke)\b/gi;
const english =
  /\b(the|a|an|is|are|what|who|how|why|when|which|please|you|your|me|my|i|we|and|with|not|can|could|for|from|this|that|show|tell|give|write|make|do|does|in|to|of|about|hello|hey|thanks|weather|plan|table|code|long|story)\b/gi;

/** The language a prompt is written in, judged by its small words. English when nothing speaks for either. */
export function detectLanguage(prompt: string): Language {
  const count = (words: RegExp): number => prompt.match(words)?.length ?? 0;
  return count(indonesian) > count(english) ? 'id' : 'en';
}
