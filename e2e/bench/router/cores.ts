import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

/** Where the gateway runs, alone, and where all the rest does: clients and subgraphs. */
const gatewayCore = '0'
const loadCore = '1'

/** Puts what runs a command on the gateway's core. */
export type OnGatewayCore = (command: readonly string[]) => readonly string[]

/** Binds this process, and with it what it starts from now on, to the load's core. Says so where that cannot be done. */
export async function divideCores(say: (line: string) => void): Promise<OnGatewayCore> {
  try {
    if (availableParallelism() < 2) throw new Error('there is one core')
    await promisify(execFile)('taskset', ['--all-tasks', '--cpu-list', '--pid', loadCore, String(process.pid)])
  } catch (error) {
    say(`Nothing is bound to a core: ${error instanceof Error ? error.message : error}`)
    return (command) => command
  }
  say(`The gateway has core ${gatewayCore}; clients and subgraphs have core ${loadCore}.`)
  return (command) => ['taskset', '--cpu-list', gatewayCore, ...command]
}
