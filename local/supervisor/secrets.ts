import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeAtomically } from '../data-folder.ts'

const names = [
  'superuserPassword',
  'databaseKey',
  'routerCredential',
  'serviceCredential',
  'keySecret',
  'providerKey',
  'webhookSecret',
] as const

export type Secrets = Record<(typeof names)[number], string>

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

/** A role's password, so that each has its own and one key is all there is to keep. */
export function databasePassword(secrets: Secrets, role: string): string {
  return createHmac('sha256', secrets.databaseKey).update(role).digest('base64url')
}

function onlyWhenMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '{}'
  throw error
}
