import type { NusantaraError } from '@nusantara-ai/client';

/** One technical fact of a failure: its name in the locale's `details`, and its value. */
export type ErrorFact = readonly [
  name: 'type' | 'code' | 'status' | 'message' | 'time' | 'requestId' | 'bodyRequestId',
  value: string,
];

/** The technical facts of a failure, in the order support reads them. Absent ones are left out. */
export function errorReport(error: NusantaraError): readonly ErrorFact[] {
  const facts: readonly (readonly [ErrorFact[0], string | undefined])[] = [
    [
      'type',
      error.rawType && error.rawType !== error.type
        ? `${error.type} (${error.rawType})`
        : error.type,
    ],
    ['code', error.code ?? undefined],
    ['status', error.status?.toString()],
    ['message', error.message],
    ['time', new Date(error.at).toISOString()],
    ['requestId', error.requestId],
    ['bodyRequestId', error.bodyRequestId],
  ];
  return facts.filter((fact): fact is ErrorFact => Boolean(fact[1]));
}

/** The same as text, one fact a line, in the API's own words whatever the language of the page. */
export function errorReportText(error: NusantaraError): string {
  return errorReport(error)
    .map(([name, value]) => `${name.replaceAll(/[A-Z]/gu, '_$&').toLowerCase()}: ${value}`)
    .join('\n');
}
