import { expect, it } from 'vitest'
import { failureLog, HookFailed } from './failures.ts'

it('of failures in a row one is told, and the next that is says how many were not', () => {
  const lines: [level: string, line: object][] = []
  let now = 0
  const log = {
    error: (line: object) => lines.push(['error', line]),
    debug: (line: object) => lines.push(['debug', line]),
  }
  const tell = failureLog('guard', log as never, () => now)
  const fail = () => tell('onRequest', new HookFailed('it failed', { cause: new Error('away') }), 'r-1')
  for (now of [0, 1, 9_999, 10_000]) fail()
  tell('onResponse', new HookFailed('it failed'), 'r-2')
  expect(lines).toMatchObject([
    ['error', { module: 'guard', hook: 'onRequest', untold: 0, request_id: 'r-1', err: { message: 'away' } }],
    ['debug', { hook: 'onRequest' }],
    ['debug', { hook: 'onRequest' }],
    ['error', { hook: 'onRequest', untold: 2 }],
    ['error', { hook: 'onResponse', untold: 0 }],
  ])
})
