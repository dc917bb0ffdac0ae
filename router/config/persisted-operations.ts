import { z } from 'zod'

export const persistedOperations = z
  .strictObject({
    manifest: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File of operations: `{ "<sha256>": "query …" }`, or the manifest that Apollo\'s tools write. Default: none.',
      ),
    only: z.boolean().default(false).describe('Refuse what is not in the manifest.'),
  })
  .refine((it) => !it.only || it.manifest !== undefined, { message: 'needs a manifest', path: ['only'] })
  .prefault({})
  .describe('Operations that are known by their hash.')
