import { z } from 'zod'

const labels = z.record(z.string(), z.string())

/** What every object has, whatever its kind. */
export const manifest = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), namespace: z.string().optional(), labels: labels.optional() }),
})
export type Manifest = z.infer<typeof manifest>

/** What k8s/ calls the shop's namespace. */
export const namespace = 'micromart'
