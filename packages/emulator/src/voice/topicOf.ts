/** What a prompt can be about. */
export type Topic =
  | 'memory'
  | 'request-ids'
  | 'weather'
  | 'trip'
  | 'streams'
  | 'errors'
  | 'draft'
  | 'summary'
  | 'table'
  | 'markdown'
  | 'hooks'
  | 'code'
  | 'math'
  | 'long'
  | 'kit'
  | 'help'
  | 'thanks'
  | 'greeting';

const topics: readonly (readonly [topic: Topic, words: RegExp])[] = [
  [
    'memory',
    /\b(did i (just )?(ask|say)|previous question|saya tanya|pertanyaan (saya )?(tadi|sebelumnya))/,
  ],
  ['request-ids', /request[- ]?id|x-request-id|\b(id|nomor) permintaan/],
  ['weather', /\b(weather|forecast|cuaca|hujan|suhu)\b/],
  ['trip', /\b(itinerary|trip|travel|visit|ambon|maluku|perjalanan|liburan|wisata|jalan-jalan)\b/],
  ['streams', /\b(stream(s|ing)?|aliran|cut off|interrupt\w*|terputus)\b/],
  [
    'errors',
    /\b(retr(y|ies|ying|ied)|rate[- ]?limit\w*|back-?off|errors?|429|50[0-4]|coba lagi|batas|kesalahan|galat)\b/,
  ],
  ['draft', /\b(draft|reply in|email|surat|balasan)\b/],
  ['summary', /\b(summar\w+|ringkas\w*|rangkum\w*)\b/],
  ['table', /\b(table|compare|comparison|tabel|bandingkan|perbandingan)\b/],
  ['markdown', /\b(markdown|formatting|tour)\b/],
  ['hooks', /\b(storybook|hooks?|usechatstream|useresponse|react|components?|komponen)\b/],
  ['code', /\b(code|typescript|javascript|python|function|snippet|kode|fungsi)\b/],
  [
    'math',
    /\b(math|formula|equation|calculate|rumus|persamaan|hitung\w*|berapa)\b|\d\s*[-+*/x×÷]\s*\d/,
  ],
  ['long', /\b(long|story|essay|panjang|cerita|esai)\b/],
  ['kit', /\b(nusantara|kit|neosantara)\b|^(what|apa) (is|itu) (this|ini)\b/],
  ['help', /\b(help|what can (you|i)|bantu\w*|bisa apa)\b/],
  ['thanks', /\b(thanks?|thank you|terima kasih|makasih)\b/],
  ['greeting', /^\W*(hi|hello|hey|good (morning|afternoon|evening)|halo|hai|selamat)\b/],
];

/** The topic of a prompt by its keywords; the first in the list that fits. */
export function topicOf(prompt: string): Topic | undefined {
  const text = prompt.toLowerCase();
  return topics.find(([, pattern]) => pattern.test(text))?.[0];
}
