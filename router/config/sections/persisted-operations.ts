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
    exemptScopes: z
      .array(z.string().min(1))
      .default([])
      .describe('Who holds one of these scopes may ask anything all the same: staff and integrations, say.'),
  })
  .refine((it) => !it.only || it.manifest !== undefined, { message: 'needs a manifest', path: ['only'] })
  .refine((it) => it.only || it.exemptScopes.length === 0, { message: 'exempts from only', path: ['exemptScopes'] })
  .prefault({})
  .describe('Operations that are known by their hash.')
