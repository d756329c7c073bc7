'use client';
import { useId, useState, type KeyboardEvent } from 'react';
import type { CommandTools, ComposerCommand } from './Command.ts';

/** The slash commands that fit what is typed, and the one that Enter would choose. */
export interface Commands {
  readonly listId: string;
  readonly matches: readonly ComposerCommand[];
  readonly active: number;
  readonly choose: (command: ComposerCommand) => void;
  /** Whether the key was one of the list's. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

const noCommands: readonly ComposerCommand[] = [];

/** Offers commands while the text is a slash and the beginning of a name. */
export function useCommands(
  text: string,
  commands: readonly ComposerCommand[] = noCommands,
  tools: CommandTools,
): Commands {
  const listId = useId();
  /** The text for which the list was put away, or in which a command was pointed at. */
  const [state, setState] = useState({ text: '', active: 0, isAway: false });
  const { active, isAway } = state.text === text ? state : { active: 0, isAway: false };
  const typed = /^\/(\S*)$/u.exec(text)?.[1]?.toLowerCase();
  const matches =
    typed === undefined || isAway
      ? noCommands
      : commands.filter(({ name }) => name.toLowerCase().startsWith(typed));

  const choose = (command: ComposerCommand): void => {
    tools.setText('');
    command.run(tools);
  };
  const point = (by: number): void => {
    const { length } = matches;
    setState({ text, active: (active + by + length) % length, isAway: false });
  };

  const handleKey = (event: KeyboardEvent): boolean => {
    const command = matches[active];
    if (!command || event.nativeEvent.isComposing || event.shiftKey) return false;
    switch (event.key) {
      case 'ArrowDown':
        point(1);
        break;
      case 'ArrowUp':
        point(-1);
        break;
      case 'Enter':
      case 'Tab':
        choose(command);
        break;
      case 'Escape':
        setState({ text, active: 0, isAway: true });
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  };

  return { listId, matches, active, choose, handleKey };
}
