'use client';
import { forwardRef, useRef } from 'react';
import { CheckIcon, CopyIcon } from '../icons/icons.tsx';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useCopy } from '../copy-button/useCopy.ts';

export interface RequestIdProps extends PartProps<'span'> {
  /** The id, whole. */
  readonly value: string;
  /** @default the locale's "Request ID" */
  readonly label?: string;
}

/**
 * The server's name for one request, and a button that copies it. Renders a `<span>`.
 *
 * The id is cut short to the eye only: what is read aloud, selected and copied is all of it. Where the
 * clipboard is refused, the id is selected instead, and that is said.
 *
 * `data-state`: "idle" | "copied" | "refused".
 */
export const RequestId: Part<RequestIdProps, HTMLSpanElement> = forwardRef(function RequestId(
  { value, label, ...rest }: RequestIdProps,
  ref,
) {
  const { requestId: words } = useFailureLocale();
  const { state, copy } = useCopy();
  const code = useRef<HTMLElement>(null);

  const handleCopy = async (): Promise<void> => {
    if (!(await copy(value)) && code.current) getSelection()?.selectAllChildren(code.current);
  };

  return usePart('span', rest, ref, {
    className: 'nusantara-request-id',
    'data-state': state,
    children: (
      <>
        <span className="nusantara-request-id-label">{label ?? words.label}</span>{' '}
        <code className="nusantara-request-id-value" ref={code} dir="ltr" translate="no">
          {value}
        </code>
        <button
          {...iconButtonProps(words.copy, state === 'copied' ? CheckIcon : CopyIcon)}
          onClick={() => void handleCopy()}
        />
        <output className="nusantara-request-id-status">{state !== 'idle' && words[state]}</output>
      </>
    ),
  });
});
