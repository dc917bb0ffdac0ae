import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

/**
 * Changes of the public schema that break clients, against the one committed last.
 * @returns one sentence each; none when there is nothing to compare with.
 */
export async function breakingChanges(api: string): Promise<string[]> {
  const committed = await committedApi()
  if (committed === null) return []
  const changes = await diff(buildSchema(committed), buildSchema(api))
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => `${change.path ?? 'schema'}: ${change.message}`)
}

async function committedApi(): Promise<string | null> {
  const show = promisify(execFile)('git', ['show', 'HEAD:schema/api.graphql'], { maxBuffer: 16 * 1024 * 1024 })
  return show.then(
    ({ stdout }) => stdout,
    () => null,
  )
}
