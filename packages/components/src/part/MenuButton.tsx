import type { MouseEventHandler, ReactElement } from 'react';

interface MenuButtonProps {
  readonly label: string;
  readonly onClick: MouseEventHandler<HTMLButtonElement> | undefined;
}

/** One line of a popup that does something. */
export function MenuButton({ label, onClick }: MenuButtonProps): ReactElement {
  return (
    <button type="button" className="nusantara-menu-button" onClick={onClick}>
      {label}
    </button>
  );
}
