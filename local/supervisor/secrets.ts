import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeAtomically } from '@micromart/running-shop/data-folder'
import { list, secretKeys, services, settingOf } from '@micromart/subgraphs'

const shared = ['superuserPassword', 'databaseKey', 'routerCredential', 'serviceCredential', 'sessionSecret'] as const
const names = [...shared, ...services.flatMap((name) => secretKeys(list[name])).map(camelCase)]

/** By names such as `keySecret`; beside those that are shared, what single services have. */
export type Secrets = Record<(typeof shared)[number], string> & Readonly<Record<string, string>>

/** This shop's own secrets, made at its first start and kept beside its data; those new in a later version are added. */
export async function shopSecrets(file: string): Promise<Secrets> {
  const found: Partial<Secrets> = JSON.parse(await readFile(file, 'utf8').catch(onlyWhenMissing))
  const missing = names.filter((name) => found[name] === undefined)
  const secrets = {
    ...found,
    ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')])),
  }
  if (missing.length > 0) await writeAtomically(file, `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets as Secrets
}

/** What a process is told of its secrets, such as `key-secret`. */
export const secretSettings = (secrets: Secrets, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [settingOf(key), secrets[camelCase(key)] as string]))

/** A role's password, so that each has its own and one key is all there is to keep. */
export function databasePassword(secrets: Secrets, role: string): string {
  return createHmac('sha256', secrets.databaseKey).update(role).digest('base64url')
}

function camelCase(key: string): string {
  return key.replace(/-(\w)/g, (_, first: string) => first.toUpperCase())
}

function onlyWhenMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '{}'
  throw error
}
