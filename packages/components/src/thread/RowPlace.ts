'use client';
import { createContext, type Context } from 'react';

/**
 * Where a row stands, as `12/5000`, for the ear: in a thread not all of whose rows are in the page. A
 * string, so that the same place is the same value.
 */
export const RowPlaceContext: Context<string | undefined> = createContext<string | undefined>(
  undefined,
);

/** The attributes that say it. */
export function placeAttributes(place: string | undefined): object {
  if (place === undefined) return {};
  const [position, size] = place.split('/').map(Number);
  return { 'aria-posinset': position, 'aria-setsize': size };
}
