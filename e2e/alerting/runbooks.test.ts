import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { processes } from '@micromart/observability/rules'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { family } from './metric-names.ts'

const root = resolve(import.meta.dirname, '../..')
const text = (path: string) => readFile(join(root, path), 'utf8')
const folder = 'observability/runbooks'
const pages = await Promise.all(
  (await readdir(join(root, folder))).map(async (name) => ({ name, page: await text(join(folder, name)) })),
)

/** Names of other things that look like a metric's. */
const others = [
  'autovacuum_max_workers',
  'kubelet_volume_stats_available_bytes',
  'max_connections',
  'node_filesystem_avail_bytes',
  'pm_sandbox_slow',
  'trace_id',
]

/** What all pages say in words of that form, with who says it. */
const said = (form: RegExp) =>
  pages.flatMap(({ name, page }) => [...page.matchAll(form)].map((match) => ({ name, words: match.slice(1) })))
const missing = (form: RegExp, isThere: (...words: string[]) => boolean) => {
  const all = said(form)
  expect(all).not.toEqual([])
  return all.filter(({ words }) => !isThere(...words))
}

it('a runbook’s commands are there, with the options that it gives them', async () => {
  const { scripts } = JSON.parse(await text('package.json'))
  expect(missing(/npm run ([\w-]+)/g, (name) => name in scripts)).toEqual([])
  const files = await readdir(join(root, 'commands'))
  const sources = new Map(
    await Promise.all(
      files
        .filter((file) => /^[\w-]+\.ts$/.test(file))
        .map(async (file) => [file.slice(0, -3), await text(`commands/${file}`)] as const),
    ),
  )
  const given = said(/npm run ([\w-]+) -- ([^`|\n]+)/g).flatMap(({ name, words: [command = '', rest = ''] }) => {
    const options = [...rest.matchAll(/--([a-z][\w-]*)/g)].map(([, option = '']) => option)
    return [rest.split(' ')[0] ?? '', ...options].map((word) => ({ name, command, word: word.replace(/^--/, '') }))
  })
  expect(given.length).toBeGreaterThan(10)
  expect(given.filter(({ command, word }) => !sources.get(command)?.includes(word))).toEqual([])
})

it('a runbook’s containers and deployments are there', async () => {
  const { services } = parse(await text('docker-compose.yml'))
  const ofCompose = /docker compose (?:ps|restart|logs(?: --tail \d+)?) ([a-z][\w-]*)/g
  expect(missing(ofCompose, (service) => service in services)).toEqual([])
  expect(missing(/(?:deployment\/|kubernetes\.io\/name=)([a-z][\w-]*)/g, (name) => processes.includes(name))).toEqual(
    [],
  )
})

it('a runbook’s log files are of processes that there are', () => {
  const ofStart = [...processes, 'NAME', 'auditor', 'mailbox', 'payments-sandbox', 'postgres', 'viewer']
  expect(missing(/\.micromart\/logs\/([\w-]+)\.log/g, (name) => ofStart.includes(name))).toEqual([])
})

it('a runbook’s metrics are published', async () => {
  const page = await text('docs/metrics.md')
  const known = new Set([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name))
  const isKnown = (name: string) => known.has(name) || known.has(family(name)) || others.includes(name)
  expect(missing(/`([a-z]+(?:_[a-z]+)+)(?:\{[^`]*\})?`/g, isKnown)).toEqual([])
})

it('a runbook’s fields of the graph are in it', async () => {
  const schema = await text('schema/api.graphql')
  const isField = (field: string, argument: string) => new RegExp(`\\b${field}\\([^)]*\\b${argument}:`).test(schema)
  expect(missing(/`(\w+)\((\w+):\)/g, isField)).toEqual([])
})

it('a runbook’s links lead somewhere', async () => {
  const links = said(/\]\(([^)#]+)(?:#[^)]*)?\)/g)
  for (const { name, words } of links)
    await expect(readFile(join(root, folder, words[0] ?? '')), `${name}: ${words[0]}`).resolves.toBeDefined()
})

it('what a runbook looks for in a log is said by somebody', async () => {
  const rooms = ['packages', 'router', 'storefront', 'subgraphs', 'local']
  const sources = (await Promise.all(rooms.map((room) => sourcesIn(join(root, room))))).flat().join('\n').toLowerCase()
  expect(
    missing(/grep (?:-i )?'?([a-z][^'|"]*?)'? \.micromart\/logs/gi, (words) => sources.includes(words.toLowerCase())),
  ).toEqual([])
})

async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  const own = files.filter((file) => file.endsWith('.ts') && !/test\.ts$|node_modules|generated/.test(file))
  return Promise.all(own.map((file) => readFile(join(folder, file), 'utf8')))
}
