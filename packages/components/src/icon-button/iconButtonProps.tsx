import type { Icon } from '../icons/icons.tsx';

/** The own props of a button that shows a sign and is called by its word. */
export function iconButtonProps(label: string, Sign: Icon): Readonly<Record<string, unknown>> {
  return {
    type: 'button',
    className: 'nusantara-icon-button',
    'aria-label': label,
    title: label,
    children: <Sign />,
  };
}
