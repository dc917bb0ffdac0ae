import assert from 'node:assert/strict'
import { z } from 'zod'
import type { Site } from './site.ts'

/** What the cluster itself changes all the time is left out. */
const objects = z.object({
  items: z.array(
    z.looseObject({ kind: z.string(), metadata: z.looseObject({ name: z.string() }) }).transform((object) => {
      const { status: _, ...given } = object
      const { resourceVersion: __, ...metadata } = object.metadata
      return { ...given, metadata }
    }),
  ),
})

/**
 * Applies an overlay once more, as whoever deploys does with every release, and sees that nothing is another for it: no object, no
 * pod, and no number of pods that an autoscaler has decided upon.
 * @returns how many objects there are.
 */
export async function appliedAgain({ kubectl, namespace, overlay }: Site): Promise<number> {
  const seen = async () => {
    const applied = await kubectl([
      'get',
      '-k',
      overlay,
      '--ignore-not-found',
      '--show-managed-fields',
      '--output=json',
    ])
    const pods = await kubectl(['--namespace', namespace, 'get', 'pods', '--output=name'])
    // Jobs that are done go by themselves.
    return { objects: objects.parse(JSON.parse(applied)).items.filter(({ kind }) => kind !== 'Job'), pods }
  }
  const before = await seen()
  assert.ok(before.objects.length > 0)
  await kubectl(['apply', '--server-side', '-k', overlay])
  assert.deepEqual(await seen(), before)
  return before.objects.length
}
