export type { EmulatorControls, EmulatorScenario } from './EmulatorControls.ts';
export { NusantaraDevtools, type NusantaraDevtoolsProps } from './NusantaraDevtools.tsx';
