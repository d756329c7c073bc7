import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ContenderId } from '../contenders/contenders.ts';
import type { Outcomes, Task } from './task.ts';

/** The contenders, each in a process of its own. */
export interface Team {
  ask<T extends Task>(id: ContenderId, task: T): Promise<Outcomes[T['type']]>;
  dismiss(): void;
}

/** Starts a contender when it is first asked. `program` is the built `contender.js`. */
export function createTeam(program: string): Team {
  const members = new Map<ContenderId, Promise<ChildProcess>>();

  async function start(id: ContenderId): Promise<ChildProcess> {
    const child = fork(program, [id], { execArgv: ['--expose-gc'] });
    await answer(child, id);
    return child;
  }

  function member(id: ContenderId): Promise<ChildProcess> {
    if (!members.has(id)) members.set(id, start(id));
    return members.get(id)!;
  }

  return {
    async ask<T extends Task>(id: ContenderId, task: T) {
      const child = await member(id);
      child.send(task);
      return (await answer(child, id)) as Outcomes[T['type']];
    },
    dismiss() {
      for (const starting of members.values()) void starting.then((child) => child.kill());
    },
  };
}

/** What the process says next, unless it ends first. */
async function answer(child: ChildProcess, id: ContenderId): Promise<unknown> {
  const told = new AbortController();
  const { signal } = told;
  try {
    const [message] = (await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`${id} ended with status ${String(code)}.`);
      }),
    ])) as unknown[];
    return message;
  } finally {
    told.abort();
  }
}
