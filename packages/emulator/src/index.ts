export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export type { ManualClock } from './createManualClock.ts';
export { createManualClock } from './createManualClock.ts';
export type { Emulator } from './createEmulator.ts';
export { createEmulator } from './createEmulator.ts';
export type { Dialect, DialectName } from './dialects/Dialect.ts';
export { dialects } from './dialects/dialects.ts';
export type { DoctorOptions } from './doctor/doctor.ts';
export { doctor } from './doctor/doctor.ts';
export type { Finding, Level, Report } from './doctor/Report.ts';
export { DirectiveError } from './faults/DirectiveError.ts';
export type {
  AnswerFault,
  ErrorForm,
  Fault,
  HeadFault,
  IdPlacement,
  Point,
  RecordFault,
  StreamFault,
  TransportFault,
} from './faults/Fault.ts';
export type { Directives } from './faults/parseDirectives.ts';
export { parseDirectives } from './faults/parseDirectives.ts';
export type { Scenario } from './faults/scenarios.ts';
export { scenarios } from './faults/scenarios.ts';
export type { Limits } from './limits/Limits.ts';
export type { Listening, ListenOptions } from './listen.ts';
export { defaultModels } from './models/defaultModels.ts';
export { parseScript } from './script/parseScript.ts';
export type { Script, ScriptPart, ScriptRule } from './script/Script.ts';
export type { EmulatorOptions } from './readOptions.ts';
export type { LogEntry, Outcome } from './createRequestLog.ts';
