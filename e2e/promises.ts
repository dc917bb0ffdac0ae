import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Shop } from './shop.ts'

/** Sees that every invariant of a shop's data holds now; throws Error with what `npm run invariants` says otherwise. */
export async function promisesHold({ data }: Shop): Promise<void> {
  const asked = promisify(execFile)('npm', ['run', '--silent', 'invariants', '--', '--data', data])
  await asked.catch(({ code, stdout, stderr }) => {
    throw new Error(`npm run invariants ends with ${code}:\n${stdout}${stderr}`)
  })
}
