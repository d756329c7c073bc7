'use client';
import type { ReactElement } from 'react';
import type { ActionName } from '../locale/Locale.ts';
import { useLocale } from '../locale/LocaleProvider.tsx';
import type { BannerPlan } from './bannerPlan.ts';

/** What the app can do of what a banner may offer. */
export type ActionHandlers = Readonly<Partial<Record<ActionName, (() => void) | undefined>>>;

interface BannerActionsProps {
  readonly plan: Pick<BannerPlan, 'solid' | 'quiet'>;
  readonly handlers: ActionHandlers;
}

/** The actions of a plan that have a handler: the solid one first. */
export function BannerActions({ plan, handlers }: BannerActionsProps): ReactElement | null {
  const { action: words } = useLocale();
  const offered = [plan.solid, ...(plan.quiet ?? [])].filter(
    (name): name is ActionName => name !== undefined && handlers[name] !== undefined,
  );
  if (offered.length === 0) return null;

  return (
    <div className="nusantara-banner-actions">
      {offered.map((name) => (
        <button
          key={name}
          type="button"
          className="nusantara-button"
          data-solid={name === plan.solid ? '' : undefined}
          onClick={handlers[name]}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
