import type { Logger, LogLevel } from './logger.ts'

const logLevels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

/** Parts of a process that log by themselves, by the process's own log. */
const componentsOf = new WeakMap<Logger, Map<string, Logger>>()
/** Who has a level of their own. */
const apart = new WeakSet<Logger>()

/** The log of a part of a process, such as `http`, whose level can be told apart from the others'. */
export function componentLog(log: Logger, component: string): Logger {
  const components = componentsOf.get(log) ?? new Map<string, Logger>()
  componentsOf.set(log, components)
  const own = components.get(component) ?? log.child({ component })
  components.set(component, own)
  return own
}

interface Levels {
  /** Of whatever has none of its own. */
  level: string
  components: Record<string, string>
}

export const levelsOf = (log: Logger): Levels => ({
  level: log.level,
  components: Object.fromEntries([...(componentsOf.get(log) ?? [])].map(([name, { level }]) => [name, level])),
})

/**
 * Changes from now on what is logged: of one component, or of all but those that have a level of their own.
 * @param wish `{ level, component? }`, as somebody sent it; level `null` has a component do as the others again
 * @returns what is wrong with it, or null
 */
export function changeLevel(log: Logger, wish: unknown): string | null {
  const { level, component, ...rest } = (typeof wish === 'object' && wish !== null ? wish : {}) as Record<
    string,
    unknown
  >
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined)
    return `there is no ${unknown.slice(0, 40)}: send {"level":"debug"} or {"level":"debug","component":"http"}`
  const components = componentsOf.get(log) ?? new Map<string, Logger>()
  if (component !== undefined && !components.has(String(component))) {
    return `component is none of ${[...components.keys()].join(', ') || 'those that there are: none'}`
  }
  const own = components.get(String(component))
  if (own && level === null) {
    apart.delete(own)
    own.level = log.level
    return null
  }
  if (!logLevels.includes(level as LogLevel)) return `level is none of ${logLevels.join(', ')}`
  if (own) {
    apart.add(own)
    own.level = level as LogLevel
    return null
  }
  log.level = level as LogLevel
  for (const one of components.values()) if (!apart.has(one)) one.level = log.level
  return null
}
