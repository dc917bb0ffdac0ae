import { frame } from './frame.ts'
import { goods } from './goods.ts'
import { health } from './health.ts'
import { catalogImport } from './import.ts'
import { importReasons } from './import-reasons.ts'
import { importUndo } from './import-undo.ts'
import { orders } from './orders.ts'
import { people } from './people.ts'
import { prices } from './prices.ts'
import { refused } from './refused.ts'

/** What the desk says, in English. Another language is another folder of this shape. */
export const en = {
  ...frame,
  ...orders,
  ...goods,
  ...people,
  ...prices,
  ...health,
  catalogImport,
  importReasons,
  importUndo,
  refused,
}

/** Every sentence of the desk. */
export type DeskWords = typeof en
