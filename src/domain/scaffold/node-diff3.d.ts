/** The part of `node-diff3` that merges use: the package types its ES module only, and ours are CommonJS. */
declare module 'node-diff3' {
  /** Either lines that both have, or what each has in their place. */
  export type Difference =
    | { readonly common: string[]; readonly buffer1?: never; readonly buffer2?: never }
    | { readonly common?: never; readonly buffer1: string[]; readonly buffer2: string[] };
  export function diffComm(buffer1: readonly string[], buffer2: readonly string[]): readonly Difference[];

  /** Either lines on which the three agree, or what each of the two made of the same lines. */
  export interface MergeRegion {
    readonly ok?: string[];
    readonly conflict?: { readonly a: string[]; readonly b: string[] };
  }
  export function diff3Merge(
    a: readonly string[],
    original: readonly string[],
    b: readonly string[],
  ): readonly MergeRegion[];
}
