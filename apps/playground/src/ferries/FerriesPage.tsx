import { ChatWidget } from '@nusantara-ai/components';
import { useModels } from '@nusantara-ai/react';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useAsking } from '../switches/useAsking.ts';
import { useDocumentSettings, useSettings } from '../switches/useSettings.ts';
import { ferriesCopy } from './copy.ts';
import { SeaMap } from './SeaMap.tsx';
import { type Search, SearchForm } from './SearchForm.tsx';
import { Timetable } from './Timetable.tsx';

/** The page of a ferry company, with the chat widget in its corner. */
export function FerriesPage(): ReactElement {
  const settings = useSettings();
  useDocumentSettings(settings);
  const { theme, locale } = settings;
  const words = ferriesCopy[locale];
  const [search, setSearch] = useState<Search>({ from: 'ambon', to: undefined, passengers: 2 });
  const { data } = useModels({ query: { capability: 'chat' } });
  const models = useMemo(() => data?.map(({ id }) => id), [data]);

  useEffect(() => {
    document.title = words.documentTitle;
  }, [words]);

  return (
    <>
      <div className="ferries">
        <a className="skip" href="#timetable">
          {words.skip}
        </a>
        <header className="masthead">
          <a className="brand" href="#top">
            <img src="/icon.svg" alt="" width={32} height={32} />
            Lintas Selat
          </a>
          <nav aria-label={words.navLabel}>
            {words.nav.map(([href, text]) => (
              <a key={href} href={href}>
                {text}
              </a>
            ))}
          </nav>
        </header>
        <main id="top">
          <section className="hero">
            <div className="hero-words">
              <h1>{words.headline}</h1>
              <p>{words.lead}</p>
            </div>
            <SeaMap label={words.mapLabel} from={search.from} to={search.to} />
            <SearchForm words={words.search} search={search} onChange={setSearch} />
          </section>
          <Timetable locale={locale} words={words.timetable} search={search} />
          <section id="guide" className="guide" aria-labelledby="guide-title">
            <h2 id="guide-title">{words.guide.title}</h2>
            <dl>
              {words.guide.items.map(([title, body]) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{body}</dd>
                </div>
              ))}
            </dl>
          </section>
        </main>
        <footer>{words.footer}</footer>
      </div>
      <ChatWidget
        baseURL="/api/nusantara"
        {...useAsking(settings)}
        models={models}
        locale={locale}
        theme={theme}
        title={words.chat.title}
        greeting={words.chat.greeting}
        suggestions={words.chat.suggestions}
        instructions={words.chat.instructions}
      />
    </>
  );
}
