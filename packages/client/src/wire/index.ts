/**
 * The shapes of the Nusantara AI HTTP API as they travel on the wire, and nothing else: this entry
 * holds types only, so a server can share them without loading the client.
 */
export type * from './annotation.ts';
export type * from './chat.ts';
export type * from './error.ts';
export type * from './images.ts';
export type * from './models.ts';
export type * from './responses.ts';
export type * from './usage.ts';
