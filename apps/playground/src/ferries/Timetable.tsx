import { type ReactElement, useState } from 'react';
import type { FerriesCopy } from './copy.ts';
import { formatDay, formatPrice, formatTime } from './format.ts';
import { ports, type Sailing, sailingId, sailings } from './sailings.ts';
import type { Search } from './SearchForm.tsx';

interface TimetableProps {
  readonly locale: 'en' | 'id';
  readonly words: FerriesCopy['timetable'];
  readonly search: Search;
}

/** Today's crossings that fit the search. */
export function Timetable({ locale, words, search }: TimetableProps): ReactElement {
  const [today] = useState(() => new Date());
  const { from, to, passengers } = search;
  const found = sailings.filter(
    (sailing) =>
      sailing.from === from && (!to || sailing.to === to) && sailing.seatsLeft >= passengers,
  );

  return (
    <section id="timetable" className="timetable" aria-labelledby="timetable-title">
      <header>
        <h2 id="timetable-title">{words.title}</h2>
        <p>{formatDay(locale, today)}</p>
        <output>{found.length > 0 ? words.count(found.length, passengers) : words.none}</output>
      </header>
      <ol>
        {found.map((sailing) => (
          <Crossing
            key={sailingId(sailing)}
            locale={locale}
            words={words}
            sailing={sailing}
            passengers={passengers}
          />
        ))}
      </ol>
    </section>
  );
}

interface CrossingProps extends Omit<TimetableProps, 'search'> {
  readonly sailing: Sailing;
  readonly passengers: number;
}

function Crossing({ locale, words, sailing, passengers }: CrossingProps): ReactElement {
  const [isHeld, setHeld] = useState(false);
  const { from, to, departs, minutes, ship, price, seatsLeft } = sailing;
  const arrives = departs + minutes;
  return (
    <li className="crossing">
      <p className="crossing-times">
        <time>{formatTime(locale, departs)}</time>
        <span>{words.duration(Math.floor(minutes / 60), minutes % 60)}</span>
        <time>{formatTime(locale, arrives)}</time>
        {arrives >= 1440 && <small>{words.nextDay}</small>}
      </p>
      <p className="crossing-route">
        <strong>
          {ports[from].name} – {ports[to].name}
        </strong>
        <span>
          {ship} · {words.seats(seatsLeft)}
        </span>
      </p>
      <p className="crossing-price">{formatPrice(locale, price * passengers)}</p>
      <button type="button" aria-pressed={isHeld} onClick={() => setHeld(!isHeld)}>
        {isHeld ? words.held : words.hold}
      </button>
    </li>
  );
}
