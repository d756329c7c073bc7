'use client';
import { messageText } from '@nusantara-ai/client';
import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { isSendKey } from '../composer/isSendKey.ts';
import { useAutoGrow } from '../composer/useAutoGrow.ts';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useMessagePart } from './MessageContext.ts';

export type MessageEditorProps = PartProps<'form'>;

/**
 * A message of the person's, being rewritten in its place. Renders a `<form>` while it is.
 *
 * Enter sends, Escape puts it back.
 */
export const MessageEditor: Part<MessageEditorProps, HTMLFormElement> = forwardRef(
  function MessageEditor(props, ref) {
    const { message, isEditing } = useMessagePart('Message.Editor');
    if (!isEditing) return null;
    return <EditorForm {...props} text={messageText(message)} ref={ref} />;
  },
);

const EditorForm: Part<MessageEditorProps & { readonly text: string }, HTMLFormElement> =
  forwardRef(function EditorForm({ text, ...rest }, ref) {
    const {
      handlers: { onSendEdit, onCancelEdit },
    } = useMessagePart('Message.Editor');
    const { composer, action } = useLocale();
    const [value, setValue] = useState(text);
    const send = (): void => {
      if (value.trim() !== '') onSendEdit?.(value);
    };

    return usePart('form', rest, ref, {
      className: 'nusantara-editor',
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        send();
      },
      children: (
        <>
          <EditorInput value={value} onChange={setValue} onSend={send} onCancel={onCancelEdit} />
          <div className="nusantara-banner-actions">
            <button
              type="submit"
              className="nusantara-button"
              data-solid=""
              disabled={value.trim() === ''}
            >
              {composer.send}
            </button>
            <button type="button" className="nusantara-button" onClick={onCancelEdit}>
              {action.cancel}
            </button>
          </div>
        </>
      ),
    });
  });

interface EditorInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSend: () => void;
  readonly onCancel: (() => void) | undefined;
}

/** Takes the focus when it appears, with the caret at the end of the text. */
function EditorInput({ value, onChange, onSend, onCancel }: EditorInputProps): ReactElement {
  const { message: words } = useLocale();
  const input = useRef<HTMLTextAreaElement>(null);
  useAutoGrow(input);
  useEffect(() => {
    const { current } = input;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel?.();
    } else if (isSendKey(event)) {
      event.preventDefault();
      onSend();
    }
  };

  return (
    <textarea
      ref={input}
      className="nusantara-composer-input"
      aria-label={words.edit}
      value={value}
      rows={1}
      dir="auto"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={handleKeyDown}
    />
  );
}
