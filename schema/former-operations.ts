import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { GeneratedFile } from '@micromart/generated-files'

/** What the storefront asks, by its hash. */
type Manifest = Readonly<Record<string, string>>

const manifestPath = 'storefront/generated/persisted-documents.json'
export const formerPath = 'storefront/former-operations.json'
/** What git may say of a manifest, in bytes. */
const largest = 16 * 1024 * 1024

/**
 * What the storefront of another revision asks and this one does not any more, in a file: a router that knows this one's alone
 * would refuse a storefront of that release beside it, and every page of it, until the last has been replaced.
 * @param generated what `codegen.ts` generates of this revision
 * @throws Error with git's words, where it has no such revision, or that had no manifest
 */
export async function formerOperations(revision: string, generated: readonly GeneratedFile[]): Promise<GeneratedFile> {
  const { stdout } = await promisify(execFile)('git', ['show', `${revision}:${manifestPath}`], { maxBuffer: largest })
  const own = generated.find(({ path }) => path === manifestPath)
  if (own === undefined) throw new Error(`codegen.ts generates no ${manifestPath}`)
  const content = `${JSON.stringify(onlyIn(JSON.parse(stdout), JSON.parse(own.content)), null, 2)}\n`
  return { path: formerPath, content }
}

/** What a manifest has that another has not, in the order of the hashes. */
export function onlyIn(former: Manifest, now: Manifest): Manifest {
  const gone = Object.entries(former).filter(([hash]) => !(hash in now))
  return Object.fromEntries(gone.sort(([one], [other]) => (one < other ? -1 : 1)))
}
