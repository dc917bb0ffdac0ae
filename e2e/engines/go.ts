import { execFile, spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { CannotRunHere } from '../runner/part.ts'
import { inCache } from './cache.ts'

const run = promisify(execFile)

/** How often a build says how far it is, in ms. */
const SAY_EVERY_MS = 20_000

/** A program made of a Go module in one version. */
export interface GoProgram {
  /** Its name in the cache, and its file's. */
  name: string
  module: string
  version: string
  /** The package whose `main` it is. */
  package: string
  /** Modules that the module's go.mod replaces by its own tree, and the versions under which they are published. */
  replaces?: Record<string, string>
  /** Linker flags, such as `-X` for a version. */
  linkerFlags?: string
}

/**
 * The path of a program, built the first time; linked statically, so that it needs nothing else of the machine.
 * Throws CannotRunHere where there is no Go, and the signal's reason once that aborts.
 */
export async function goProgram(wanted: GoProgram, say: (line: string) => void, signal?: AbortSignal): Promise<string> {
  const { name, version } = wanted
  const folder = await inCache(name, version, async (draft) => {
    await needGo()
    const began = Date.now()
    say(`${name} ${version}: fetching its Go modules and building, once; this may take minutes`)
    const source = join(draft, 'source')
    await writeModule(source, wanted)
    await build(source, join(draft, name), wanted, { say: (line) => say(`${name} ${version}: ${line}`), signal })
    await rm(source, { recursive: true })
    say(`${name} ${version}: built in ${Math.round((Date.now() - began) / 1000)} s`)
  })
  return join(folder, name)
}

/** Where a module's files are, fetched the first time: its folder, and its go.mod. */
export async function goModule(module: string, version: string): Promise<{ folder: string; goMod: string }> {
  await needGo()
  const args = ['mod', 'download', '-json', `${module}@${version}`]
  const { stdout } = await run('go', args, { env: environment(), cwd: '/' })
  const { Dir, GoMod } = JSON.parse(stdout)
  return { folder: Dir, goMod: GoMod }
}

async function needGo(): Promise<void> {
  await run('go', ['version']).catch(() => {
    throw new CannotRunHere('there is no Go on this machine: install Go 1.24 or newer and put `go` on the PATH')
  })
}

const environment = () => ({ ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local', GOWORK: 'off' })

/** A module of our own that requires the program's: only a main module may replace others. */
async function writeModule(folder: string, { module, version, replaces = {} }: GoProgram): Promise<void> {
  await mkdir(folder, { recursive: true })
  const lines = [
    'module micromart.example/engine',
    'go 1.24.0',
    `require ${module} ${version}`,
    ...Object.entries(replaces).map(([replaced, by]) => `replace ${replaced} => ${replaced} ${by}`),
  ]
  await writeFile(join(folder, 'go.mod'), `${lines.join('\n')}\n`)
}

/** `-mod=mod` fills in go.mod from the modules' own; what is fetched is held against Go's checksum database. */
async function build(
  cwd: string,
  output: string,
  program: GoProgram,
  { say, signal }: { say: (line: string) => void; signal: AbortSignal | undefined },
): Promise<void> {
  signal?.throwIfAborted()
  const flags = ['-mod=mod', '-v', '-trimpath', '-buildvcs=false', '-ldflags', `-s -w ${program.linkerFlags ?? ''}`]
  const child = spawn('go', ['build', ...flags, '-o', output, program.package], {
    cwd,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let steps = 0
  let last: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    steps += 1
    last = [...last.slice(-30), line]
  })
  // By an interrupt, for which Go clears up after itself; also when nobody waits for it any more.
  const callOff = () => void child.kill('SIGINT')
  signal?.addEventListener('abort', callOff, { once: true })
  process.once('exit', callOff)
  const progress = setInterval(() => say(`${steps} packages fetched or compiled`), SAY_EVERY_MS)
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
    signal?.throwIfAborted()
    if (code !== 0) throw new Error(`go build ${program.package} ends with ${code}:\n${last.join('\n')}`)
  } finally {
    clearInterval(progress)
    signal?.removeEventListener('abort', callOff)
    process.off('exit', callOff)
  }
}
