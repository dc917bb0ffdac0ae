import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** A command that was started there. */
export interface Started {
  child: ChildProcess
  /** All that it has said so far. */
  said(): string
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

/** A clone with nothing installed, commands that do hardly anything, and an npm that installs when it is told to. */
export interface FreshClone {
  root: string
  /** Starts a command as its npm script does. */
  start(command: string, environment?: NodeJS.ProcessEnv): Started
  /** Lets npm finish what it installs, now and from now on. */
  letNpmFinish(): Promise<void>
  /** What the lockfile names from now on. */
  lock(version: string): Promise<void>
  write(file: string, text: string): Promise<void>
  remove(): Promise<void>
}

const lasting = (help: string) => `import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
export const help = \`${help}\`
export async function run() {
  console.log('runs')
  while (!existsSync('end')) await sleep(10)
  return 0
}
`

/**
 * npm, as far as `npm ci` goes: it starts a process, as npm does for an install script, says its number and its own, and waits until it
 * may finish.
 */
const npm = `#!/bin/sh
sleep 600 &
echo $$ $! > npm-processes
while [ ! -e finish ]; do sleep 0.02; done
kill $!
mkdir -p node_modules
ln -sfn ${resolve('node_modules/esbuild')} node_modules/esbuild
cp package-lock.json node_modules/.package-lock.json
`

export async function freshClone(): Promise<FreshClone> {
  const root = await mkdtemp(join(tmpdir(), 'micromart-clone-'))
  const write = (file: string, text: string) => writeFile(join(root, file), text)
  const lock = (version: string) =>
    write('package-lock.json', JSON.stringify({ packages: { 'node_modules/esbuild': { version } } }))
  // What runs before anything is installed.
  for (const file of await readdir('commands'))
    if (file.endsWith('.mjs')) await cp(join('commands', file), join(root, 'commands', file))
  for (const folder of ['commands/prepare', 'packages/process-lock', 'e2e/runner']) {
    await cp(folder, join(root, folder), { recursive: true })
  }
  await mkdir(join(root, 'bin'))
  await write('bin/npm', npm)
  await chmod(join(root, 'bin/npm'), 0o755)
  await write('package.json', JSON.stringify({ type: 'module' }))
  await lock('1.0.0')
  await write(
    'commands/codegen.ts',
    "export const help = ``\nexport const run = async () => { console.log('ran'); return 0 }\n",
  )
  await write('commands/check.ts', lasting('from what is installed'))
  await write('commands/router.ts', lasting('from its bundle alone'))
  return {
    root,
    lock,
    write,
    start: (command, environment = {}) => {
      const env = { ...process.env, ...environment, PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}` }
      const child = spawn(process.execPath, ['commands/run.mjs', command], { cwd: root, env })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          said += chunk
        })
      }
      const ended = new Promise<number | string>((resolve) =>
        child.once('close', (code, signal) => resolve(signal ?? code ?? 0)),
      )
      return { child, said: () => said, ended }
    },
    letNpmFinish: () => write('finish', ''),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
