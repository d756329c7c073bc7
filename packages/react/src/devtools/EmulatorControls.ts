/** A situation the emulator can bring about. `scenarios` of `@nusantara-ai/emulator` is a list of them. */
export interface EmulatorScenario {
  readonly name: string;
  /** A few words for people. */
  readonly title: string;
}

/** An emulator that the devtools may switch; the app holds which scenario it plays. */
export interface EmulatorControls {
  readonly scenarios: readonly EmulatorScenario[];
  /** The name of the one that is played; `undefined` for none. */
  readonly scenario: string | undefined;
  readonly onScenarioChange: (name: string | undefined) => void;
}
