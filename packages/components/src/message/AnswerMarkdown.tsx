'use client';
import { CodeBlock, Markdown, type CodeBlockProps } from '@nusantara-ai/markdown';
import { Children, type ComponentPropsWithoutRef, type ReactElement } from 'react';
import { CopyButton } from '../copy-button/CopyButton.tsx';
import { useLocale } from '../locale/useLocale.ts';

const components = {
  codeBlock: CodeWithCopy,
  h1: heading('h1'),
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  h5: heading('h5'),
  h6: heading('h6'),
};

interface AnswerMarkdownProps {
  readonly text: string;
  /** More of it may come. */
  readonly streaming: boolean;
}

/** Markdown in the words and with the buttons of the kit. */
export function AnswerMarkdown({ text, streaming }: AnswerMarkdownProps): ReactElement {
  const { markdown: labels } = useLocale();
  return <Markdown text={text} streaming={streaming} labels={labels} components={components} />;
}

function CodeWithCopy(props: CodeBlockProps): ReactElement {
  const { markdown: labels } = useLocale();
  const button = (
    <CopyButton
      text={props.code}
      label={labels.copyCode}
      copied={labels.copied}
      refused={labels.copyFailed}
    />
  );
  return <CodeBlock {...props} actions={button} />;
}

/** A heading, unless the answer stopped before there was anything in it. */
function heading(Tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6') {
  return function Heading(props: ComponentPropsWithoutRef<'h1'>): ReactElement | null {
    return Children.count(props.children) === 0 ? null : <Tag {...props} />;
  };
}
