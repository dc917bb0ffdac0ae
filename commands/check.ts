import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import { type GeneratedFile, staleFiles } from '@micromart/generated-files'
import { generateManifests, leftOver } from '@micromart/manifests'
import { generateObservability } from '@micromart/observability'
import { configReference, undescribedOptions } from '@micromart/router/config-reference'
import { UsageError } from '@micromart/running-shop/operator-error'
import { breakingChanges } from '@micromart/schema/check'
import { composeSupergraph } from '@micromart/schema/compose'
import { generatedTypes } from '@micromart/schema/generated-types'
import config from '../codegen.ts'
import { crossings } from './boundaries/crossings.ts'
import { effects } from './boundaries/effects.ts'
import { misshapen } from './subgraph-shape.ts'

export const help = `npm run check [-- PART…]

Everything that can be told without running the shop: lint and format, types, unused code, whether the schemas compose, whether
the API breaks a client, whether generated files are fresh, who imports whom, whether pure files are pure, whether subgraphs are of one
shape, and tests of what is deployed and of tests themselves. Exits 0 when all is well.

  PART…      the parts to check, by a word or more of their names ("types", "boundaries"); all without one
  --list     name them
  --help     this text`

interface Check {
  name: string
  /** What is wrong; empty when nothing is. */
  faults(): Promise<string[]>
}

/** What tsc found out about files that have not changed since. */
const knownTypes = '.build/check/types.tsbuildinfo'

const checks: Check[] = [
  { name: 'lint and format', faults: () => tool('biome', 'ci', '--colors=off', '.') },
  {
    name: 'types',
    faults: () => tool('tsc', '--noEmit', '--project', '.', '--incremental', '--tsBuildInfoFile', knownTypes),
  },
  { name: 'unused code', faults: () => tool('knip', '--no-progress') },
  { name: 'module boundaries', faults: () => crossings('.') },
  { name: 'pure files', faults: () => effects('.') },
  { name: 'subgraphs are of one shape', faults: () => misshapen('.') },
  { name: 'generated types are fresh', faults: staleTypes },
  { name: 'supergraph is fresh', faults: staleSupergraph },
  { name: 'generated manifests are fresh', faults: staleManifests },
  { name: 'generated rules and dashboards are fresh', faults: () => stale(generateObservability(), 'compose') },
  { name: "the router's configuration is described", faults: staleReference },
  { name: 'what is deployed', faults: () => tool('vitest', 'run', '--project', 'checks', '--no-color') },
  { name: 'the API breaks no client', faults: async () => breakingChanges((await composeSupergraph('.')).api) },
]

export async function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { list: { type: 'boolean' } },
  })
  if (values.list) {
    for (const { name } of checks) console.log(name)
    return 0
  }
  const wanted = checksOf(positionals)
  const passed = await Promise.all(wanted.map(tellOf))
  const well = passed.filter(Boolean).length
  console.log(`${well} of ${wanted.length} ok`)
  return well === wanted.length ? 0 : 1
}

/** Those whose names have one of `words`; all without one. Throws a {@link UsageError} for a word that no name has. */
function checksOf(words: readonly string[]): readonly Check[] {
  const named = (word: string) => checks.filter(({ name }) => name.includes(word))
  const unknown = words.find((word) => named(word).length === 0)
  if (unknown !== undefined) throw new UsageError(`No part of the check is called ${unknown}; --list names them.`)
  return words.length === 0 ? checks : checks.filter(({ name }) => words.some((word) => name.includes(word)))
}

/** Checks one, says what came of it as soon as that is known, and answers whether all is well with it. */
async function tellOf({ name, faults }: Check): Promise<boolean> {
  const began = performance.now()
  const found = await faults()
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const faultLines = found.map((fault) => fault.replace(/^/gm, '        '))
  console.log([`${found.length === 0 ? 'ok    ' : 'not so'}  ${name}, ${seconds} s`, ...faultLines].join('\n'))
  return found.length === 0
}

/** Runs an installed tool; what it said, when it found something. */
async function tool(name: string, ...args: string[]): Promise<string[]> {
  const ran = promisify(execFile)(`node_modules/.bin/${name}`, args, { maxBuffer: 64 * 1024 * 1024 })
  return ran.then(
    () => [],
    (error: { stdout: string; stderr: string }) => [`${error.stdout}${error.stderr}`.trim()],
  )
}

async function staleTypes(): Promise<string[]> {
  return stale(await generatedTypes(config), 'codegen')
}

async function staleSupergraph(): Promise<string[]> {
  const { supergraph, api, hints } = await composeSupergraph('.')
  const files = [
    { path: 'schema/supergraph.graphql', content: supergraph },
    { path: 'schema/api.graphql', content: api },
  ]
  return [...hints, ...(await stale(files, 'compose'))]
}

async function staleManifests(): Promise<string[]> {
  const files = await generateManifests('.')
  const left = await leftOver('.', files)
  return [...(await stale(files, 'compose')), ...left.map((path) => `${path} is for no subgraph that there is`)]
}

async function staleReference(): Promise<string[]> {
  const undescribed = undescribedOptions().map((option) => `${option} has no .describe(…) in router/config`)
  return [...undescribed, ...(await stale(configReference(), 'codegen'))]
}

async function stale(files: readonly GeneratedFile[], command: string): Promise<string[]> {
  const found = await staleFiles(files)
  return found.map(({ path }) => `${path} is not what npm run ${command} writes now`)
}
