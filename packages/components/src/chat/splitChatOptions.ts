import type { UseChatOptions } from '@nusantara-ai/react';

/** The options of the conversation among a component's props, and the props that remain. */
export function splitChatOptions<Props extends UseChatOptions>(
  props: Props,
): [options: UseChatOptions, rest: Omit<Props, keyof UseChatOptions>] {
  const { chat, id, client, baseURL, model, endpoint, instructions, ...others } = props;
  const { initialMessages, maxRetries, request, headers, ...rest } = others;
  const source = { chat, id, client, baseURL, model, endpoint };
  return [
    { ...source, instructions, initialMessages, maxRetries, request, headers },
    rest as Omit<Props, keyof UseChatOptions>,
  ];
}
