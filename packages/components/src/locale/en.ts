import type { Locale } from './Locale.ts';
import { counted, enFailures, seconds } from './enFailures.ts';
import { formatBytes } from './format.ts';

/** English. */
export const en: Locale = {
  chat: {
    title: 'Assistant',
    newChat: 'New chat',
    model: 'Model',
    open: 'Open chat',
    close: 'Close chat',
    save: 'Save the conversation',
    saveMarkdown: 'Save as Markdown',
    saveJSON: 'Save as JSON',
  },
  conversations: {
    label: 'Conversations',
    new: 'New chat',
    none: 'What you talk about will be listed here.',
    untitled: 'New chat',
    delete: (title) => `Delete “${title}”`,
  },
  empty: {
    title: 'How can I help?',
    body: 'Ask anything. Answers stream in as they are written.',
  },
  composer: {
    label: 'Message',
    placeholder: 'Write a message…',
    send: 'Send message',
    stop: 'Stop answering',
    hint: 'Enter to send · Shift + Enter for a new line',
    busy: 'Your text is kept. Send it when the answer is finished, or stop the answer first.',
    commands: 'Commands',
  },
  attachment: {
    add: 'Attach pictures or files',
    list: 'Attached',
    remove: (name) => `Remove ${name}`,
    reading: 'Reading…',
    size: (bytes) => formatBytes('en', bytes),
    problem: (problem) => {
      switch (problem.type) {
        case 'too_large':
          return `${problem.name} is too large. A file may have up to ${formatBytes('en', problem.maxBytes)}.`;
        case 'not_accepted':
          return `${problem.name} is of a kind that can’t be sent here.`;
        case 'unreadable':
          return `${problem.name} couldn’t be read. Please try attaching it again.`;
        case 'too_many':
          return `Only ${counted(problem.maxFiles, 'file')} can go with one message.`;
      }
    },
  },
  thread: {
    label: 'Conversation',
    jumpToLatest: 'Jump to latest',
    waiting: 'Waiting for an answer',
    stillWaiting: 'Still waiting…',
    sendingAgain: 'Sending again',
    started: 'The answer has started',
    codeBlock: 'code block',
    queue: 'Sent next',
    unqueue: 'Don’t send',
    loadingEarlier: 'Loading earlier messages…',
    search: 'Search this conversation',
    found: (place, count) => (count === 0 ? 'Not found' : `${place} of ${count}`),
    previousFound: 'Earlier result',
    nextFound: 'Later result',
    endSearch: 'Close search',
  },
  message: {
    you: 'You',
    assistant: 'Assistant',
    actions: 'Message actions',
    copy: 'Copy answer',
    copyQuestion: 'Copy message',
    copyMarkdown: 'Copy as Markdown',
    copyText: 'Copy as plain text',
    copied: 'Copied',
    copyRefused: 'Copying is blocked here',
    regenerate: 'Answer again',
    edit: 'Edit message',
    good: 'Good answer',
    bad: 'Bad answer',
    more: 'More about this answer',
    facts: {
      model: 'Model',
      firstToken: 'First words after',
      total: 'Finished after',
      input: 'Read',
      output: 'Written',
      reasoning: 'Of it, thinking',
      cached: 'Read from cache',
      finishReason: 'Ended by',
    },
    thinking: 'Thinking…',
    thought: (ms) => (ms === undefined ? 'Thought process' : `Thought for ${seconds(ms)}`),
    duration: (ms) => seconds(ms),
    tokens: (count) => counted(count, 'token'),
    previousVersion: 'Previous version',
    nextVersion: 'Next version',
    version: (place, count) => `${place} / ${count}`,
    approve: 'Allow',
    deny: 'Don’t allow',
    refusal: 'The assistant declined',
    stopped: 'Stopped',
    tool: {
      invalid: 'unreadable arguments',
      approval: 'waits for approval',
      running: 'running…',
      failed: 'failed',
      denied: 'not allowed',
    },
    sources: 'Sources',
    image: (alt, host) => (alt ? `Image from ${host}: ${alt}` : `Image from ${host}`),
    emptyTitle: 'No answer came back',
    emptyBody: 'The reply was empty. Asking again usually helps.',
    lengthTitle: 'The answer reached its length limit',
    lengthBody: 'It can go on from where it stopped.',
    filterTitle: 'Part of the answer was withheld',
    filterBody: 'A content filter stopped it. Putting the question another way may help.',
  },
  markdown: {
    copyCode: 'Copy code',
    copied: 'Copied',
    copyFailed: 'Copying is blocked here',
    code: 'Code',
    table: 'Table',
    task: 'Task',
    blockedImage: 'Image not loaded',
    footnote: 'Footnote',
    footnotes: 'Footnotes',
    backToText: 'Back to text',
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  ...enFailures,
};
