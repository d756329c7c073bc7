import type { LimitName } from '@nusantara-ai/client';
import type { ErrorFacts, Locale } from './Locale.ts';
import {
  formatBytes,
  formatMoment,
  formatNumber,
  formatDuration,
  formatSeconds,
  isToday,
} from './format.ts';

/** Bahasa Indonesia. */
export const id: Locale = {
  code: 'id',
  chat: {
    title: 'Asisten',
    newChat: 'Percakapan baru',
    model: 'Model',
    open: 'Buka obrolan',
    close: 'Tutup obrolan',
    unread: (count) => `${formatNumber('id', count)} jawaban baru`,
    skip: 'Langsung ke kolom pesan',
    save: 'Simpan percakapan',
    saveMarkdown: 'Simpan sebagai Markdown',
    saveJSON: 'Simpan sebagai JSON',
  },
  conversations: {
    label: 'Daftar percakapan',
    new: 'Percakapan baru',
    none: 'Percakapan Anda akan muncul di sini.',
    untitled: 'Percakapan baru',
    delete: (title) => `Hapus “${title}”`,
  },
  empty: {
    title: 'Ada yang bisa dibantu?',
    body: 'Tanyakan apa saja. Jawaban muncul selagi ditulis.',
  },
  composer: {
    label: 'Pesan',
    placeholder: 'Tulis pesan…',
    send: 'Kirim pesan',
    stop: 'Hentikan jawaban',
    hint: 'Enter untuk kirim · Shift + Enter baris baru',
    busy: 'Tulisan Anda tersimpan. Kirim setelah jawaban selesai, atau hentikan dulu jawabannya.',
    commands: 'Perintah',
  },
  attachment: {
    add: 'Lampirkan gambar atau berkas',
    list: 'Lampiran',
    remove: (name) => `Hapus ${name}`,
    reading: 'Membaca…',
    size: (bytes) => formatBytes('id', bytes),
    problem: (problem) => {
      switch (problem.type) {
        case 'too_large':
          return `${problem.name} terlalu besar. Ukuran berkas paling besar ${formatBytes('id', problem.maxBytes)}.`;
        case 'not_accepted':
          return `Jenis berkas ${problem.name} tidak dapat dikirim di sini.`;
        case 'unreadable':
          return `${problem.name} tidak dapat dibaca. Silakan lampirkan lagi.`;
        case 'too_many':
          return `Paling banyak ${formatNumber('id', problem.maxFiles)} berkas dalam satu pesan.`;
      }
    },
  },
  thread: {
    label: 'Percakapan',
    jumpToLatest: 'Ke pesan terbaru',
    waiting: 'Menunggu jawaban',
    stillWaiting: 'Masih menunggu…',
    sendingAgain: 'Mengirim ulang',
    started: 'Jawaban mulai ditulis',
    codeBlock: 'blok kode',
    queue: 'Dikirim berikutnya',
    unqueue: 'Jangan kirim',
    loadingEarlier: 'Memuat pesan sebelumnya…',
    search: 'Cari di percakapan ini',
    found: (place, count) => (count === 0 ? 'Tidak ditemukan' : `${place} dari ${count}`),
    previousFound: 'Hasil sebelumnya',
    nextFound: 'Hasil berikutnya',
    endSearch: 'Tutup pencarian',
  },
  message: {
    you: 'Anda',
    assistant: 'Asisten',
    actions: 'Tindakan untuk pesan',
    copy: 'Salin jawaban',
    copyQuestion: 'Salin pesan',
    copyMarkdown: 'Salin sebagai Markdown',
    copyText: 'Salin sebagai teks biasa',
    copied: 'Tersalin',
    copyRefused: 'Penyalinan diblokir di sini',
    regenerate: 'Jawab ulang',
    edit: 'Ubah pesan',
    good: 'Jawaban membantu',
    bad: 'Jawaban kurang membantu',
    more: 'Selengkapnya tentang jawaban ini',
    facts: {
      model: 'Model',
      firstToken: 'Mulai ditulis setelah',
      total: 'Selesai setelah',
      input: 'Dibaca',
      output: 'Ditulis',
      reasoning: 'Untuk berpikir',
      cached: 'Dari tembolok',
      finishReason: 'Berakhir karena',
    },
    thinking: 'Sedang berpikir…',
    thought: (ms) =>
      ms === undefined ? 'Alur pikir' : `Berpikir selama ${formatDuration('id', ms)}`,
    duration: (ms) => formatDuration('id', ms),
    tokens: (count) => `${formatNumber('id', count)} token`,
    previousVersion: 'Versi sebelumnya',
    nextVersion: 'Versi berikutnya',
    version: (place, count) => `${place} / ${count}`,
    approve: 'Izinkan',
    deny: 'Jangan izinkan',
    refusal: 'Asisten menolak menjawab',
    stopped: 'Dihentikan',
    tool: {
      invalid: 'argumen tidak terbaca',
      approval: 'menunggu persetujuan',
      running: 'sedang berjalan…',
      failed: 'gagal',
      denied: 'tidak diizinkan',
    },
    sources: 'Sumber',
    image: (alt, host) => (alt ? `Gambar dari ${host}: ${alt}` : `Gambar dari ${host}`),
    emptyTitle: 'Tidak ada jawaban yang datang',
    emptyBody: 'Balasannya kosong. Biasanya berhasil bila ditanyakan lagi.',
    lengthTitle: 'Jawaban mencapai batas panjangnya',
    lengthBody: 'Jawaban bisa dilanjutkan dari titik ini.',
    filterTitle: 'Sebagian jawaban tidak ditampilkan',
    filterBody: 'Penyaring konten menghentikannya. Coba ajukan pertanyaan dengan cara lain.',
  },
  markdown: {
    copyCode: 'Salin kode',
    copied: 'Tersalin',
    copyFailed: 'Penyalinan diblokir di sini',
    wrapLines: 'Bungkus baris',
    code: 'Kode',
    table: 'Tabel',
    copyTable: 'Salin tabel',
    copyTableAsMarkdown: 'Salin sebagai Markdown',
    saveTable: 'Simpan sebagai CSV',
    task: 'Tugas',
    blockedImage: 'Gambar tidak dimuat',
    loadImage: 'Muat gambar',
    footnote: 'Catatan kaki',
    footnotes: 'Catatan kaki',
    backToText: 'Kembali ke teks',
    note: 'Catatan',
    tip: 'Kiat',
    important: 'Penting',
    warning: 'Peringatan',
    caution: 'Awas',
  },
  error: {
    invalid_request: {
      title: 'Pesan ini tidak dapat dikirim',
      body: ({ reason }) => [
        'Ada bagian permintaan yang tidak sesuai',
        ...(reason ? [': ', { quote: reason }] : []),
        '. Ubah pesannya, lalu coba lagi.',
      ],
    },
    context_length: {
      title: 'Percakapan ini terlalu panjang',
      body: 'Isinya melebihi yang dapat dibaca model ini sekaligus. Mulai percakapan baru, atau persingkat pesannya.',
    },
    content_filter: {
      title: 'Pesan ini ditahan',
      body: 'Penyaring konten menghentikannya. Coba sampaikan dengan cara lain.',
    },
    missing_key: {
      title: 'Obrolan ini belum siap dipakai',
      body: 'Kunci aksesnya belum dipasang. Pemilik situs perlu menambahkannya.',
    },
    auth: {
      title: 'Obrolan ini belum terhubung ke akun',
      body: 'Kunci aksesnya tidak ada, keliru, atau tidak aktif. Pemilik situs perlu memeriksanya.',
    },
    billing: {
      title: 'Saldo obrolan ini habis',
      body: 'Akun di baliknya tidak punya saldo lagi. Pemilik situs perlu mengisinya.',
    },
    permission: {
      title: 'Obrolan ini tidak punya izin',
      body: 'Kunci aksesnya tidak boleh memakai model ini. Pemilik situs dapat mengubahnya.',
    },
    not_found: {
      title: 'Yang diminta tidak tersedia',
      body: 'Yang diminta tidak ditemukan. Pemilik situs perlu memeriksanya.',
    },
    model_not_found: {
      title: 'Model itu tidak tersedia',
      body: ({ model, canChooseModel }) => [
        ...(model ? [{ code: model }, ' tidak ditemukan.'] : ['Model itu tidak ditemukan.']),
        canChooseModel
          ? ' Pilih model lain untuk melanjutkan.'
          : ' Pemilik situs perlu memeriksanya.',
      ],
    },
    gone: {
      title: 'Itu sudah tidak tersedia',
      body: 'Sesuatu yang dirujuk percakapan ini sudah kedaluwarsa atau dihapus.',
    },
    rate_limit: {
      title: 'Terlalu banyak pesan untuk saat ini',
      body: (facts) =>
        limitSentence(facts, 'Layanan meminta jeda sejenak.') +
        (facts.waiting
          ? ''
          : again(facts, ' Anda bisa mengirim lagi', ' Coba lagi sebentar lagi.')),
    },
    quota: {
      title: 'Kuota sudah habis',
      body: (facts) =>
        limitSentence(facts, 'Jatah periode ini sudah terpakai semua.') +
        again(facts, ' Kuota tersedia lagi'),
    },
    quota_daily: {
      title: 'Kuota hari ini sudah habis',
      body: (facts) =>
        limitSentence(facts) + again(facts, ' Kuota tersedia lagi', ' Kuota tersedia lagi besok.'),
    },
    timeout: {
      title: 'Ini terlalu lama',
      body: 'Jawaban tidak datang tepat waktu. Pesan Anda aman; silakan coba lagi.',
    },
    unavailable: {
      title: 'Layanan sedang sibuk',
      body: ({ waiting }) =>
        waiting
          ? 'Biasanya hanya sebentar.'
          : 'Biasanya hanya sebentar. Pesan Anda aman; coba lagi sesaat lagi.',
    },
    server: {
      title: 'Ada gangguan di pihak kami',
      body: 'Pesan Anda aman. Coba lagi; jika terus terjadi, kirimkan rinciannya ke tim dukungan.',
    },
    network: {
      title: 'Layanan tidak dapat dijangkau',
      body: 'Pesan Anda aman. Periksa koneksi, lalu coba lagi.',
    },
    offline: {
      title: 'Anda sedang luring',
      body: ({ waiting }) =>
        waiting
          ? 'Pesan Anda tersimpan dan akan dikirim begitu koneksi kembali.'
          : 'Pesan Anda tersimpan. Coba lagi setelah koneksi kembali.',
    },
    stream_interrupted: {
      title: 'Koneksi terputus',
      body: 'Koneksi terputus sebelum jawaban dimulai. Pesan Anda aman; silakan coba lagi.',
    },
    stalled: {
      title: 'Jawaban berhenti mengalir',
      body: ({ kept }) =>
        kept
          ? 'Sudah beberapa saat tidak ada lanjutannya. Bagian yang diterima tersimpan. Lanjutkan dari sini?'
          : 'Sudah beberapa saat tidak ada yang datang. Pesan Anda aman; silakan coba lagi.',
    },
    interrupted_kept: {
      title: 'Koneksi terputus di tengah jawaban',
      body: 'Bagian yang sudah diterima tersimpan. Lanjutkan dari titik ini?',
    },
    parse: {
      title: 'Jawaban tidak dapat dibaca',
      body: 'Balasan datang dalam bentuk yang tidak dikenali obrolan ini. Silakan coba lagi.',
    },
    unknown: {
      title: 'Terjadi gangguan',
      body: 'Pesan Anda aman. Coba lagi; jika terus terjadi, kirimkan rinciannya ke tim dukungan.',
    },
  },
  action: {
    retry: 'Coba lagi',
    tryNow: 'Coba sekarang',
    sendNow: 'Kirim sekarang',
    cancel: 'Batal',
    edit: 'Ubah pesan',
    continue: 'Lanjutkan',
    startOver: 'Ulangi dari awal',
    newChat: 'Mulai percakapan baru',
    chooseModel: 'Pilih model',
    dismiss: 'Tutup pemberitahuan',
  },
  wait: {
    remaining: (ms, ...attempts) =>
      sendingAgain(
        ms ? `Dikirim ulang otomatis dalam ${formatSeconds(ms)}` : 'Mengirim ulang sekarang',
        ...attempts,
      ),
    spoken: (ms, ...attempts) => {
      const whole =
        ms < 60_000 ? `${Math.ceil(ms / 1000)} detik` : `${Math.ceil(ms / 60_000)} menit`;
      return sendingAgain(`Dikirim ulang otomatis dalam ${whole}`, ...attempts);
    },
    short: formatSeconds,
  },
  requestId: {
    label: 'ID permintaan',
    copy: 'Salin ID permintaan',
    copied: 'Tersalin',
    refused: 'Penyalinan diblokir di sini. ID sudah dipilih dan siap disalin sendiri.',
  },
  details: {
    summary: 'Rincian',
    copy: 'Salin rincian',
    copied: 'Tersalin',
    refused: 'Penyalinan diblokir di sini',
    type: 'Jenis',
    code: 'Kode',
    status: 'Status',
    message: 'Pesan',
    time: 'Waktu',
    bodyRequestId: 'ID permintaan dalam isi',
  },
};

