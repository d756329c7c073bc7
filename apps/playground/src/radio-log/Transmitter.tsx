import { type FilePart, type ImagePart, isBusy, readAttachment } from '@nusantara-ai/client';
import { useChatContext, useChatStatus, useDraft } from '@nusantara-ai/react';
import { type ChangeEvent, type ReactElement, useState } from 'react';
import type { Worded } from './copy.ts';

/** Where a message is written. The draft belongs to the conversation: it outlives this form. */
export function Transmitter({ words }: Worded): ReactElement {
  const { actions, attached } = words;
  const { send, stop } = useChatContext();
  const [draft, setDraft] = useDraft();
  const status = useChatStatus();
  const busy = isBusy(status);
  const [attachments, setAttachments] = useState<readonly (ImagePart | FilePart)[]>([]);

  async function handlePick({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    setAttachments(await Promise.all(Array.from(target.files!, readAttachment)));
  }
  function handleSend(): void {
    if (busy) return;
    void send({ text: draft, attachments });
    setDraft('');
    setAttachments([]);
  }
  return (
    <form className="radio-transmitter" action={handleSend}>
      <output data-status={status}>{words.status[status]}</output>
      <input
        aria-label={words.message}
        dir="auto"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <label>
        {attachments.length > 0 ? attached(attachments.length) : actions.attach}
        <input type="file" multiple onChange={(event) => void handlePick(event)} />
      </label>
      {!busy && <button>{actions.send}</button>}
      {busy && (
        <button type="button" onClick={() => void stop()}>
          {actions.stop}
        </button>
      )}
    </form>
  );
}
