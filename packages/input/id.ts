import { type IdPrefix, isId } from '@micromart/ids'
import { z } from 'zod'

/** The id of one kind of thing, as `newId` makes them. */
export const id = (prefix: IdPrefix) =>
  z.string().refine((sent) => isId(prefix, sent), { message: 'This is no id of that kind.' })
