/** What a prompt can be about. */
export type Topic =
  | 'memory'
  | 'request-ids'
  | 'weather'
  | 'trip'
  | 'streams'
  | 'errors'
  | 'keys'
  | 'install'
  | 'theme'
  | 'access'
  | 'links'
  | 'islands'
  | 'draft'
  | 'summary'
  | 'table'
  | 'markdown'
  | 'hooks'
  | 'code'
  | 'math'
  | 'long'
  | 'kit'
  | 'who'
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
  ['islands', /^(?!.*\b(trip|plan|perjalanan|rencana)\b).*\b(list|islands?|daftar|pulau)\b/],
  ['trip', /\b(itinerary|trip|travel|visit|ambon|maluku|perjalanan|liburan|wisata|jalan-jalan)\b/],
  ['streams', /\b(stream(s|ing)?|aliran|cut off|interrupt\w*|terputus)\b/],
  [
    'errors',
    /\b(retr(y|ies|ying|ied)|rate[- ]?limit\w*|back-?off|errors?|429|50[0-4]|coba lagi|batas|kesalahan|galat)\b/,
  ],
  [
    'keys',
    /\b(api|secret)[- ]keys?\b|\bkeys?\b.*\b(safe|secret|hidden)|\bkunci\b|\brelays?\b|\bnsk_/,
  ],
  ['install', /\b(install(ing|ation)?|set ?up|get(ting)? started|pasang|memasang\w*|instal\w*)\b/],
  ['theme', /\b(dark mode|themes?|colou?rs?|css|styling|tema|mode gelap|warna)\b/],
  ['access', /\b(accessib\w+|a11y|screen reader|keyboard|aksesib\w+|pembaca layar)\b/],
  ['links', /\b(links?|urls?|docs|documentation|tautan|dokumentasi)\b/],
  ['draft', /\b(draft|reply in|email|surat|balasan)\b/],
  ['summary', /\b(summar\w+|ringkas\w*|rangkum\w*)\b/],
  ['table', /\b(table|compare|comparison|tabel|bandingkan|perbandingan|beda\w*|difference)\b/],
  ['markdown', /\b(markdown|format(s|ting)?|tour|tur)\b/],
  ['hooks', /\b(storybook|hooks?|usechatstream|useresponse|react|components?|komponen)\b/],
  ['code', /\b(code|typescript|javascript|python|function|snippet|kode|fungsi)\b/],
  [
    'math',
    /\b(math|formula|equation|calculate|rumus|persamaan|hitung\w*|berapa)\b|\d\s*[-+*/x×÷]\s*\d/,
  ],
  ['long', /\b(long|story|essay|panjang|cerita\w*|dongeng|esai)\b/],
  ['kit', /\b(nusantara|kit|neosantara)\b|^(what|apa) (is|itu) (this|ini)\b/],
  [
    'who',
    /\b(who|what) are you\b|\byour name\b|\bsiapa (kamu|anda|namamu)\b|\b(kamu|anda) siapa\b/,
  ],
  ['help', /\b(help|what can (you|i)|bantu\w*|bisa apa)\b/],
  ['thanks', /\b(thanks?|thank you|terima kasih|makasih)\b/],
  ['greeting', /^\W*(hi|hello|hey|good (morning|afternoon|evening)|halo|hai|selamat)\b/],
];

/** The topic of a prompt by its keywords; the first in the list that fits. */
export function topicOf(prompt: string): Topic | undefined {
  const text = prompt.toLowerCase();
  return topics.find(([, pattern]) => pattern.test(text))?.[0];
}
