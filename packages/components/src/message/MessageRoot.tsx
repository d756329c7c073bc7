'use client';
import type { Message } from '@nusantara-ai/client';
import { forwardRef, useContext, useMemo } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { placeAttributes, RowPlaceContext } from '../thread/RowPlace.ts';
import { MessageContext, type MessageSurroundings } from './MessageContext.ts';
import type { MessageHandlers } from './MessageHandlers.ts';
import { useConnectedMessage } from './useConnectedMessage.ts';

/** A message by its `id` in the conversation around it, or a `message` that is shown as it is. */
export type MessageSource =
  | { readonly id: string; readonly message?: never; readonly handlers?: never }
  | {
      readonly message: Message;
      readonly id?: never;
      /** What can be done about it. */
      readonly handlers?: MessageHandlers | undefined;
    };

export type MessageRootProps = Omit<PartProps<'article', Message>, 'id'> & MessageSource;

/**
 * One message. Renders an `<article>`, and nothing for an answer of which nothing has arrived.
 *
 * With `id` it belongs to the conversation of the `<ChatProvider>` above it, renders again for that
 * message only, and offers what can be done about it. With `message` it shows what it is given.
 *
 * `data-message`: its id.
 * `data-role`: "user" | "assistant".
 * `data-state`: "streaming" | "complete" | "stopped" | "interrupted" | "incomplete" | "failed".
 * `data-editing`: present while its text is rewritten.
 */
export const MessageRoot: Part<MessageRootProps, HTMLElement> = forwardRef(function MessageRoot(
  { id, message, handlers = noHandlers, ...rest },
  ref,
) {
  if (message) return <GivenMessage {...rest} {...{ message, handlers }} ref={ref} />;
  return <ConnectedMessage {...rest} messageId={id} ref={ref} />;
});

type ElementProps = PartProps<'article', Message>;

const GivenMessage: Part<
  ElementProps & { readonly message: Message; readonly handlers: MessageHandlers },
  HTMLElement
> = forwardRef(function GivenMessage({ message, handlers, ...rest }, ref) {
  const surroundings = useMemo<MessageSurroundings>(() => {
    const read = (): Message => message;
    return { ...standing, handlers, source: { read, readInitial: read, subscribe: neverChanges } };
  }, [message, handlers]);
  return <MessageElement {...rest} {...{ message, surroundings }} ref={ref} />;
});

const ConnectedMessage: Part<ElementProps & { readonly messageId: string }, HTMLElement> =
  forwardRef(function ConnectedMessage({ messageId, ...rest }, ref) {
    const { message, surroundings } = useConnectedMessage(messageId);
    return message ? <MessageElement {...rest} {...{ message, surroundings }} ref={ref} /> : null;
  });

interface MessageElementProps extends ElementProps {
  readonly message: Message;
  readonly surroundings: MessageSurroundings;
}

const MessageElement: Part<MessageElementProps, HTMLElement> = forwardRef(function MessageElement(
  { message, surroundings, ...rest },
  ref,
) {
  const { message: words } = useLocale();
  const place = useContext(RowPlaceContext);
  const element = usePart(
    'article',
    rest,
    ref,
    {
      className: 'nusantara-message',
      'aria-label': message.role === 'user' ? words.you : words.assistant,
      ...placeAttributes(place),
      'data-message': message.id,
      'data-role': message.role,
      'data-state': message.state,
      'data-editing': surroundings.isEditing ? '' : undefined,
    },
    message,
  );
  if (message.state === 'streaming' && message.parts.length === 0) return null;
  return <MessageContext.Provider value={surroundings}>{element}</MessageContext.Provider>;
});

const noHandlers: MessageHandlers = {};

const neverChanges = (): (() => void) => () => undefined;

/** A message with no conversation around it. */
const standing = {
  failing: true,
  quiet: false,
  isEditing: false,
  branch: undefined,
  rating: undefined,
} as const;
