/** What every profile promises: nothing fails, and nobody was left out because k6 ran out of virtual users, which only a slow shop makes it. */
export const promised = {
  failures: ['rate<0.001'],
  dropped_iterations: ['count<1'],
}

/** And where orders are placed: each is confirmed, soon. */
export const promisedOfOrders = {
  orders_unended: ['count<1'],
  orders_cancelled: ['count<1'],
  order_confirmed_ms: ['p(95)<5000'],
}

/** Of the requests of a scenario alone: what a script's `setup` asks is not part of the load. */
export const answersOf = (scenario: string, p95: number, p99: number) => ({
  [`http_req_duration{scenario:${scenario}}`]: [`p(95)<${p95}`, `p(99)<${p99}`],
})

/** What the end of a run tells of times. */
export const trendStats = ['avg', 'min', 'med', 'p(90)', 'p(95)', 'p(99)', 'max', 'count']
