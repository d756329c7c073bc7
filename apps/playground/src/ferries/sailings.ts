/** A harbour on the map. */
export interface PortPlace {
  readonly name: string;
  readonly at: readonly [x: number, y: number];
  /** Its name stands above it, for want of room below. */
  readonly above?: true;
}

/** The ports, and where they stand on the map. */
export const ports = {
  'padang-bai': { name: 'Padang Bai', at: [92, 268], above: true },
  lembar: { name: 'Lembar', at: [138, 272] },
  'labuan-bajo': { name: 'Labuan Bajo', at: [238, 276] },
  makassar: { name: 'Makassar', at: [222, 172] },
  baubau: { name: 'Baubau', at: [318, 188] },
  ambon: { name: 'Ambon', at: [452, 150] },
  ternate: { name: 'Ternate', at: [440, 50] },
  sorong: { name: 'Sorong', at: [546, 88] },
} as const satisfies Record<string, PortPlace>;

export type PortId = keyof typeof ports;

export const portIds = Object.keys(ports) as PortId[];

/** One crossing of today's timetable. */
export interface Sailing {
  readonly from: PortId;
  readonly to: PortId;
  /** Minutes after midnight. */
  readonly departs: number;
  readonly minutes: number;
  readonly ship: string;
  /** For one adult, in rupiah. */
  readonly price: number;
  readonly seatsLeft: number;
}

/** Today's timetable, by time of departure. */
export const sailings: readonly Sailing[] = [
  sailing('padang-bai', 'lembar', '06:00', 270, 'KM Selat Lombok', 65_000, 112),
  sailing('ambon', 'ternate', '07:30', 870, 'KM Pala Banda', 295_000, 38),
  sailing('makassar', 'baubau', '08:30', 720, 'KM Phinisi', 210_000, 54),
  sailing('lembar', 'padang-bai', '09:15', 270, 'KM Rinjani', 65_000, 87),
  sailing('baubau', 'ambon', '10:00', 1230, 'KM Tukang Besi', 320_000, 6),
  sailing('labuan-bajo', 'makassar', '12:45', 1080, 'KM Komodo', 265_000, 41),
  sailing('padang-bai', 'lembar', '13:30', 270, 'KM Rinjani', 65_000, 9),
  sailing('ambon', 'sorong', '15:00', 960, 'KM Cendrawasih', 340_000, 23),
  sailing('makassar', 'labuan-bajo', '16:20', 1080, 'KM Bira', 265_000, 72),
  sailing('ternate', 'ambon', '19:00', 870, 'KM Cengkih', 295_000, 60),
];

/** A name for a sailing that no other has. */
export function sailingId({ from, to, departs }: Sailing): string {
  return `${from}-${to}-${departs}`;
}

function sailing(
  from: PortId,
  to: PortId,
  clock: `${number}:${number}`,
  minutes: number,
  ship: string,
  price: number,
  seatsLeft: number,
): Sailing {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { from, to, departs: hour * 60 + minute, minutes, ship, price, seatsLeft };
}
