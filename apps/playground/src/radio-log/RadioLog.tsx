import { type Message, messageText, type NusantaraError, type Wait } from '@nusantara-ai/client';
import { Markdown } from '@nusantara-ai/markdown';
import { type ChatStream, useChatStream, useModels, useResponse } from '@nusantara-ai/react';
import { type FormEvent, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { changeSettings, useDocumentSettings, useSettings } from '../switches/useSettings.ts';
import { useFaultHeaders } from '../switches/useFaultHeaders.ts';
import { type RadioCopy, radioCopy } from './copy.ts';

interface Worded {
  readonly words: RadioCopy;
}

/** A chat written from the hooks alone: the page that shows how. */
export function RadioLog(): ReactElement {
  const settings = useSettings();
  useDocumentSettings(settings);
  const { model, endpoint, fault, locale } = settings;
  const words = radioCopy[locale];
  const chat = useChatStream({ model, endpoint, headers: useFaultHeaders(fault) });

  return (
    <div className="radio">
      <header>
        <h1>{words.title}</h1>
        <output className="radio-status" data-status={chat.status}>
          {words.status[chat.status]}
        </output>
      </header>
      <main>
        <section className="radio-channel" aria-label={words.log}>
          <Entries words={words} chat={chat} />
          <Trouble words={words} chat={chat} />
          <Transmitter words={words} chat={chat} />
        </section>
        <aside>
          {words.about.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ModelChoice words={words} model={model} />
          <Summary words={words} model={model} />
        </aside>
      </main>
    </div>
  );
}

interface ChatProps extends Worded {
  readonly chat: ChatStream;
}

/** The conversation. Every message says how it ended; a half answer is never passed off as whole. */
function Entries({ words, chat }: ChatProps): ReactElement {
  if (chat.messages.length === 0) return <p className="radio-empty">{words.empty}</p>;
  return (
    <ol className="radio-entries">
      {chat.messages.map((message) => (
        <li key={message.id} data-role={message.role} data-state={message.state}>
          <p className="radio-call-sign">
            {message.role === 'user' ? words.you : message.model}
            {words.endings[message.state] && <em> · {words.endings[message.state]}</em>}
          </p>
          <Entry message={message} />
          <Id words={words} value={message.requestIds.at(-1)} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ message }: { readonly message: Message }): ReactElement {
  if (message.role === 'user') return <p className="radio-own">{messageText(message)}</p>;
  return <Markdown text={messageText(message)} streaming={message.state === 'streaming'} />;
}

/** What stands in the way of an answer: a wait that can be ended, a failure, or a half answer. */
function Trouble({ words, chat }: ChatProps): ReactElement | null {
  const { wait, error, isBusy } = chat;
  const last = chat.messages.at(-1);
  const canContinue = last?.role === 'assistant' && messageText(last) !== '';

  if (wait) {
    return (
      <Notice words={words} error={wait.error}>
        <Countdown words={words} wait={wait} />
        <button onClick={() => chat.tryNow()}>{words.actions.tryNow}</button>
        <button onClick={() => void chat.stop()}>{words.actions.cancel}</button>
      </Notice>
    );
  }
  if (error) {
    return (
      <Notice words={words} error={error}>
        {canContinue && (
          <button onClick={() => void chat.continueAnswer()}>{words.actions.continue}</button>
        )}
        <button onClick={() => void chat.retry()}>{words.actions.retry}</button>
      </Notice>
    );
  }
  if (!isBusy && canContinue && (last.state === 'stopped' || last.state === 'incomplete')) {
    return (
      <p className="radio-actions">
        <button onClick={() => void chat.continueAnswer()}>{words.actions.continue}</button>
      </p>
    );
  }
  return null;
}

interface NoticeProps extends Worded {
  readonly error: NusantaraError;
  readonly children?: ReactNode;
}

/** Why a request failed, what can be done, and the id to quote. */
function Notice({ words, error, children }: NoticeProps): ReactElement {
  return (
    <div className="radio-notice" role="alert">
      <p>{words.errors[error.kind] ?? words.errors.other}</p>
      <p className="radio-actions">{children}</p>
      <Id words={words} value={error.requestId} />
    </div>
  );
}

/** The seconds until the next attempt. They tick for the eye; a screen reader is spared them. */
function Countdown({ words, wait }: Worded & { readonly wait: Wait }): ReactElement {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds =
    wait.until === undefined ? undefined : Math.max(0, Math.ceil((wait.until - now) / 1000));
  return (
    <span role="timer" aria-live="off">
      {words.wait(seconds, wait.attempt, wait.maxAttempts)}
    </span>
  );
}

/** Where the message is written. The draft belongs to the conversation: it outlives this form. */
function Transmitter({ words, chat }: ChatProps): ReactElement {
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (chat.isBusy || chat.draft.trim() === '') return;
    chat.setDraft('');
    void chat.send(chat.draft);
  };
  return (
    <form className="radio-transmitter" onSubmit={handleSubmit}>
      <input
        aria-label={words.message}
        autoComplete="off"
        dir="auto"
        value={chat.draft}
        onChange={(event) => chat.setDraft(event.target.value)}
      />
      {chat.isBusy ? (
        <button type="button" onClick={() => void chat.stop()}>
          {words.actions.stop}
        </button>
      ) : (
        <button type="submit">{words.actions.send}</button>
      )}
      <button type="button" onClick={() => void chat.clear()}>
        {words.actions.clear}
      </button>
    </form>
  );
}

/** The catalogue of the API, from the query cache. */
function ModelChoice({ words, model }: Worded & { readonly model: string }): ReactElement {
  const { data = [], error } = useModels();
  const ids = data.map(({ id }) => id);
  return (
    <p className="radio-model">
      <label>
        {words.model}{' '}
        <select value={model} onChange={(event) => changeSettings({ model: event.target.value })}>
          {(ids.includes(model) ? ids : [model, ...ids]).map((id) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      </label>
      <Id words={words} value={error?.requestId} />
    </p>
  );
}

/** One answer to one question, with no conversation around it. */
function Summary({ words, model }: Worded & { readonly model: string }): ReactElement {
  const { text, status, error, requestId, generate, stop } = useResponse({ model });
  const isBusy = status === 'pending' || status === 'streaming';
  const question = `${words.actions.summarise}:\n\n${words.about.join('\n\n')}`;
  return (
    <section className="radio-summary" aria-label={words.summary}>
      {isBusy ? (
        <button onClick={stop}>{words.actions.stop}</button>
      ) : (
        // A failure is in `error` as well, where it is shown.
        <button onClick={() => void generate(question).catch(() => {})}>
          {words.actions.summarise}
        </button>
      )}
      <Markdown text={text} streaming={status === 'streaming'} />
      {error ? <Notice words={words} error={error} /> : <Id words={words} value={requestId} />}
    </section>
  );
}

function Id({
  words,
  value,
}: Worded & { readonly value: string | undefined }): ReactElement | null {
  if (value === undefined) return null;
  return (
    <small className="radio-id">
      {words.requestId} <code dir="ltr">{value}</code>
    </small>
  );
}
