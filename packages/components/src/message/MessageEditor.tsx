'use client';
import {
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { isSendKey } from '../composer/isSendKey.ts';
import { useAutoGrow } from '../composer/useAutoGrow.ts';
import { useLocale } from '../locale/LocaleProvider.tsx';

interface MessageEditorProps {
  readonly text: string;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

/** A message of the person's, being rewritten in its place. Enter sends, Escape puts it back. */
export function MessageEditor({ text, onSend, onCancel }: MessageEditorProps): ReactElement {
  const { message: words, composer, action } = useLocale();
  const [value, setValue] = useState(text);
  const input = useRef<HTMLTextAreaElement>(null);
  useAutoGrow(input);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
  }, [text]);

  const send = (): void => {
    if (value.trim() !== '') onSend(value);
  };
  const handleSubmit: ComponentPropsWithoutRef<'form'>['onSubmit'] = (event) => {
    event.preventDefault();
    send();
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (isSendKey(event)) {
      event.preventDefault();
      send();
    }
  };

  return (
    <form className="nusantara-editor" onSubmit={handleSubmit}>
      <textarea
        ref={input}
        className="nusantara-composer-input"
        aria-label={words.edit}
        value={value}
        rows={1}
        dir="auto"
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <div className="nusantara-banner-actions">
        <button
          type="submit"
          className="nusantara-button"
          data-solid=""
          disabled={value.trim() === ''}
        >
          {composer.send}
        </button>
        <button type="button" className="nusantara-button" onClick={onCancel}>
          {action.cancel}
        </button>
      </div>
    </form>
  );
}
