'use client';
import { forwardRef } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useMessagePart } from './MessageContext.ts';

export type MessageUsageProps = PartProps<'span'>;

/** What an answer took: its time, and its tokens as the server counted them. Renders a `<span>`. */
export const MessageUsage: Part<MessageUsageProps, HTMLSpanElement> = forwardRef(
  function MessageUsage(props, ref) {
    const { message } = useMessagePart('Message.Usage');
    const { message: words } = useLocale();
    const { timing, usage } = message;
    const facts = [
      timing?.endedAt === undefined ? undefined : words.duration(timing.endedAt - timing.startedAt),
      usage && words.tokens(usage.outputTokens),
    ].filter((fact) => fact !== undefined);
    const element = usePart('span', props, ref, {
      className: 'nusantara-message-took',
      dir: 'auto',
      children: facts.join(' · '),
    });
    return facts.length === 0 ? null : element;
  },
);
