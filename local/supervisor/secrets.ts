import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeAtomically } from '@micromart/running-shop/data-folder'
import { onlyWhenMissing } from '@micromart/running-shop/only-when-missing'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { list, secretKeys, services, settingOf } from '@micromart/subgraphs'
import { z } from 'zod'

const shared = ['superuserPassword', 'databaseKey', 'routerCredential', 'serviceCredential', 'sessionSecret'] as const
const names = [...shared, ...services.flatMap((name) => secretKeys(list[name])).map(camelCase)]

/** By names such as `keySecret`; beside those that are shared, what single services have. */
export type Secrets = Record<(typeof shared)[number], string> & Readonly<Record<string, string>>

/**
 * This shop's own secrets, made at its first start and kept beside its data; those new in a later version are added.
 * @param isNew whether there is nothing yet that was closed with the ones it had.
 * @throws OperatorError where they are lost: others would open nothing.
 */
export async function shopSecrets(file: string, isNew: boolean): Promise<Secrets> {
  const found = await secretsIn(file)
  if (found === null && !isNew) {
    throw new OperatorError(
      `${file} is gone, and with it what opens this shop's databases and what is sealed in them. Put it back, from a backup or a copy, ` +
        `or forget the shop with --reset.`,
    )
  }
  const missing = names.filter((name) => found?.[name] === undefined)
  const secrets = {
    ...found,
    ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')])),
  }
  if (missing.length > 0) await writeAtomically(file, `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets as Secrets
}

const written = z.record(z.string(), z.string())

/** Null where there are none. */
async function secretsIn(file: string): Promise<Partial<Secrets> | null> {
  const text = await readFile(file, 'utf8').catch(onlyWhenMissing)
  if (text === undefined) return null
  try {
    return written.parse(JSON.parse(text))
  } catch {
    throw new OperatorError(
      `${file} is not as it was written. Put it back, from a backup or a copy, or forget the shop with --reset.`,
    )
  }
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
