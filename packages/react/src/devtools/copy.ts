import type { LogEntry } from '@nusantara-ai/client';
import type { SpanKind } from './readSpans.ts';

export type DevtoolsLocale = 'en' | 'id';

export type FactName =
  | 'began'
  | 'requestId'
  | 'pause'
  | 'retryAfter'
  | 'head'
  | 'firstByte'
  | 'firstToken'
  | 'longestGap'
  | 'lastGap'
  | 'duration'
  | 'received'
  | 'events'
  | 'outputTokens'
  | 'tokensPerSecond'
  | 'ended';

/** Every word of the devtools. */
export interface DevtoolsCopy {
  readonly title: string;
  /** What the log holds: behind the title. */
  summary(requests: number, failed: number): string;
  readonly close: string;
  readonly clear: string;
  readonly copyReport: string;
  readonly copy: string;
  readonly copyId: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly scenario: string;
  readonly noScenario: string;
  readonly empty: string;
  attempt(n: number): string;
  /** What the stretches of a timeline mean. */
  readonly spans: Readonly<Record<SpanKind, string>>;
  readonly facts: Readonly<Record<FactName, string>>;
  /** Why it ended, or that it has not. */
  readonly outcomes: Readonly<
    Record<NonNullable<LogEntry['outcome']> | 'waiting' | 'receiving', string>
  >;
}

const en: DevtoolsCopy = {
  title: 'Nusantara devtools',
  summary: (requests, failed) =>
    `${requests} ${requests === 1 ? 'request' : 'requests'}${failed > 0 ? `, ${failed} failed` : ''}`,
  close: 'Close',
  clear: 'Clear',
  copyReport: 'Copy report',
  copy: 'Copy',
  copyId: 'Copy request ID',
  copied: 'Copied',
  notCopied: 'The browser did not let us copy',
  scenario: 'Emulator scenario',
  noScenario: 'None',
  empty: 'No request so far. Each one appears here as it is made.',
  attempt: (n) => `attempt ${n}`,
  spans: {
    pause: 'Pause before a retry',
    head: 'Waiting for the head',
    token: 'Waiting for the first token',
    body: 'Receiving',
  },
  facts: {
    began: 'Began',
    requestId: 'Request ID',
    pause: 'Waited before it',
    retryAfter: 'Server asked to wait',
    head: 'Time to head',
    firstByte: 'Time to first byte',
    firstToken: 'Time to first token',
    longestGap: 'Longest gap',
    lastGap: 'Quiet before the end',
    duration: 'Duration',
    received: 'Received',
    events: 'Events',
    outputTokens: 'Output tokens',
    tokensPerSecond: 'Tokens per second',
    ended: 'Why it ended',
  },
  outcomes: {
    waiting: 'Waiting for the head',
    receiving: 'Receiving',
    ok: 'Complete',
    failed: 'Failed',
    aborted: 'Stopped on this side',
    interrupted: 'Connection broke off',
  },
};

const id: DevtoolsCopy = {
  title: 'Devtools Nusantara',
  summary: (requests, failed) => `${requests} permintaan${failed > 0 ? `, ${failed} gagal` : ''}`,
  close: 'Tutup',
  clear: 'Bersihkan',
  copyReport: 'Salin laporan',
  copy: 'Salin',
  copyId: 'Salin ID permintaan',
  copied: 'Tersalin',
  notCopied: 'Peramban tidak mengizinkan penyalinan',
  scenario: 'Skenario emulator',
  noScenario: 'Tidak ada',
  empty: 'Belum ada permintaan. Setiap permintaan muncul di sini begitu dibuat.',
  attempt: (n) => `percobaan ${n}`,
  spans: {
    pause: 'Jeda sebelum mencoba lagi',
    head: 'Menunggu kepala jawaban',
    token: 'Menunggu token pertama',
    body: 'Menerima',
  },
  facts: {
    began: 'Dimulai',
    requestId: 'ID permintaan',
    pause: 'Jeda sebelumnya',
    retryAfter: 'Server meminta menunggu',
    head: 'Waktu sampai kepala',
    firstByte: 'Waktu sampai bita pertama',
    firstToken: 'Waktu sampai token pertama',
    longestGap: 'Jeda terpanjang',
    lastGap: 'Senyap sebelum berakhir',
    duration: 'Durasi',
    received: 'Diterima',
    events: 'Peristiwa',
    outputTokens: 'Token keluaran',
    tokensPerSecond: 'Token per detik',
    ended: 'Mengapa berakhir',
  },
  outcomes: {
    waiting: 'Menunggu kepala jawaban',
    receiving: 'Menerima',
    ok: 'Selesai',
    failed: 'Gagal',
    aborted: 'Dihentikan dari sini',
    interrupted: 'Koneksi terputus',
  },
};

export const devtoolsCopy: Readonly<Record<DevtoolsLocale, DevtoolsCopy>> = { en, id };
