/** Every word of the page. */
export interface FerriesCopy {
  readonly documentTitle: string;
  readonly skip: string;
  readonly nav: readonly (readonly [href: string, text: string])[];
  readonly navLabel: string;
  readonly headline: string;
  readonly lead: string;
  readonly mapLabel: string;
  readonly search: Readonly<Record<'label' | 'from' | 'to' | 'anywhere' | 'passengers', string>>;
  readonly timetable: {
    readonly title: string;
    /** How many crossings are listed for how many people. */
    count(sailings: number, passengers: number): string;
    readonly none: string;
    duration(hours: number, minutes: number): string;
    readonly nextDay: string;
    seats(left: number): string;
    readonly hold: string;
    readonly held: string;
  };
  readonly guide: {
    readonly title: string;
    readonly items: readonly (readonly [title: string, body: string])[];
  };
  readonly footer: string;
  readonly chat: {
    readonly title: string;
    readonly greeting: string;
    readonly suggestions: readonly string[];
    readonly instructions: string;
  };
}

const en: FerriesCopy = {
  documentTitle: 'Lintas Selat — ferries between the islands',
  skip: 'Skip to the timetable',
  nav: [
    ['#timetable', 'Timetable'],
    ['#guide', 'Before you board'],
  ],
  navLabel: 'Main',
  headline: 'One sea, eight harbours, a boat today.',
  lead: 'Ferries from Bali to Papua, at the price you see. Hold a seat now, and pay at the pier or with QRIS.',
  mapLabel: 'Map of the harbours and the crossings between them',
  search: {
    label: 'Find a crossing',
    from: 'From',
    to: 'To',
    anywhere: 'Anywhere',
    passengers: 'Passengers',
  },
  timetable: {
    title: 'Leaving today',
    count: (sailings, passengers) =>
      `${sailings} ${sailings === 1 ? 'crossing' : 'crossings'}, for ${passengers} ${passengers === 1 ? 'passenger' : 'passengers'}`,
    none: 'No boat goes that way today. Ask the assistant for a way with a change.',
    duration: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
    nextDay: 'next day',
    seats: (left) => `${left} seats left`,
    hold: 'Hold a seat',
    held: 'Held for 20 minutes',
  },
  guide: {
    title: 'Before you board',
    items: [
      [
        'Be there an hour early',
        'The gate closes 20 minutes before departure. Bring the ID that is on your booking.',
      ],
      [
        'Twenty kilos travel free',
        'Motorbikes and cars go below deck: choose the vehicle when you pay, and drive on first.',
      ],
      [
        'When the wind picks up',
        'A crossing that we cancel is rebooked or paid back in full. You hear of it by text message.',
      ],
    ],
  },
  footer: 'Lintas Selat is an example company. No boat here takes passengers.',
  chat: {
    title: 'Harbour desk',
    greeting: 'Where to next?',
    suggestions: [
      'Plan a three-day trip to Ambon',
      'What is the weather in Ternate today?',
      'Compare the night boats in a table',
    ],
    instructions:
      'You work at the help desk of Lintas Selat, a ferry company between the islands of Indonesia. Answer briefly.',
  },
};

const id: FerriesCopy = {
  documentTitle: 'Lintas Selat — feri antarpulau',
  skip: 'Langsung ke jadwal',
  nav: [
    ['#timetable', 'Jadwal'],
    ['#guide', 'Sebelum naik'],
  ],
  navLabel: 'Utama',
  headline: 'Satu laut, delapan pelabuhan, berangkat hari ini.',
  lead: 'Feri dari Bali sampai Papua, sesuai harga yang tertera. Pesan kursi sekarang, bayar di dermaga atau dengan QRIS.',
  mapLabel: 'Peta pelabuhan dan lintasan di antaranya',
  search: {
    label: 'Cari penyeberangan',
    from: 'Dari',
    to: 'Ke',
    anywhere: 'Semua tujuan',
    passengers: 'Penumpang',
  },
  timetable: {
    title: 'Berangkat hari ini',
    count: (sailings, passengers) => `${sailings} penyeberangan, untuk ${passengers} penumpang`,
    none: 'Hari ini tidak ada kapal ke sana. Tanyakan rute dengan transit kepada asisten.',
    duration: (hours, minutes) => (minutes === 0 ? `${hours} jam` : `${hours} jam ${minutes} mnt`),
    nextDay: 'esok hari',
    seats: (left) => `sisa ${left} kursi`,
    hold: 'Pesan kursi',
    held: 'Disimpan 20 menit',
  },
  guide: {
    title: 'Sebelum naik',
    items: [
      [
        'Datang satu jam sebelumnya',
        'Gerbang ditutup 20 menit sebelum berangkat. Bawa kartu identitas yang tertera di pemesanan.',
      ],
      [
        'Bagasi dua puluh kilo gratis',
        'Motor dan mobil masuk dek bawah: pilih kendaraan saat membayar, lalu naik lebih dulu.',
      ],
      [
        'Bila angin kencang',
        'Penyeberangan yang kami batalkan dijadwalkan ulang atau dikembalikan penuh. Kabar dikirim lewat SMS.',
      ],
    ],
  },
  footer: 'Lintas Selat adalah perusahaan contoh. Tidak ada kapal yang benar-benar berangkat.',
  chat: {
    title: 'Meja pelabuhan',
    greeting: 'Mau berlayar ke mana?',
    suggestions: [
      'Tolong buatkan rencana perjalanan tiga hari di Ambon',
      'Cuaca di Ternate hari ini?',
      'Bandingkan kapal malam dalam tabel',
    ],
    instructions:
      'Anda petugas meja bantuan Lintas Selat, perusahaan feri antarpulau di Indonesia. Jawab dengan singkat.',
  },
};

export const ferriesCopy: Readonly<Record<'en' | 'id', FerriesCopy>> = { en, id };
