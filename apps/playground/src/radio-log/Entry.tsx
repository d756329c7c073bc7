import { type Message, messageText, type Part } from '@nusantara-ai/client';
import { Markdown } from '@nusantara-ai/markdown';
import { useBranches, useChatContext, useMessage } from '@nusantara-ai/react';
import { memo, type ReactElement, useState } from 'react';
import type { Worded } from './copy.ts';

type EntryProps = Worded<{ readonly id: string }>;

/**
 * One message, which renders for itself alone. It says how it ended: a half answer is never passed off as
 * whole. What an edit or another answer replaces is kept as a branch.
 */
export const Entry = memo(function Entry({ id, words }: EntryProps): ReactElement | null {
  const { edit, regenerate, switchBranch } = useChatContext();
  const message = useMessage(id);
  const branches = useBranches(id).ids;
  const [isEditing, setEditing] = useState(false);
  if (!message) return null;
  const { role, state, parts, model, requestIds } = message;
  const isOwn = role === 'user';

  function save(form: FormData): void {
    setEditing(false);
    void edit(id, form.get('text') as string);
  }
  return (
    <li data-role={role} data-state={state}>
      <p className="radio-call-sign">
        {isOwn ? words.you : model} <em>{words.endings[state]}</em>
      </p>
      {isEditing ? (
        <form className="radio-actions" action={save}>
          <textarea name="text" aria-label={words.edited} defaultValue={messageText(message)} />
          <button>{words.actions.send}</button>
        </form>
      ) : (
        // Parts are added at the end alone.
        // oxlint-disable-next-line react/no-array-index-key
        parts.map((part, at) => <PartView key={at} part={part} message={message} words={words} />)
      )}
      <p className="radio-actions">
        {isOwn && <button onClick={() => setEditing(!isEditing)}>{words.actions.edit}</button>}
        {!isOwn && <button onClick={() => void regenerate(id)}>{words.actions.again}</button>}
        {branches.length > 1 && (
          <select
            aria-label={words.branch}
            value={id}
            onChange={(e) => switchBranch(e.target.value)}
          >
            {branches.map((branch, at) => (
              <option key={branch} value={branch}>{`${at + 1} / ${branches.length}`}</option>
            ))}
          </select>
        )}
        <code dir="ltr">{requestIds.at(-1)}</code>
      </p>
    </li>
  );
});

type PartProps = Worded<{ readonly part: Part; readonly message: Message }>;

/** A piece of a message, by its type. What a tool would do is not done before the person says so. */
function PartView({ part, message, words }: PartProps): ReactElement | null {
  const { approveCall, denyCall } = useChatContext();
  switch (part.type) {
    case 'text':
    case 'refusal':
      if (message.role === 'user') return <p className="radio-own">{part.text}</p>;
      return <Markdown text={part.text} streaming={message.state === 'streaming'} />;
    case 'image':
      return <img src={part.url} alt={part.alt ?? ''} />;
    case 'file':
      return <p className="radio-own">{part.name}</p>;
    case 'tool-call':
      return (
        <fieldset>
          <legend>{part.name}</legend>
          <code dir="ltr">{part.arguments}</code>
          <p>{words.calls[part.state]}</p>
          {part.state === 'approval' && (
            <p className="radio-actions">
              <button onClick={() => void approveCall(part.id)}>{words.actions.approve}</button>
              <button onClick={() => void denyCall(part.id)}>{words.actions.deny}</button>
            </p>
          )}
        </fieldset>
      );
    default:
      return null;
  }
}
