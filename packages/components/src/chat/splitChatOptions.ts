import type { UseChatOptions } from '@nusantara-ai/react';

/** The options of the conversation among a component's props, and the props that remain. */
export function splitChatOptions<Props extends UseChatOptions>(
  props: Props,
): [options: UseChatOptions, rest: Omit<Props, keyof UseChatOptions>] {
  const { chat, id, client, baseURL, model, endpoint, initialMessages, ...others } = props;
  const { instructions, request, headers, tools, maxRetries, ...more } = others;
  const { maxToolRounds, whileBusy, slowAfterMs, chats, ...rest } = more;
  const session = { chat, chats, id, client, baseURL, model, endpoint, initialMessages };
  const settings = { instructions, request, headers, tools, maxRetries };
  return [
    { ...session, ...settings, maxToolRounds, whileBusy, slowAfterMs },
    rest as Omit<Props, keyof UseChatOptions>,
  ];
}
