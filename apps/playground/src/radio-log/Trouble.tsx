import { type ChatState, messageText, selectMessage } from '@nusantara-ai/client';
import { useChatContext, useChatError, useChatState, useCountdown } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import type { Worded } from './copy.ts';

/** What stands in the way of an answer: a wait that can be ended, a failure, or a half answer. */
export function Trouble({ words }: Worded): ReactElement | null {
  const { actions, errors } = words;
  const { tryNow, stop, continueAnswer, retry } = useChatContext();
  const error = useChatError();
  const wait = useChatState((state) => state.wait);
  const seconds = useCountdown(wait?.until);
  const isHalf = useChatState(endsHalfway);
  if (!error && !isHalf) return null;
  return (
    <div className="radio-notice" role={error && 'alert'}>
      {error && <p>{errors[error.kind] ?? errors.other}</p>}
      {wait && <p role="timer">{words.wait(seconds, wait)}</p>}
      <p className="radio-actions">
        {wait && <button onClick={tryNow}>{actions.tryNow}</button>}
        {wait && <button onClick={() => void stop()}>{actions.cancel}</button>}
        {isHalf && <button onClick={() => void continueAnswer()}>{actions.continue}</button>}
        {error && !wait && <button onClick={() => void retry()}>{actions.retry}</button>}
        {error && <code dir="ltr">{error.requestId}</code>}
      </p>
    </div>
  );
}

/** Whether there is something of the last answer, and it ended early. */
function endsHalfway(state: ChatState): boolean {
  const last = selectMessage(state, state.messageIds.at(-1) ?? '');
  const isEarly = last && ['stopped', 'incomplete', 'interrupted'].includes(last.state);
  return isEarly === true && messageText(last) !== '';
}
