import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { PartContext } from '../runner/part.ts'
import { recipes } from './recipes.ts'

export const title = 'Each recipe of docs/recipes, applied to a copy, passes all checks and the tests that it brings'
export const shopless = true
export const long = true
export const patienceMs = 15 * 60_000

/** Follows all recipes in one copy of the project, as a newcomer would who reads them from first to last. */
export async function run({ say, signal }: PartContext): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'micromart-recipes-'))
  const there = tool(copy, signal)
  try {
    await copyProject(copy, signal)
    const tests: string[] = []
    for (const { page, patch } of await recipes()) {
      await writeFile(join(copy, 'recipe.patch'), patch)
      await there('git', 'apply', '--whitespace=nowarn', 'recipe.patch')
      await rm(join(copy, 'recipe.patch'))
      tests.push(...[...patch.matchAll(/^\+\+\+ b\/(\S+\.test\.ts)$/gm)].flatMap(([, file]) => file ?? []))
      say(`${page} applies`)
    }
    await there('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline')
    for (const command of ['compose', 'codegen']) await there(process.execPath, 'commands/run.mjs', command)
    say('checking the copy')
    await there(process.execPath, 'commands/run.mjs', 'check')
    say(`running ${tests.length} tests of theirs`)
    const said = await there(
      'npx',
      'vitest',
      'run',
      ...tests,
      'schema/described',
      'subgraphs/orders',
      'subgraphs/bad-input',
    )
    assert.match(said, /Tests .*passed/)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** The files that git knows, and what is installed beside them. */
async function copyProject(copy: string, signal: AbortSignal): Promise<void> {
  const here = tool(process.cwd(), signal)
  const files = (await here('git', 'ls-files', '--cached', '--others', '--exclude-standard'))
    .split('\n')
    .filter(Boolean)
  for (const file of files) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await cp(file, join(copy, file), { verbatimSymlinks: true }).catch((error) => {
      // Deleted and not committed yet.
      if (error.code !== 'ENOENT') throw error
    })
  }
  const installed = files
    .filter((file) => file.endsWith('package.json'))
    .map((file) => join(dirname(file), 'node_modules'))
  for (const folder of installed) {
    await cp(folder, join(copy, folder), { recursive: true, verbatimSymlinks: true }).catch((error) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  await tool(copy, signal)('git', 'init', '--quiet')
}

/** Runs a program in a folder; answers what it said, and throws it where the program fails. */
function tool(cwd: string, signal: AbortSignal) {
  return async (program: string, ...args: string[]): Promise<string> => {
    const ran = promisify(execFile)(program, args, { cwd, signal, maxBuffer: 64 * 1024 * 1024 })
    const { stdout } = await ran.catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${program} ${args.join(' ')}: ${error.stdout}${error.stderr}`)
    })
    return stdout
  }
}
