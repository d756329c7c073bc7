import type { ChatAppearance } from './ChatAppearance.ts';

/** What a chat looks like, among a component's props, and the props that remain. */
export function splitAppearance<Props extends ChatAppearance>(
  props: Props,
): [appearance: ChatAppearance, rest: Omit<Props, keyof ChatAppearance>] {
  const { title, greeting, suggestions, models, locale, theme, density, ...others } = props;
  const { attachments, commands, errors, onFeedback, headerActions, storageKey, ...rest } = others;
  const looks = { title, greeting, suggestions, models, locale, theme, density };
  return [
    { ...looks, attachments, commands, errors, onFeedback, headerActions, storageKey },
    rest as Omit<Props, keyof ChatAppearance>,
  ];
}
