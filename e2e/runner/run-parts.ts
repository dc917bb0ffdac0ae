import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Shop, startShop } from '../shop/shop.ts'
import { checkOptions } from './option.ts'
import { CannotRunHere, type OwnShop, type Part, type PartContext } from './part.ts'
import { chosenParts } from './parts.mjs'

/** Bundled stories or benchmarks, by name: absolute paths of modules that are a `Part`. */
export type PartFiles = ReadonlyMap<string, string>

interface Suite {
  parts: PartFiles
  /** The most that one part may take, in ms. */
  patienceMs: number
  /** What its shops are told beyond what their parts say. */
  environment?: NodeJS.ProcessEnv
}

interface Result {
  name: string
  title: string
  seconds: number
  figures?: unknown
  failure?: string
  /** Why it did not run, where this machine cannot run it. */
  cannot?: string
}

/**
 * Runs a suite's parts one after the other: those named, by name or group, or all; on one shop together, started when the first needs it,
 * or on one of their own. A part that this machine cannot run fails if it was asked for by name, unless with --where-possible.
 * @returns the exit code: 0 when every part passed, 2 when a name is wrong.
 */
export async function runParts(suite: Suite, argv: string[]): Promise<number> {
  const parts = await loadParts(suite.parts)
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...ownOptions(parts),
      short: { type: 'boolean' },
      json: { type: 'boolean' },
      'where-possible': { type: 'boolean' },
      kubeconfig: { type: 'string' },
    },
  })
  if (values.kubeconfig !== undefined) process.env.MICROMART_KUBECONFIG = values.kubeconfig
  const chosen = chosenParts(parts, { names: positionals, short: values.short })
  if (chosen === null) return 2
  checkOptions(
    chosen.map(([, part]) => part),
    values,
  )
  // Figures go to stdout, everything else beside it.
  const say = (line: string) => console.error(line)
  const results = await runAll(chosen, suite, values as PartContext['options'], say)
  if (values.json) console.log(JSON.stringify(toPrint(chosen, results), null, 2))
  const failed = results.filter(({ failure }) => failure !== undefined)
  const left = results.filter(({ cannot }) => cannot !== undefined)
  const passed = results.length - failed.length - left.length
  say(`${passed} of ${results.length} passed${left.length > 0 ? `; ${left.length} cannot run here` : ''}.`)
  // Once more where they are looked for: a log of many parts is read from its end, and is often cut at its beginning.
  for (const { name, failure } of failed) say(`\nNOT SO ${name}: ${failure}`)
  for (const { name, cannot } of left) say(`not run ${name}: ${cannot}`)
  const wanted = positionals.length > 0 && !values['where-possible'] ? left.length : 0
  return failed.length + wanted === 0 ? 0 : 1
}

/** Their names are in no type. */
const ownOptions = (parts: [string, Part][]): object => Object.assign({}, ...parts.map(([, { options }]) => options))

function toPrint(chosen: [string, Part][], results: Result[]): unknown {
  const [[, first] = []] = chosen
  return chosen.length === 1 && first?.options ? results[0]?.figures : results
}

function loadParts(files: PartFiles): Promise<[string, Part][]> {
  return Promise.all([...files].map(async ([name, file]) => [name, await import(pathToFileURL(file).href)]))
}

async function runAll(
  parts: [string, Part][],
  { patienceMs, environment: ofAll }: Suite,
  options: PartContext['options'],
  say: (line: string) => void,
): Promise<Result[]> {
  let shared: Shop | undefined
  const results: Result[] = []
  try {
    for (const [name, part] of parts) {
      say(`${name}: ${part.title} …`)
      const began = Date.now()
      const result: Result = { name, title: part.title, seconds: 0 }
      let own: Shop | undefined
      try {
        const { args, environment }: OwnShop = typeof part.own === 'object' ? part.own : {}
        if (part.own) own = await startShop(args, { ...ofAll, ...environment })
        else if (!part.shopless) shared ??= await startShop([], ofAll)
        const context = contextOf(own ?? shared, options, say)
        result.figures = await withDeadline(part.patienceMs ?? patienceMs, (signal) => part.run(context(signal)))
      } catch (error) {
        if (error instanceof CannotRunHere) result.cannot = error.message
        else result.failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
      } finally {
        await own?.dispose()
      }
      result.seconds = (Date.now() - began) / 1000
      results.push(result)
      say(`  ${verdict(result)}`)
      if (result.figures !== undefined && !part.options)
        say(JSON.stringify(result.figures, null, 2).replace(/^/gm, '  '))
    }
  } finally {
    await shared?.dispose()
  }
  return results
}

function verdict({ failure, cannot, seconds }: Result): string {
  if (failure !== undefined) return `NOT SO: ${failure}`
  if (cannot !== undefined) return `not run: ${cannot}`
  return `ok, ${seconds.toFixed(1)} s`
}

const contextOf =
  (shop: Shop | undefined, options: PartContext['options'], say: (line: string) => void) => (signal: AbortSignal) => ({
    get shop() {
      if (shop === undefined) throw new Error('a shopless part asked for its shop')
      return shop
    },
    say: (line: string) => say(`  ${line}`),
    options,
    signal,
  })

async function withDeadline<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(ms)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`not done after ${ms / 1000} s`)), { once: true })
  })
  return Promise.race([work(signal), late])
}
