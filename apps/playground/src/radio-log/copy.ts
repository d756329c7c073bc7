import type {
  ChatStatus,
  ErrorKind,
  MessageState,
  ToolCallState,
  Wait,
} from '@nusantara-ai/client';

/** Every word of the page. */
export interface RadioCopy {
  readonly title: string;
  /** What an empty conversation says. */
  readonly about: string;
  readonly you: string;
  readonly threads: string;
  remove(title: string): string;
  /** Of the field that holds a message that is changed. */
  readonly edited: string;
  readonly branch: string;
  readonly log: string;
  readonly message: string;
  readonly actions: Readonly<
    Record<
      | 'send'
      | 'attach'
      | 'stop'
      | 'retry'
      | 'continue'
      | 'tryNow'
      | 'cancel'
      | 'new'
      | 'edit'
      | 'again'
      | 'approve'
      | 'deny',
      string
    >
  >;
  readonly status: Readonly<Record<ChatStatus, string>>;
  /** How an answer ended, where that is worth a word. */
  readonly endings: Readonly<Partial<Record<MessageState, string>>>;
  /** How far a tool call is. */
  readonly calls: Readonly<Record<ToolCallState, string>>;
  attached(files: number): string;
  /** The pause before an automatic retry. */
  wait(seconds: number | undefined, wait: Wait): string;
  readonly errors: Readonly<Partial<Record<ErrorKind, string>>> & { readonly other: string };
}

/** The props of whatever says a word. */
export type Worded<Props = unknown> = Props & { readonly words: RadioCopy };

const en: RadioCopy = {
  title: 'Radio log',
  about:
    'The channel is open. This page has no component of the kit on it: its conversations, branches, tools and errors come from the hooks.',
  you: 'you',
  threads: 'Conversations',
  remove: (title) => `Delete ${title}`,
  edited: 'Changed message',
  branch: 'Version',
  log: 'Conversation',
  message: 'Message',
  actions: {
    send: 'Send',
    attach: 'Attach',
    stop: 'Stop',
    retry: 'Try again',
    continue: 'Continue',
    tryNow: 'Try now',
    cancel: 'Cancel',
    new: 'New conversation',
    edit: 'Edit',
    again: 'Another answer',
    approve: 'Allow',
    deny: 'Do not allow',
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
  calls: {
    streaming: 'Being written.',
    ready: 'Not acted on.',
    invalid: 'Cannot be read, and is not done.',
    approval: 'Waits for your word.',
    running: 'Under way.',
    done: 'Done.',
    failed: 'Failed.',
    denied: 'Not allowed.',
  },
  attached: (files) => (files === 1 ? '1 file' : `${files} files`),
  wait: (seconds, { attempt, maxAttempts }) =>
    seconds === undefined
      ? 'Offline. It is sent when the connection is back.'
      : `Attempt ${attempt} of ${maxAttempts} in ${seconds} s.`,
  errors: {
    invalid_request: 'The message was not accepted. Change it and send it again.',
    context_length: 'The conversation is too long for this model. Begin a new one.',
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
};

const id: RadioCopy = {
  title: 'Log radio',
  about:
    'Saluran terbuka. Tidak ada komponen kit di halaman ini: percakapan, cabang, alat, dan galatnya berasal dari hooks.',
  you: 'anda',
  threads: 'Percakapan',
  remove: (title) => `Hapus ${title}`,
  edited: 'Pesan yang diubah',
  branch: 'Versi',
  log: 'Percakapan',
  message: 'Pesan',
  actions: {
    send: 'Kirim',
    attach: 'Lampirkan',
    stop: 'Hentikan',
    retry: 'Coba lagi',
    continue: 'Lanjutkan',
    tryNow: 'Coba sekarang',
    cancel: 'Batal',
    new: 'Percakapan baru',
    edit: 'Ubah',
    again: 'Jawaban lain',
    approve: 'Izinkan',
    deny: 'Jangan izinkan',
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
  calls: {
    streaming: 'Sedang ditulis.',
    ready: 'Belum ditindaklanjuti.',
    invalid: 'Tidak dapat dibaca, dan tidak dijalankan.',
    approval: 'Menunggu persetujuan Anda.',
    running: 'Sedang berjalan.',
    done: 'Selesai.',
    failed: 'Gagal.',
    denied: 'Tidak diizinkan.',
  },
  attached: (files) => `${files} berkas`,
  wait: (seconds, { attempt, maxAttempts }) =>
    seconds === undefined
      ? 'Luring. Dikirim begitu koneksi kembali.'
      : `Percobaan ${attempt} dari ${maxAttempts} dalam ${seconds} detik.`,
  errors: {
    invalid_request: 'Pesan tidak diterima. Ubah, lalu kirim lagi.',
    context_length: 'Percakapan terlalu panjang untuk model ini. Mulai yang baru.',
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
};

export const radioCopy: Readonly<Record<'en' | 'id', RadioCopy>> = { en, id };
