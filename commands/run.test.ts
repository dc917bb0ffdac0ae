import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A clone as it comes: commands, their parts, and nothing installed.

const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'micromart-clone-'))
  for (const folder of ['commands', 'e2e', 'packages/process-lock']) {
    const own = (path: string) => !/node_modules|\.test\.ts$/.test(path)
    await cp(folder, join(root, folder), { recursive: true, filter: own })
  }
  await cp('package.json', join(root, 'package.json'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function asked(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['commands/run.mjs', ...args], { cwd: root })
  return stdout
}

const nothingIsInstalled = async () =>
  expect((await readdir(root)).sort()).toEqual(['commands', 'e2e', 'package.json', 'packages'])

test.each(Object.keys(scripts))('%s says what it does before anything is installed', async (name) => {
  const script = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
  for (const option of ['--help', '-h']) expect(await asked(name, option)).toContain(script)
  await nothingIsInstalled()
})

/** The parts of these have options of their own, and vitest has. */
const withFurtherOptions = ['test', 'e2e', 'bench']

test.each(Object.keys(scripts).filter((name) => !withFurtherOptions.includes(name)))(
  '%s refuses an option that there is none of before anything is installed',
  async (name) => {
    const refused = { code: 2, stderr: expect.stringMatching(/^Unknown option '--nope'\.\nSee npm .*--help\.$/m) }
    for (const option of ['--nope', '--nope=1']) await expect(asked(name, option)).rejects.toMatchObject(refused)
    await nothingIsInstalled()
  },
)

test.each(Object.keys(scripts))('%s reads what it is told', async (name) => {
  // One that takes no options has to refuse them, too.
  expect(await readFile(`commands/${name}.ts`, 'utf8')).toMatch(/export async function run\(argv: string\[\]/)
})

test.each([
  ['e2e', 'first-order'],
  ['bench', 'footprint'],
  ['load', 'checkout'],
  ['chaos', 'killed'],
])('%s names its parts before anything is installed', async (name, part) => {
  expect(await asked(name, '--list')).toMatch(new RegExp(`^${part} +\\w`, 'm'))
  expect(JSON.parse(await asked(name, '--list', '--json', part))).toMatchObject([{ name: part }])
  await nothingIsInstalled()
})

test('the long stories can be left out, or named together', async () => {
  const names = async (...args: string[]) =>
    JSON.parse(await asked('e2e', '--list', '--json', ...args)).map(({ name }: { name: string }) => name)
  expect(await names()).toContain('kafka-start')
  expect(await names('--short')).not.toContain('kafka-start')
  expect(await names('--short')).toContain('first-order')
  expect(await names('kafka')).toContain('kafka-start')
  await expect(asked('e2e', '--list', 'nobody')).rejects.toMatchObject({ code: 2 })
})
