'use client';
import { CodeBlock, Markdown, type CodeBlockProps } from '@nusantara-ai/markdown';
import type { ReactElement } from 'react';
import { CopyButton } from '../copy-button/CopyButton.tsx';
import { useLocale } from '../locale/useLocale.ts';

const components = { codeBlock: CodeWithCopy };

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
