// How well a product sells, with what was sold long ago counting less: a sale counts half of one that is ninety days newer. Where each newer
// sale counts for more instead, nothing has to be reckoned anew as time goes by (forward decay, Cormode et al. 2009). What is kept is the
// logarithm in steps, so that most sales do not move a product in any list.

const halfLifeMs = 90 * 24 * 60 * 60_000
const beginning = Date.UTC(2026, 0, 1)
const steps = 4

/** The step of a single sale now: what steps are compared with. */
export const stepOf = (now: Date): number => 1 + Math.floor((steps * (now.getTime() - beginning)) / halfLifeMs)
