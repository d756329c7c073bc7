'use client';
import { useChatContext, useChatState } from '@nusantara-ai/react';
import {
  forwardRef,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import { SendIcon, StopIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { classes, useMergedRef, type Part } from '../part.ts';
import { isBusy } from '@nusantara-ai/client';
import { isSendKey } from './isSendKey.ts';
import { useAutoGrow } from './useAutoGrow.ts';

export interface ComposerProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children'> {
  /** The textarea, for moving focus to it. */
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly placeholder?: string;
}

/**
 * Where the person writes. Renders a `<form>`; needs a `<ChatProvider>` above it.
 *
 * Enter sends, Shift + Enter starts a line, an Enter that ends a composition does neither. The text is
 * the conversation's draft: it outlives this element. While an answer is under way nothing is sent,
 * the text stays, and that is said.
 *
 * `data-state`: "ready" | "busy".
 */
export const Composer: Part<ComposerProps, HTMLFormElement> = forwardRef(function Composer(
  { inputRef, placeholder, className, onSubmit, ...rest },
  ref,
) {
  const { composer: words } = useLocale();
  const chat = useChatContext();
  const draft = useChatState((state) => state.draft);
  const busy = useChatState((state) => isBusy(state.status));
  /** The text that could not be sent, for as long as it stands. */
  const [refused, setRefused] = useState<string>();
  const isRefused = busy && draft === refused;
  const hintId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const mergedInput = useMergedRef(input, inputRef);
  useAutoGrow(input);

  // The button that stopped the answer is off as soon as it means "send" again: its focus goes on.
  useLayoutEffect(() => {
    if (busy) return;
    const active = (input.current?.getRootNode() as Document | ShadowRoot | undefined)
      ?.activeElement;
    if (active && active === button.current) input.current?.focus();
  }, [busy]);

  const send = async (): Promise<void> => {
    const text = chat.store.getState().draft;
    if (text.trim() === '') return;
    chat.setDraft('');
    if (await chat.send(text)) return;
    // Refused: the text is as good as never sent, unless the person has begun another.
    if (chat.store.getState().draft === '') chat.setDraft(text);
    setRefused(text);
  };

  const handleSubmit: ComposerProps['onSubmit'] = (event) => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    void send();
  };

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    void send();
  };

  // The second click of a double click on "send" lands on "stop".
  const handleStop = (event: MouseEvent): void => {
    if (event.detail <= 1) void chat.stop();
  };

  return (
    <form
      {...rest}
      ref={ref}
      className={classes('nusantara-composer', className)}
      data-state={busy ? 'busy' : 'ready'}
      onSubmit={handleSubmit}
    >
      <div className="nusantara-composer-field">
        <textarea
          ref={mergedInput}
          className="nusantara-composer-input"
          aria-label={words.label}
          aria-describedby={hintId}
          placeholder={placeholder ?? words.placeholder}
          value={draft}
          rows={1}
          dir="auto"
          enterKeyHint="send"
          onChange={(event) => chat.setDraft(event.target.value)}
          onKeyDown={handleKeyDown}
        />
        <button
          ref={button}
          type={busy ? 'button' : 'submit'}
          className="nusantara-send"
          data-state={busy ? 'stop' : 'send'}
          aria-label={busy ? words.stop : words.send}
          title={busy ? words.stop : words.send}
          disabled={!busy && draft.trim() === ''}
          onClick={busy ? handleStop : undefined}
        >
          {busy ? <StopIcon /> : <SendIcon />}
        </button>
      </div>
      <p className="nusantara-composer-hint" id={hintId}>
        <output>{isRefused && words.busy}</output>
        {!isRefused && words.hint}
      </p>
    </form>
  );
});
