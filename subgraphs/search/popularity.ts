// How well a product sells, with what was sold long ago counting less: a sale counts half of one that is ninety days newer. Where each newer
// sale counts for more instead, nothing has to be reckoned anew as time goes by (forward decay, Cormode et al. 2009). What is kept is the
// logarithm in steps, so that most sales do not move a product in any list.

const halfLifeMs = 90 * 24 * 60 * 60_000
const beginning = Date.UTC(2026, 0, 1)
const steps = 4

/** What one piece sold at that time weighs; doubles every ninety days. */
export const saleWeight = (at: Date): number => 2 ** ((at.getTime() - beginning) / halfLifeMs)

/** The step of a sum of such weights, from 1; 0 for what was never sold. */
export const popularityOf = (weight: number): number =>
  weight <= 0 ? 0 : Math.max(1, Math.min(32_000, 1 + Math.floor(steps * Math.log2(weight))))

/** The step of a single sale now: what steps are compared with. */
export const stepOf = (now: Date): number => 1 + Math.floor((steps * (now.getTime() - beginning)) / halfLifeMs)
