import { createEmulator, type Emulator } from '../createEmulator.ts';
import { doctor } from '../doctor/doctor.ts';
import type { Level } from '../doctor/Report.ts';
import type { Listening } from '../listen.ts';
import { sentence } from './flags.ts';
import { formatEntry } from './formatEntry.ts';
import { scenarios } from '../faults/scenarios.ts';
import { formatScenarios } from './formatScenarios.ts';
import { formatReport } from './formatReport.ts';
import type { DoctorCommand } from './readDoctorFlags.ts';
import { help, readFlags, type ServeCommand } from './readFlags.ts';
import { readScript } from './readScript.ts';

export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Aborts when the program is asked to end. */
  readonly stop: AbortSignal;
}

/** What the doctor leaves with. */
const exitCodes: Readonly<Record<Level, number>> = { ok: 0, skipped: 0, warning: 1, error: 2 };

/**
 * The whole program. Resolves with its exit code: 0 after a stop or the help, 1 when the address cannot
 * be listened on, 2 for a mistake in the flags; after `doctor`, 0, 1 or 2 for nothing, a warning or an
 * error found.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const command = readFlags(argv);
  switch (command.type) {
    case 'help':
      terminal.out(help);
      return 0;
    case 'scenarios':
      terminal.out(formatScenarios(scenarios));
      return 0;
    case 'mistake':
      terminal.error(`${command.message} Try --help.`);
      return 2;
    case 'serve':
      return serve(command, terminal);
    case 'doctor':
      return examine(command, terminal);
    default:
      return command satisfies never;
  }
}

async function examine({ json, ...options }: DoctorCommand, { out }: Terminal): Promise<number> {
  const report = await doctor(options);
  out(json ? JSON.stringify(report, null, 2) : formatReport(report));
  return exitCodes[report.level];
}

async function serve(
  { port, hostname, script, ...options }: ServeCommand,
  { out, error, stop }: Terminal,
): Promise<number> {
  let emulator: Emulator;
  try {
    emulator = createEmulator({
      ...options,
      script: script === undefined ? [] : await readScript(script),
      onRequest: (entry) => out(formatEntry(entry)),
    });
  } catch (cause) {
    error(`${sentence(cause)} Try --help.`);
    return 2;
  }

  let server: Listening;
  try {
    server = await emulator.listen({ port, hostname });
  } catch (cause) {
    error(reason(cause, port, hostname));
    return 1;
  }
  out(`Nusantara AI emulator on ${server.url}/v1  (stop with Ctrl+C)`);
  await stopped(stop);
  await server.close();
  return 0;
}

function reason(cause: unknown, port: number, hostname: string): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${hostname} is already in use; choose another with --port.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${hostname} is no address of this machine; choose another with --host.`;
    default:
      return `The server could not start: ${message}.`;
  }
}

const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
