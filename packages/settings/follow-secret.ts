import { readFileSync } from 'node:fs'
import { linesOf } from './process-settings.ts'
import { weaknessOf } from './weakness.ts'

/** How often a file is looked at, in ms. They are read rather than watched: Kubernetes swaps a symlink two folders up. */
const rereadMs = 2_000

interface Following {
  environment: NodeJS.ProcessEnv
  /** In production mode only what is a secret is taken. */
  production: boolean
  log: { info(fields: object, text: string): void; error(fields: object, text: string): void }
  /** The lines that it had when it was read first. */
  current: readonly string[]
  /** Why these lines cannot be used, to be read after the variable's name; null when they can. */
  faultOf?: (lines: readonly string[]) => string | null
  everyMs?: number | undefined
}

/**
 * Reads a secret's file again for as long as the process runs: `renewed` gets the new lines, of which the first is ours to use. What
 * cannot be used is told, without a word of it, and left alone. A secret that stands in the environment itself stays as it is.
 * @returns ends that.
 */
export function followSecret(
  variable: string,
  { environment, production, log, current, faultOf, everyMs = rereadMs }: Following,
  renewed: (lines: string[]) => void,
): () => void {
  const file = environment[variable] ? undefined : environment[`${variable}_FILE`]
  if (file === undefined) return () => {}
  let seen = current.join('\n')
  const reread = () => {
    const found = linesIn(file)
    const text = found.join('\n')
    if (text === seen) return
    seen = text
    const weakness = production ? found.map(weaknessOf).find((weakness) => weakness !== null) : null
    const fault = found.length === 0 ? 'is missing' : (weakness ?? faultOf?.(found))
    if (fault) {
      log.error({ variable, fault }, 'a new secret cannot be used; the one before stays')
      return
    }
    renewed(found)
    log.info({ variable, lines: found.length }, 'a secret was read again')
  }
  const timer = setInterval(reread, everyMs).unref()
  return () => clearInterval(timer)
}

function linesIn(file: string): string[] {
  try {
    return linesOf(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}
