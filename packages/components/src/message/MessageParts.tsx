'use client';
import type { CitationPart, Message, Part } from '@nusantara-ai/client';
import type { ReactElement } from 'react';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { AnswerMarkdown } from './AnswerMarkdown.tsx';
import { AnswerImage } from './AnswerImage.tsx';
import type { MessageActions } from './MessageView.tsx';
import { PlainText } from './PlainText.tsx';
import { Reasoning } from './Reasoning.tsx';
import { Sources } from './Sources.tsx';
import { ToolCall } from './ToolCall.tsx';

interface MessagePartsProps {
  readonly message: Message;
  readonly actions: MessageActions;
}

/** The parts of a message in their order; what it cites comes last. */
export function MessageParts({ message, actions }: MessagePartsProps): ReactElement {
  const citations = message.parts.filter((part): part is CitationPart => part.type === 'citation');
  const shown = message.parts.filter((part) => part.type !== 'citation');
  const streaming = message.state === 'streaming';

  return (
    <>
      {shown.map((part, index) => (
        <MessagePart
          // Parts are only ever added at the end, and never change their type.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          role={message.role}
          actions={actions}
          part={part}
          growing={streaming && index === shown.length - 1}
        />
      ))}
      {citations.length > 0 && <Sources citations={citations} />}
    </>
  );
}

interface MessagePartProps {
  readonly role: Message['role'];
  readonly actions: MessageActions;
  readonly part: Exclude<Part, CitationPart>;
  /** More of this part may come. */
  readonly growing: boolean;
}

function MessagePart({ role, actions, part, growing }: MessagePartProps): ReactElement {
  const { message: words } = useLocale();
  switch (part.type) {
    case 'text':
      return role === 'user' ? (
        <PlainText text={part.text} />
      ) : (
        <AnswerMarkdown text={part.text} streaming={growing} />
      );
    case 'reasoning':
      return <Reasoning text={part.text} thinking={growing} />;
    case 'refusal':
      return (
        <div className="nusantara-refusal">
          <strong>{words.refusal}</strong>
          <p>{part.text}</p>
        </div>
      );
    case 'tool-call':
      return <ToolCall part={part} onApprove={actions.onApprove} onDeny={actions.onDeny} />;
    case 'image':
      return <AnswerImage part={part} />;
    case 'file':
      return <AttachedFile part={part} />;
  }
}
