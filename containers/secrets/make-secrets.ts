import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseOwners, list, secretKeys, services } from '@micromart/subgraphs'
import { paymentProvider } from '@micromart/subgraphs/outside'
import { certificateFiles, ownAuthority } from './certificates.ts'

/** Keys that only this process sees; every other secret is made of one of them, so that two containers agree on it. */
const roots = new Set([
  'databases',
  'router-credential',
  'service-credential',
  'session-secret',
  ...services.flatMap((name) => secretKeys(list[name])),
])

/** One folder for each container that has secrets, and one for the keys. */
export const folders = [
  ...databaseOwners(services).flatMap((owner) => [owner, `${owner}-db`]),
  'router',
  'storefront',
  'roots',
]

/** Every container's secrets, made of the roots: files by the folder that it, and nobody else, has mounted. */
export function secretFiles(rootOf: (name: string) => string): Record<string, Record<string, string>> {
  const given = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, rootOf(name)]))
  const password = (owner: string) => createHmac('sha256', rootOf('databases')).update(owner).digest('base64url')
  const databaseUrl = (owner: string) => `postgres://${owner}:${password(owner)}@${owner}-db:5432/${owner}`
  return {
    ...Object.fromEntries(databaseOwners(services).map((owner) => [`${owner}-db`, { password: password(owner) }])),
    ...Object.fromEntries(
      services.map((name) => [
        name,
        {
          'database-url': databaseUrl(name),
          ...given(['router-credential', 'service-credential', ...secretKeys(list[name])]),
        },
      ]),
    ),
    router: given(['router-credential']),
    storefront: given(['session-secret']),
    'payments-sandbox': { 'database-url': databaseUrl('payments-sandbox'), ...given(paymentProvider.keys) },
  }
}

/**
 * Writes every container's secrets into its folder under `folder`. Made at random the first time and kept: a database knows its
 * password from its first start on.
 * @returns how many files were new or other than they should be.
 */
export async function makeSecrets(folder: string): Promise<number> {
  const kept = await Promise.all(
    [...roots].map(async (name) => [name, await keptOrMade(join(folder, 'roots', name))] as const),
  )
  const values = new Map(kept)
  return replaceAll(
    folder,
    secretFiles((root) => values.get(root) as string),
  )
}

/**
 * Writes every process's certificate, each time a new one, by an authority that is made the first time and kept.
 * @returns how many files were written.
 */
export async function makeCertificates(folder: string): Promise<number> {
  const files = { cert: join(folder, 'roots', 'authority.crt'), key: join(folder, 'roots', 'authority.key') }
  const [cert, key] = await Promise.all([contentOf(files.cert), contentOf(files.key)])
  const authority = cert && key ? { cert, key } : ownAuthority(new Date())
  if (!cert || !key) {
    await replace(files.key, authority.key)
    await replace(files.cert, authority.cert)
  }
  return replaceAll(folder, certificateFiles(authority, new Date()))
}

/** Answers how many files were new or other than they should be. */
async function replaceAll(folder: string, wanted: Record<string, Record<string, string>>): Promise<number> {
  let made = 0
  for (const [container, files] of Object.entries(wanted)) {
    for (const [name, content] of Object.entries(files)) {
      const file = join(folder, container, name)
      if ((await contentOf(file)) === content) continue
      await replace(file, content)
      made++
    }
  }
  return made
}

async function keptOrMade(file: string): Promise<string> {
  const found = await contentOf(file)
  if (found) return found
  const made = randomBytes(32).toString('base64url')
  await replace(file, made)
  return made
}

/** Null where there is no such file. */
function contentOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Readable by every user: PostgreSQL's is another than the shop's, and a folder is mounted into one container alone. */
async function replace(file: string, content: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(`${file}.new`, content, { mode: 0o444 })
  await rename(`${file}.new`, file)
}
