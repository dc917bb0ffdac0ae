import type { Counts } from '@micromart/service'
import { Counter, type Registry } from 'prom-client'

/** Counts what ran out: variants of which there was something, and then nothing that could be sold. */
export function countStockOuts(registry: Registry): Counts {
  const stockOuts = new Counter({
    name: 'micromart_stock_outs_total',
    help: 'Times that the last piece of a variant was sold, held or taken away.',
    registers: [registry],
  })
  return {
    'stock.changed'({ data: { availability, was } }) {
      if (availability === 'OUT_OF_STOCK' && was && was !== 'OUT_OF_STOCK') stockOuts.inc()
    },
  }
}
