import type { ChatStatus, ErrorKind, MessageState } from '@nusantara-ai/client';

/** Every word of the page. */
export interface RadioCopy {
  readonly title: string;
  readonly about: readonly string[];
  readonly empty: string;
  readonly model: string;
  readonly you: string;
  readonly log: string;
  readonly message: string;
  readonly actions: Readonly<
    Record<
      'send' | 'stop' | 'retry' | 'continue' | 'tryNow' | 'cancel' | 'clear' | 'summarise',
      string
    >
  >;
  readonly status: Readonly<Record<ChatStatus, string>>;
  /** How an answer ended, where that is worth a word. */
  readonly endings: Readonly<Partial<Record<MessageState, string>>>;
  /** The pause before an automatic retry. */
  wait(seconds: number | undefined, attempt: number, maxAttempts: number): string;
  readonly requestId: string;
  readonly errors: Readonly<Partial<Record<ErrorKind, string>>> & { readonly other: string };
  readonly summary: string;
}

const en: RadioCopy = {
  title: 'Radio log',
  about: [
    'This page has no component of the kit on it. Its conversation is useChatStream, the box below is useResponse, and the list of models is useModels.',
    'What the hooks return is all it needs: the text as it grows, how an answer ended, why a request failed, when it is made again, and the id to quote.',
  ],
  empty: 'The channel is open.',
  model: 'Model',
  you: 'you',
  log: 'Conversation',
  message: 'Message',
  actions: {
    send: 'Send',
    stop: 'Stop',
    retry: 'Try again',
    continue: 'Continue',
    tryNow: 'Try now',
    cancel: 'Cancel',
    clear: 'Clear',
    summarise: 'Summarise this page',
  },
  status: {
    ready: 'ready',
    submitted: 'sent, waiting for an answer',
    streaming: 'receiving',
    waiting: 'waiting to try again',
    error: 'failed',
  },
  endings: {
    stopped: 'stopped here',
    interrupted: 'cut off here',
    incomplete: 'ended by a limit',
  },
  wait: (seconds, attempt, maxAttempts) =>
    seconds === undefined
      ? 'Offline. It is sent when the connection is back.'
      : `Attempt ${attempt} of ${maxAttempts} in ${seconds} s.`,
  requestId: 'Request ID',
  errors: {
    invalid_request: 'The message was not accepted. Change it and send it again.',
    context_length: 'The conversation is too long for this model. Clear it and begin again.',
    auth: 'The key of this page is missing or invalid. Its owner has to mend that.',
    billing: 'The account behind this page has no balance left.',
    permission: 'The key of this page may not use this model.',
    not_found: 'There is no such model. Choose another.',
    rate_limit: 'Too many messages for now.',
    quota: 'The budget of this period is used up.',
    timeout: 'No answer came in time.',
    unavailable: 'The service is busy.',
    network: 'The service cannot be reached.',
    stream_interrupted: 'The connection broke off. What arrived is kept.',
    parse: 'The answer could not be read.',
    other: 'Something went wrong on the server.',
  },
  summary: 'Summary',
};

const id: RadioCopy = {
  title: 'Log radio',
  about: [
    'Tidak ada komponen kit di halaman ini. Percakapannya useChatStream, kotak di bawah useResponse, dan daftar modelnya useModels.',
    'Yang dikembalikan hooks sudah cukup: teks selagi tumbuh, bagaimana jawaban berakhir, mengapa permintaan gagal, kapan diulang, dan ID untuk dikutip.',
  ],
  empty: 'Saluran terbuka.',
  model: 'Model',
  you: 'anda',
  log: 'Percakapan',
  message: 'Pesan',
  actions: {
    send: 'Kirim',
    stop: 'Hentikan',
    retry: 'Coba lagi',
    continue: 'Lanjutkan',
    tryNow: 'Coba sekarang',
    cancel: 'Batal',
    clear: 'Kosongkan',
    summarise: 'Ringkas halaman ini',
  },
  status: {
    ready: 'siap',
    submitted: 'terkirim, menunggu jawaban',
    streaming: 'menerima',
    waiting: 'menunggu untuk mencoba lagi',
    error: 'gagal',
  },
  endings: {
    stopped: 'dihentikan di sini',
    interrupted: 'terputus di sini',
    incomplete: 'diakhiri oleh batas',
  },
  wait: (seconds, attempt, maxAttempts) =>
    seconds === undefined
      ? 'Luring. Dikirim begitu koneksi kembali.'
      : `Percobaan ${attempt} dari ${maxAttempts} dalam ${seconds} detik.`,
  requestId: 'ID permintaan',
  errors: {
    invalid_request: 'Pesan tidak diterima. Ubah, lalu kirim lagi.',
    context_length: 'Percakapan terlalu panjang untuk model ini. Kosongkan dan mulai lagi.',
    auth: 'Kunci halaman ini tidak ada atau keliru. Pemiliknya perlu membetulkannya.',
    billing: 'Saldo akun halaman ini habis.',
    permission: 'Kunci halaman ini tidak boleh memakai model ini.',
    not_found: 'Model itu tidak ada. Pilih yang lain.',
    rate_limit: 'Terlalu banyak pesan untuk saat ini.',
    quota: 'Kuota periode ini sudah habis.',
    timeout: 'Jawaban tidak datang tepat waktu.',
    unavailable: 'Layanan sedang sibuk.',
    network: 'Layanan tidak dapat dijangkau.',
    stream_interrupted: 'Koneksi terputus. Yang sudah tiba tersimpan.',
    parse: 'Jawaban tidak dapat dibaca.',
    other: 'Ada gangguan di server.',
  },
  summary: 'Ringkasan',
};

export const radioCopy: Readonly<Record<'en' | 'id', RadioCopy>> = { en, id };
