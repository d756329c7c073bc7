'use client';
import { useChatContext, useChatState } from '@nusantara-ai/react';
import { forwardRef, type ChangeEvent } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';

export interface ModelPickerProps extends PartProps<'select'> {
  /** The models to choose from, by their ids; with none, the model is only named. */
  readonly models: readonly string[];
}

/**
 * The model that is asked, from the next message on. Renders a `<select>`; a `<span>` where there is
 * nothing to choose from.
 */
export const ModelPicker: Part<ModelPickerProps, HTMLSelectElement> = forwardRef(
  function ModelPicker({ models, ...rest }, ref) {
    const { chat: words } = useLocale();
    const chat = useChatContext();
    const model = useChatState((state) => state.model);
    const element = usePart('select', rest, ref, {
      className: 'nusantara-model',
      'aria-label': words.model,
      translate: 'no',
      value: model,
      onChange: (event: ChangeEvent<HTMLSelectElement>) => chat.setModel(event.target.value),
      children: (models.includes(model) ? models : [model, ...models]).map((each) => (
        <option key={each}>{each}</option>
      )),
    });
    if (models.length > 0) return element;
    return (
      <span className="nusantara-model" translate="no">
        {model}
      </span>
    );
  },
);
