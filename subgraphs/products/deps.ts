import type { BaseDeps, ContextOf, Frame } from '@micromart/service'
import { linesOf, secret } from '@micromart/settings'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import { type UploadTokens, uploadTokens } from './pictures/upload-tokens.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  /** Says who may send a picture; of several, one a line, the first makes tokens and all are accepted. */
  pictureUploadKey: secret,
  /** Where the pictures are found that staff bring, without a slash at its end. */
  picturesUrl: z
    .url({ protocol: /^https$/ })
    .regex(/[^/]$/, 'ends in a slash')
    .optional(),
})

/** What products' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  uploads: UploadTokens
  /** '' where pictures have paths of the shop's own. */
  picturesUrl: string
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): Deps {
  const { settings: told, ...base } = frame
  const { pictureUploadKey, picturesUrl = '' } = told
  return { ...base, uploads: uploadTokens(linesOf(pictureUploadKey)), picturesUrl }
}
