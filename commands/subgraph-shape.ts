import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Names at the root of a subgraph that stand for a role; see docs/dictionary.md. */
const roles = new Set([
  'README.md',
  'audit.ts',
  'consumers.ts',
  'demo.ts',
  'deps.ts',
  'failpoints.ts',
  'generated.ts',
  'handle-command.ts',
  'input.ts',
  'loaders.ts',
  'mappers.ts',
  'metrics.ts',
  'migrations',
  'package.json',
  'peers',
  'problem.ts',
  'projections',
  'resolvers',
  'routes.ts',
  'schema.graphql',
  'server.ts',
  'subgraph.ts',
  'tables.ts',
  'testing',
  'workers.ts',
])

/** Rooms that one idea of one subgraph needs, beside those that all have. */
const rooms: Record<string, readonly string[]> = {
  cart: ['coupons', 'tariffs'],
  notifications: ['mail', 'webhooks', 'words'],
  orders: ['guests', 'notes', 'placing', 'saga'],
  payments: ['actions', 'books', 'cards'],
  products: ['categories', 'imports', 'pictures', 'variants'],
  search: ['facets', 'hits', 'index', 'language', 'query', 'sales'],
  users: ['addresses', 'api-keys', 'keys', 'passwords', 'sessions', 'token-exchange', 'tokens'],
}

/** What every subgraph has. */
const needed = [
  'schema.graphql',
  'subgraph.ts',
  'server.ts',
  'deps.ts',
  'tables.ts',
  'loaders.ts',
  'resolvers',
  'testing',
]

/** By which staff see how it is as a service, and mend it; what they answer is the frame's. */
const healthFields = (subgraph: string) => {
  const named = `${subgraph.charAt(0).toUpperCase()}${subgraph.slice(1)}`
  return [`${subgraph}Health`, `${subgraph}DeadLetters`, `redrive${named}DeadLetters`, `discard${named}DeadLetters`]
}

/** The query builder at work, wherever it was imported. */
const queries = /\b(selectFrom|insertInto|updateTable|deleteFrom|selectNoFrom)\(|\bsql(<[^`]*>)?`/

/** What a rule is given by its caller; a file that imports any of these by value does more than reckon, hash or seal. */
const effects =
  /^import (?!type )[^'"]*?from '(?:kysely|node:(?!util|crypto|zlib|net')[^']*|@micromart\/(?:service|messaging|telemetry|idempotency|event-store|peers)|\.\.?\/(?:[\w-]+\/)*(?:deps|[\w-]+-store|consumers|workers|loaders)\.ts)'/m

/**
 * Where a subgraph is not of the shape that all have.
 * @param root the project's root.
 * @returns one sentence each.
 */
export async function misshapen(root: string): Promise<string[]> {
  const folders = (await readdir(join(root, 'subgraphs'), { withFileTypes: true })).filter((each) => each.isDirectory())
  const faults = await Promise.all(folders.map(({ name }) => faultsOf(root, name)))
  return [...(await untoldRooms(root)), ...faults.flat()]
}

/** Nobody finds what the dictionary does not have. */
async function untoldRooms(root: string): Promise<string[]> {
  const dictionary = await readFile(join(root, 'docs/dictionary.md'), 'utf8')
  return [...new Set(Object.values(rooms).flat())]
    .filter((room) => !dictionary.includes(`\`${room}/\``))
    .map((room) => `docs/dictionary.md does not say what ${room}/ is`)
}

async function faultsOf(root: string, subgraph: string): Promise<string[]> {
  const folder = join('subgraphs', subgraph)
  const names = (await readdir(join(root, folder))).filter((name) => name !== 'node_modules')
  const missing = needed.filter((name) => !names.includes(name)).map((name) => `${folder} has no ${name}`)
  const strangers = await Promise.all(
    names.filter((name) => !isKnown(subgraph, name)).map((name) => strangeness(root, folder, name)),
  )
  const within = await Promise.all((rooms[subgraph] ?? []).map((room) => strangersWithin(root, join(folder, room))))
  const knowing = await Promise.all((await sources(root, folder)).map((file) => queriesOutsideStores(root, file)))
  const schema = await readFile(join(root, folder, 'schema.graphql'), 'utf8').catch(() => '')
  const untold = healthFields(subgraph)
    .filter((field) => !new RegExp(`^  ${field}\\b`, 'm').test(schema))
    .map((field) => `${folder}/schema.graphql has no ${field}`)
  return [...missing, ...untold, ...strangers, ...within.flat(), ...knowing].filter((fault) => fault !== null)
}

const isKnown = (subgraph: string, name: string) =>
  roles.has(name) || (rooms[subgraph]?.includes(name) ?? false) || isStoreOrTest(name)

const isStoreOrTest = (name: string) => /(-store|(\.int)?\.test)\.ts$/.test(name)

/** In a room stand the same kinds of files as at the root. */
async function strangersWithin(root: string, room: string): Promise<(string | null)[]> {
  const names = await readdir(join(root, room))
  const files = names.filter((name) => name.endsWith('.ts') && !isStoreOrTest(name))
  return Promise.all(files.map((name) => strangeness(root, room, name)))
}

/** A file without a role is a use case or a rule, or it has no place here. */
async function strangeness(root: string, folder: string, name: string): Promise<string | null> {
  if (!name.endsWith('.ts')) return `${folder}/${name} is no role of docs/dictionary.md`
  const source = await readFile(join(root, folder, name), 'utf8')
  const useCase = name.slice(0, -3).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const signature = new RegExp(
    `^export (async )?function\\*? ${useCase}\\b[^(]*\\(\\s*(\\w+|\\{[^)]*\\}): (Pick<)?(Deps|Trx|Db)\\b`,
    'm',
  )
  if (signature.test(source) || !effects.test(source)) return null
  return `${folder}/${name} is neither pure nor a use case: it exports no ${useCase}(deps, …), (trx, deps, …) or (db, …)`
}

async function sources(root: string, folder: string): Promise<string[]> {
  const files = await readdir(join(root, folder), { recursive: true })
  return files
    .filter(
      (file) =>
        file.endsWith('.ts') && !/(^|\/)(node_modules|migrations|testing)\/|\.test\.ts$|generated\.ts$/.test(file),
    )
    .map((file) => join(folder, file))
}

async function queriesOutsideStores(root: string, file: string): Promise<string | null> {
  if (file.endsWith('-store.ts')) return null
  const found = queries.exec(await readFile(join(root, file), 'utf8'))
  return found && `${file} has a query (${found[0]}): only stores know tables`
}
