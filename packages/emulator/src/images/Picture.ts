/** Pixels with a palette of their own. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** At most 256 colours, each as red, green and blue from 0 to 255. */
  readonly palette: readonly (readonly [red: number, green: number, blue: number])[];
  /** One index into the palette for every pixel, row by row. */
  readonly pixels: Uint8Array;
}
