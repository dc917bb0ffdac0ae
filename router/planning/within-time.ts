import { Script } from 'node:vm'

const script = new Script('work()')

/**
 * Does synchronous work that might never end.
 *
 * @throws an Error when it takes longer than `ms`, whatever it is at
 */
export function withinTime<T>(ms: number, work: () => T): T {
  return script.runInNewContext({ work }, { timeout: ms }) as T
}
