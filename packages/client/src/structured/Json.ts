/**
 * `T` where it says what JSON can say, and `never` where it does not: functions, symbols and the like are
 * lost on the way to the model.
 */
export type AsJson<T> = T extends string | number | boolean | null | undefined | void
  ? T
  : T extends ((...args: never[]) => unknown) | symbol | bigint
    ? never
    : T extends object
      ? { [Key in keyof T]: AsJson<T[Key]> }
      : never;
