/** A place in the order of what is best: see `best` in candidate-store.ts. */
export interface Place {
  inStock: boolean
  popularity: number
  productId: string
}

/** Where a set of candidates ends; `all` for one that has all that belongs there, `none` for one that nobody needed. */
export type End = Place | 'all' | 'none'

/** How far each set of a list's candidates reaches, which is the same for all of its pages. */
export type Reach = readonly End[]

const end = String.raw`all|none|[01]\.\d{1,4}\.[\w-]{1,60}`
/** As a cursor carries it. */
export const reachText = new RegExp(`^(${end})(,(${end})){3}$`)

export const writeReach = (reach: Reach): string =>
  reach
    .map((end) => (typeof end === 'string' ? end : `${Number(end.inStock)}.${end.popularity}.${end.productId}`))
    .join(',')

/** @param text that `reachText` takes. */
export const readReach = (text: string): Reach =>
  text.split(',').map((end) => {
    if (end === 'all' || end === 'none') return end
    const [inStock, popularity, productId = ''] = end.split('.')
    return { inStock: inStock === '1', popularity: Number(popularity), productId }
  })
