import type { ReactElement } from 'react';
import { portIds, ports, sailings, type PortId, type PortPlace } from './sailings.ts';

interface SeaMapProps {
  readonly label: string;
  readonly from: PortId;
  readonly to: PortId | undefined;
}

/** The islands, drawn freely. */
const islands = [
  // Bali, Lombok, Sumbawa, Flores
  'M62 258q18-12 34 2q4 14-14 18q-20 2-20-20Z',
  'M118 262q16-8 30 2q6 14-6 20q-18 4-24-22Z',
  'M162 268q14-14 30-4q18-8 30 4q-4 16-24 14q-22 8-36-14Z',
  'M240 270q30-12 62 2q22-4 36 8q-16 14-44 8q-34 6-54-18Z',
  // Sulawesi
  'M214 62q30-14 62-4q26 4 42-14q12 2 4 16q-20 24-54 20q-22-2-24 14q22 4 44 0q10 6-6 16q-20 8-30 6q14 20 30 34q14 14 6 24q-14 2-24-18q-14-22-26-26q-6 16-4 40q-2 18-12 16q-12-22-6-50q-10-18-2-74Z',
  // Buton, Buru, Seram, Halmahera
  'M316 178q12-6 14 10q-2 16-12 14q-10-10-2-24Z',
  'M392 134q18-10 28 4q-6 16-22 12q-10-6-6-16Z',
  'M438 132q34-16 68 0q8 12-14 12q-30-6-54-2q-8-4 0-10Z',
  'M446 34q10-14 14 2q-2 14 8 18q14-6 16 4q-8 10-18 8q4 16-2 24q-10-6-12-26q-12-12-6-30Z',
  // Papua
  'M532 78q26-18 48-4q20 10 14 26q24 2 46-8v96q-34-8-50-30q-24-2-34-20q14-10 22-18q-34-14-46-42Z',
];

/** The harbours and the crossings between them; the one that was chosen stands out. */
export function SeaMap({ label, from, to }: SeaMapProps): ReactElement {
  return (
    <svg className="sea-map" viewBox="40 10 600 300" role="img" aria-label={label}>
      {islands.map((path) => (
        <path key={path} className="sea-map-island" d={path} />
      ))}
      {sailings.map((sailing) => (
        <path
          key={`${sailing.from}-${sailing.to}-${sailing.departs}`}
          className="sea-map-route"
          data-chosen={sailing.from === from && (!to || sailing.to === to) ? '' : undefined}
          d={routePath(sailing.from, sailing.to)}
        />
      ))}
      {portIds.map((id) => (
        <Port key={id} id={id} isChosen={id === from || id === to} />
      ))}
    </svg>
  );
}

function Port({ id, isChosen }: { id: PortId; isChosen: boolean }): ReactElement {
  const { name, at, above }: PortPlace = ports[id];
  const [x, y] = at;
  return (
    <g className="sea-map-port" data-chosen={isChosen ? '' : undefined}>
      <circle cx={x} cy={y} r={5} />
      <text x={x} y={above ? y - 14 : y + 22} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

/** An arc that bends to the north, as far as it is long. */
function routePath(from: PortId, to: PortId): string {
  const [x1, y1] = ports[from].at;
  const [x2, y2] = ports[to].at;
  const bend = Math.hypot(x2 - x1, y2 - y1) / 5;
  return `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - bend} ${x2} ${y2}`;
}
