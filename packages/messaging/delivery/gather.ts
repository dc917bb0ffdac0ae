/** For one, for each more, and at the most, in ms. */
const firstMs = 10
const eachMs = 5
const mostMs = 50

/**
 * How long what comes is gathered, in ms, after a look that has found so much, before it is taken together. The more there was, the more is
 * under way, and the more a transaction and a round trip for many at once save; one that comes by itself has nothing to wait for.
 */
export const gatherMs = (found: number): number => Math.min(mostMs, firstMs + eachMs * (found - 1))

/** How long what nobody waits for gathers, in ms, from the first hint at it on: a fetch and a transaction of each consumer are then for all that came. */
export const patientMs = 200
