import type { ColourName } from './pictures/colour.ts'
import type { Kind } from './pictures/draw.ts'

/** A product of the demo catalog, as short as it can be told. Prices are in EUR. */
export interface DemoProduct {
  name: string
  brand: string
  /** From the top of the tree down. */
  category: readonly [string, string]
  description: string
  drawing: Kind
  /** The first is the picture's; with more than one the shopper chooses. */
  colours: readonly [ColourName, ...ColourName[]]
  accent: ColourName
  sizes?: readonly string[]
  price: string
  /** The price before the sale. */
  was?: string
  /** What it costs in dollars, where it is sold in them as well. */
  dollars?: string
  weightGrams: number
  /** Pieces of each variant, over and over; 0 is sold out. */
  stock?: readonly number[]
}
