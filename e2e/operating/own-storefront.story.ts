import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts } from '@micromart/free-port'
import { eventually } from '@micromart/testing/eventually'
import type { PartContext } from '../runner/part.ts'

export const title =
  'A storefront that is copied out is typed, tested and built there, and is a shop of its own: in name, colour, currency and language'
export const long = true
export const patienceMs = 15 * 60_000

/** What somebody changes first, as its README says: in which file what becomes what. */
const changes: readonly [file: string, was: string, is: string][] = [
  ['brand.ts', "'MicroMart'", "'Petit Port'"],
  ['brand.ts', "'#ffe03a'", "'#7fd1ff'"],
  ['look/tokens.css', '--label: #ffe03a', '--label: #7fd1ff'],
  ['brand.ts', "currency: 'EUR'", "currency: 'CHF'"],
  ['brand.ts', "country: 'DE'", "country: 'CH'"],
  [
    'words/languages.ts',
    "import { en, type Words } from './en.ts'",
    "import { en, type Words } from './en.ts'\nimport { fr } from './fr.ts'",
  ],
  ['words/languages.ts', '{ en, de }', '{ en, de, fr }'],
  ['words/format.ts', "de: 'de-DE'", "de: 'de-DE', fr: 'fr-CH'"],
  ['desk/words/languages.ts', '{ en, de }', '{ en, de, fr: en }'],
]
const french = `import { en, type Words } from './en.ts'

export const fr: Words = { ...en, language: 'Français', nav: { ...en.nav, searchFor: 'Que cherchez-vous ?' } }
`

export async function run({ shop, signal, say }: PartContext): Promise<void> {
  const { router } = (await shop.running()).processes
  assert.ok(router)
  const folder = await mkdtemp(join(tmpdir(), 'own-storefront-'))
  const within = (cwd: string) => async (program: string, args: readonly string[]) => {
    const options = { cwd, signal, maxBuffer: 64 * 1024 * 1024 }
    await promisify(execFile)(program, args, options).catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${program} ${args.join(' ')}: ${error.stdout}${error.stderr}`)
    })
  }
  const there = within(folder)
  try {
    say('it is copied out, and installed')
    await within(process.cwd())(process.execPath, ['commands/run.mjs', 'copy-storefront', folder])
    await there('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'])
    say('its types hold, and its tests')
    for (const script of ['types', 'test']) await there('npm', ['run', script])
    say('it becomes another shop')
    await writeFile(join(folder, 'storefront/words/fr.ts'), french)
    for (const [file, was, is] of changes) await change(join(folder, 'storefront', file), was, is)
    for (const script of ['types', 'build']) await there('npm', ['run', script])
    say('it is opened, before the router')
    await opened(folder, router.url, signal)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function change(file: string, was: string, is: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  assert.ok(text.includes(was), `${file} has ${was}`)
  await writeFile(file, text.replace(was, is))
}

async function opened(cwd: string, routerUrl: string, signal: AbortSignal): Promise<void> {
  const [port, adminPort] = await freePorts(2)
  const env = {
    PATH: process.env.PATH,
    MICROMART_ROUTER_URL: routerUrl,
    MICROMART_SESSION_SECRET: 'a secret of a shop of its own, that is long enough',
    MICROMART_PORT: String(port),
    MICROMART_ADMIN_PORT: String(adminPort),
  }
  const program = spawn(process.execPath, ['dist/main.js'], { cwd, env, signal, stdio: 'ignore' })
  const ended = once(program, 'exit')
  try {
    const page = async (path: string, language = 'en') => {
      const headers = { 'accept-language': language }
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
      return { status: response.status, text: await response.text() }
    }
    await eventually(async () => assert.equal((await page('/')).status, 200), { within: 60_000 })
    const home = await page('/')
    assert.match(home.text, /<title>Petit Port · /)
    assert.doesNotMatch(home.text, /MicroMart|ffe03a/)
    assert.match((await page('/icon.svg')).text, /#7fd1ff/)
    const style = /href="(\/assets\/style-[^"]+)"/.exec(home.text)?.[1] ?? ''
    assert.match((await page(style)).text, /--label: ?#7fd1ff/)
    const french = await page('/search?q=lamp', 'fr')
    assert.match(french.text, /<html lang="fr">/)
    assert.match(french.text, /Que cherchez-vous/)
    const goods = /href="(\/p\/[^"]+)"/.exec(french.text)?.[1] ?? ''
    assert.equal((await page(goods, 'fr')).status, 200)
  } finally {
    program.kill()
    await ended
  }
}
