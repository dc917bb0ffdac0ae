import { randomBytes } from 'node:crypto'
import type { BaseDeps, ContextOf, Frame } from '@micromart/service'
import type { Loaders } from './loaders.ts'
import type { Tables } from './tables.ts'

/** What the cart's use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  /**
   * What names a guest's cart: knowing it is owning the cart. One that we did not give out names nothing, so nobody can
   * be made to fill a cart that somebody else knows.
   */
  newToken: () => string
}

export type Context = ContextOf<Deps, Loaders>

/** 256 random bits. */
const newToken = (): string => `guest_${randomBytes(32).toString('base64url')}`

export const openDeps = (frame: Frame<Tables>): Deps => ({ ...frame, newToken })
