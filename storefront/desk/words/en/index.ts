import { frame } from './frame.ts'
import { goods } from './goods.ts'
import { orders } from './orders.ts'
import { people } from './people.ts'

/** What the desk says, in English. Another language is another folder of this shape. */
export const en = { ...frame, ...orders, ...goods, ...people }

/** Every sentence of the desk. */
export type DeskWords = typeof en
