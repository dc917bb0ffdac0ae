import type { Holdings } from './follow-sources.ts'

/** Programs of the shop's processes: each kind's as KIND.js in a folder that stays as it is, and the files of ours that each holds. */
export interface Processes {
  folder: string
  inputs: Holdings
}

/** What a shop runs, and whoever builds it. */
export interface Programs {
  processes: Processes
  /** Says that nothing more is taken from node_modules, which may be replaced from then on. */
  releasePackages(): Promise<unknown>
  /** Builds some kinds of processes from the sources as they are now. Rejects, saying where, when they do not compile. */
  rebuild(kinds: string[]): Promise<Processes>
  /** Composes the schemas as they are now. Rejects, saying why, when they do not fit together. */
  compose(): Promise<string>
}
