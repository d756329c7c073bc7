'use client';
import type { CitationPart, Message, Part } from '@nusantara-ai/client';
import type { ComponentType, ReactElement } from 'react';
import { AnswerImage } from './AnswerImage.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { MessageTextPart } from './MessageTextPart.tsx';
import { Reasoning } from './Reasoning.tsx';
import { Refusal } from './Refusal.tsx';
import { Sources } from './Sources.tsx';
import { ToolCall } from './ToolCall.tsx';

/** What a renderer of one part is told. */
export interface MessagePartProps<Type extends Part['type'] = Part['type']> {
  readonly part: Extract<Part, { readonly type: Type }>;
  readonly message: Message;
  /** More of this part may come. */
  readonly streaming: boolean;
}

type ShownType = Exclude<Part['type'], 'citation'>;

/** One renderer for each type of part. All citations of a message come to one, at its end. */
export type MessagePartComponents = {
  readonly [Type in ShownType]: ComponentType<MessagePartProps<Type>>;
} & {
  readonly citations: ComponentType<{ readonly citations: readonly CitationPart[] }>;
};

const kitComponents: MessagePartComponents = {
  text: MessageTextPart,
  reasoning: Reasoning,
  refusal: Refusal,
  'tool-call': ToolCall,
  image: AnswerImage,
  file: AttachedFile,
  citations: Sources,
};

interface MessagePartsProps {
  readonly message: Message;
  readonly components?: Partial<MessagePartComponents> | undefined;
}

/** The parts of a message in their order; what it cites comes last. */
export function MessageParts({ message, components }: MessagePartsProps): ReactElement {
  const renderers = { ...kitComponents, ...components };
  const citations = message.parts.filter((part): part is CitationPart => part.type === 'citation');
  const shown = message.parts.filter((part) => part.type !== 'citation');
  const isGrowing = message.state === 'streaming';
  const Citations = renderers.citations;

  return (
    <>
      {shown.map((part, index) => {
        // The renderer of a type takes the parts of that type.
        const Renderer = renderers[part.type] as ComponentType<MessagePartProps>;
        const streaming = isGrowing && index === shown.length - 1;
        // Parts are only ever added at the end, and never change their type.
        // oxlint-disable-next-line react/no-array-index-key
        return <Renderer key={index} {...{ part, message, streaming }} />;
      })}
      {citations.length > 0 && <Citations citations={citations} />}
    </>
  );
}
