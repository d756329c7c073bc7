'use client';
import { useChatContext, useChatState } from '@nusantara-ai/react';
import { forwardRef } from 'react';
import { useLocale } from '../locale/LocaleProvider.tsx';
import type { Part } from '../part.ts';

interface ModelNameProps {
  readonly models: readonly string[];
}

/** The model that is asked; a choice where there are several. */
export const ModelName: Part<ModelNameProps, HTMLSelectElement> = forwardRef(function ModelName(
  { models },
  ref,
) {
  const { chat: words } = useLocale();
  const chat = useChatContext();
  const model = useChatState((state) => state.model);
  if (models.length === 0) {
    return (
      <span className="nusantara-model" translate="no">
        {model}
      </span>
    );
  }

  return (
    <select
      ref={ref}
      className="nusantara-model"
      aria-label={words.model}
      translate="no"
      value={model}
      onChange={(event) => chat.setModel(event.target.value)}
    >
      {(models.includes(model) ? models : [model, ...models]).map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
});
