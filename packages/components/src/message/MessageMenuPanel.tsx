'use client';
import { messageText, type Message } from '@nusantara-ai/client';
import { Fragment, forwardRef } from 'react';
import { useCopy } from '../copy-button/useCopy.ts';
import type { Locale } from '../locale/Locale.ts';
import { useLocale } from '../locale/useLocale.ts';
import { MenuButton } from '../part/MenuButton.tsx';
import type { Part } from '../part/Part.ts';
import { PopupPanel } from '../part/PopupPanel.tsx';
import { RequestId } from '../request-id/RequestId.tsx';
import { useMessagePart } from './MessageContext.ts';
import { readableText } from './readableText.ts';

interface MessageMenuPanelProps {
  readonly id: string;
}

/** The ways to copy an answer, and the facts of its request. Renders a `<div>` in the top layer. */
export const MessageMenuPanel: Part<MessageMenuPanelProps, HTMLDivElement> = forwardRef(
  function MessageMenuPanel({ id }, ref) {
    const { message, handlers } = useMessagePart('Message.Menu');
    const locale = useLocale();
    const { message: words } = locale;
    const { state, copy } = useCopy();
    const text = messageText(message);
    const canContinue = handlers.onContinue && message.state !== 'complete';

    return (
      <PopupPanel ref={ref} id={id} label={words.more}>
        {text !== '' && (
          <>
            <MenuButton label={words.copyMarkdown} onClick={() => void copy(text)} />
            <MenuButton
              label={words.copyText}
              onClick={({ currentTarget }) => void copy(shownText(currentTarget) ?? text)}
            />
          </>
        )}
        {canContinue && <MenuButton label={locale.action.continue} onClick={handlers.onContinue} />}
        <output className="nusantara-popup-status">
          {state === 'copied' && words.copied}
          {state === 'refused' && words.copyRefused}
        </output>
        {message.requestIds.map((requestId) => (
          <RequestId key={requestId} value={requestId} />
        ))}
        <dl className="nusantara-facts">
          {factsOf(message, locale).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </Fragment>
          ))}
        </dl>
      </PopupPanel>
    );
  },
);

/** What the message says on screen, whatever renders it; `undefined` where its text is not shown. */
function shownText(inside: Element): string | undefined {
  const shown = inside.closest('.nusantara-message')?.querySelector('.nusantara-bubble-text');
  return shown ? readableText(shown) : undefined;
}

/** What is known of the request. What the server did not say is left out. */
function factsOf(
  { model, finishReason, timing, usage }: Message,
  { message: words }: Locale,
): readonly (readonly [name: string, value: string])[] {
  const took = (end: number | undefined): string | undefined =>
    timing && end !== undefined ? words.duration(end - timing.startedAt) : undefined;
  const tokens = (count: number | undefined): string | undefined =>
    count === undefined ? undefined : words.tokens(count);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.facts.model, model],
    [words.facts.firstToken, took(timing?.firstTokenAt)],
    [words.facts.total, took(timing?.endedAt)],
    [words.facts.input, tokens(usage?.inputTokens)],
    [words.facts.output, tokens(usage?.outputTokens)],
    [words.facts.reasoning, tokens(usage?.reasoningTokens)],
    [words.facts.cached, tokens(usage?.cachedTokens)],
    [words.facts.finishReason, finishReason],
  ];
  return facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined);
}
