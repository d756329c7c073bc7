import type { NusantaraError } from '@nusantara-ai/client';

/** What a fact is called: in the locale's `details`, and as text with `_` before each capital. */
export type ErrorFactName =
  | 'type'
  | 'code'
  | 'status'
  | 'message'
  | 'time'
  | 'requestId'
  | 'bodyRequestId';

type ErrorFact = readonly [name: ErrorFactName, value: string | number];

/** The technical facts of a failure, in the order support reads them. Absent ones are left out. */
export function errorReport(error: NusantaraError): readonly ErrorFact[] {
  const { type, rawType, code, status, message, at, requestId, bodyRequestId } = error;
  const facts: Readonly<Record<ErrorFactName, string | number | null | undefined>> = {
    type: rawType && rawType !== type ? `${type} (${rawType})` : type,
    code,
    status,
    message,
    time: new Date(at).toISOString(),
    requestId,
    bodyRequestId,
  };
  return Object.entries(facts).filter((fact): fact is [ErrorFactName, string | number] =>
    Boolean(fact[1]),
  );
}

/** The same as text, one fact a line, in the API's own words whatever the language of the page. */
export function errorReportText(error: NusantaraError): string {
  return errorReport(error)
    .map(([name, value]) => `${name.replaceAll(/[A-Z]/gu, '_$&').toLowerCase()}: ${value}`)
    .join('\n');
}