function sendingAgain(what: string, attempt: number, maxAttempts: number): string {
  return `${what}. Percobaan ${attempt} dari ${maxAttempts}.`;
}

/** Which limit was reached, or what is said of one that has no name. */
function limitSentence({ limit }: ErrorFacts, otherwise = ''): string {
  if (!limit?.name) return otherwise;
  if (limit.name === 'MONTHLY') return 'Batas bulan ini sudah tercapai.';
  const [noun, period] = limits[limit.name];
  const what = limit.limit === undefined ? noun : `${formatNumber('id', limit.limit)} ${noun}`;
  return `Batas ${what} per ${period} sudah tercapai.`;
}

const limits: Readonly<Record<Exclude<LimitName, 'MONTHLY'>, readonly [string, string]>> = {
  RPM: ['permintaan', 'menit'],
  TPM: ['token', 'menit'],
  ITPM: ['token masukan', 'menit'],
  OTPM: ['token keluaran', 'menit'],
  RPD: ['permintaan', 'hari'],
  TPD: ['token', 'hari'],
};

/** When it makes sense to ask again, or what is said where that is not known. */
function again({ againAt }: ErrorFacts, words: string, otherwise = ''): string {
  if (againAt === undefined) return otherwise;
  return `${words} ${isToday(againAt) ? 'pukul' : 'pada'} ${formatMoment('id', againAt)}.`;
}
