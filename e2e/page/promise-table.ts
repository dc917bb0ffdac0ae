import type { Promised } from '../load/figures/promises.ts'
import { table } from './html.ts'

const SHOWN_FAULTS = 3

/** Promises, and what is wrong with each that was not kept. */
export const promiseTable = (promises: readonly Promised[]): string =>
  table(
    [
      { heading: '', cell: ({ holds }) => (holds === null ? '? not looked at' : holds ? '✓ held' : '✗ not held') },
      { heading: 'promise', cell: ({ title }) => title },
      {
        heading: 'what is wrong',
        optional: true,
        cell: ({ faults }) =>
          `${faults.slice(0, SHOWN_FAULTS).join('; ')}${faults.length > SHOWN_FAULTS ? `; ${faults.length - SHOWN_FAULTS} more` : ''}`,
      },
    ],
    promises,
  )
