'use client';
import { forwardRef, type ReactElement } from 'react';
import type { ActionName } from '../locale/Locale.ts';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';

/** What the app can do of what a banner may offer. */
export type ActionHandlers = Readonly<Partial<Record<ActionName, (() => void) | undefined>>>;

interface BannerActionsProps extends PartProps<'div'> {
  readonly plan: {
    readonly solid?: ActionName | undefined;
    readonly quiet?: readonly ActionName[] | undefined;
  };
  readonly handlers: ActionHandlers;
  /** A solid action that is not ours. */
  readonly own?: { readonly label: string; readonly onClick: () => void } | undefined;
}

/** The actions of a plan that have a handler: the solid one first. */
export const BannerActions: Part<BannerActionsProps, HTMLDivElement> = forwardRef(
  function BannerActions({ plan, handlers, own, ...rest }, ref) {
    const { action: words } = useFailureLocale();
    const offered = [plan.solid, ...(plan.quiet ?? [])].filter(
      (name): name is ActionName => name !== undefined && handlers[name] !== undefined,
    );
    const element = usePart('div', rest, ref, {
      className: 'nusantara-banner-actions',
      children: (
        <>
          {own && <ActionButton label={own.label} onClick={own.onClick} isSolid />}
          {offered.map((name) => (
            <ActionButton
              key={name}
              label={words[name]}
              onClick={handlers[name]}
              isSolid={name === plan.solid}
            />
          ))}
        </>
      ),
    });
    return offered.length === 0 && !own && !rest.children ? null : element;
  },
);

interface ActionButtonProps {
  readonly label: string;
  readonly onClick: (() => void) | undefined;
  readonly isSolid: boolean;
}

function ActionButton({ label, onClick, isSolid }: ActionButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="nusantara-button"
      data-solid={isSolid ? '' : undefined}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
