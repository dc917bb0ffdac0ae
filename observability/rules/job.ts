/**
 * What every target of the shop is labelled with, wherever Prometheus finds it; `process` beside it is the router's or a subgraph's name,
 * whichever replica it is.
 */
export const jobName = 'micromart'
export const job = `job="${jobName}"`
