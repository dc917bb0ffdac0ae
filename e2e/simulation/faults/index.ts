import type { Fault } from './fault.ts'
import { messageFaults } from './messages.ts'
import { processFaults } from './processes.ts'
import { serverFaults } from './servers.ts'

/** Every fault there is, by its name: those of e2e/chaos/faults, and what only a simulation can have at will. */
export const faults: Readonly<Record<string, Fault>> = { ...processFaults, ...serverFaults, ...messageFaults }

export const faultNames = Object.keys(faults)
