import { describedIn, partsOf } from '../../runner/parts.mjs'

/** What there is to run, from the project's root: titles by name. */
export const loadProfiles = (): Map<string, string> =>
  new Map(partsOf('.', 'load').map(([name, source]) => [name, describedIn('.', source).title]))
