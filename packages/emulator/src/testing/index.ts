export type { Emulated } from './emulated.ts';
export { emulated } from './emulated.ts';
export type { RoutablePage, RoutedRequest, Route } from './RoutablePage.ts';
export type { RoutedEmulator, RouteEmulatorOptions } from './routeEmulator.ts';
export { routeEmulator } from './routeEmulator.ts';
