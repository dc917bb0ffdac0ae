import { expect, it } from 'vitest'
import { consoleLines } from './console-lines.ts'
import { prettyLine } from './pretty-lines.ts'

const said: string[] = []
const opened = (prettify: ((line: string) => string) | null = null) => {
  said.length = 0
  return consoleLines((line) => said.push(line), '/logs', prettify)
}
const line = (fields: object) => JSON.stringify({ time: '2026-11-27T15:03:41.501Z', service: 'router', ...fields })
const subgraphError = line({
  level: 'warn',
  trace_id: 'f'.repeat(32),
  subgraph: 'orders',
  code: 'SUBGRAPH_UNAVAILABLE',
  reason: 'connect ECONNREFUSED',
  msg: 'subgraph error',
})
const request = line({ level: 'info', operation: 'PlaceOrder', duration_ms: 12.5, msg: 'request' })

it('a warning says of which subgraph it is, and why', () => {
  const lines = opened()
  lines.settle()
  lines.take('router', subgraphError)
  lines.take('router', request)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(
    /^router +warn subgraph error subgraph=orders code=SUBGRAPH_UNAVAILABLE reason="connect ECONNREFUSED"$/,
  )
})

it('an error says what was thrown', () => {
  const lines = opened()
  lines.take(
    'orders',
    line({
      level: 'error',
      err: { message: 'no such table', stack: 'at …' },
      worker: 'relay',
      msg: 'a worker run failed',
    }),
  )
  expect(said[0]).toMatch(/^orders +error a worker run failed: no such table worker=relay$/)
})

it('while the shop starts only errors are told, and then how many warnings there were', () => {
  const lines = opened()
  lines.take('router', subgraphError)
  lines.take('router', subgraphError)
  lines.take('postgres', '2026-11-27 15:00:00 UTC [1] LOG:  database system is ready')
  expect(said).toEqual([])
  lines.settle()
  expect(said).toEqual(['2 warnings while it started: /logs'])
})

it('of PostgreSQL it tells what ends something, but not that it is asked to end', () => {
  const lines = opened()
  lines.settle()
  lines.take('postgres', 'x [1] FATAL:  password authentication failed')
  lines.take('postgres', 'x [1] FATAL:  terminating connection due to administrator command')
  lines.take('postgres', 'x [1] LOG:  checkpoint complete')
  expect(said).toEqual([expect.stringContaining('password authentication failed')])
})

it('for people, everything that is logged is written as they read it', () => {
  const lines = opened(prettyLine)
  lines.take('router', request)
  expect(said).toEqual([])
  lines.settle()
  lines.take('router', request)
  lines.take('router', subgraphError)
  lines.take('postgres', 'x [1] LOG:  checkpoint complete')
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(/^router +\[[\d:.]+\] INFO: request \{"operation":"PlaceOrder","duration_ms":12\.5\}$/)
  expect(said[1]).toMatch(/WARN: subgraph error \{"subgraph":"orders","code":"SUBGRAPH_UNAVAILABLE","reason"/)
})

it.each([
  ['briefly', null],
  ['in full', prettyLine],
])('nothing in a message has the terminal do anything, told %s', (_, prettify) => {
  const lines = opened(prettify)
  const esc = '\u001b[2J\u009b31m\u0007\u202e'
  lines.take('orders', line({ level: 'error', err: { message: `no ${esc}` }, path: esc, msg: `it${esc} broke` }))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are ours.
  const bare = said.join('\n').replaceAll(/\u001b\[\d*m/g, '')
  expect(bare).toContain('broke')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: just these.
  expect(bare).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})

it('a message of several lines is one', () => {
  const lines = opened()
  lines.take(
    'orders',
    line({ level: 'error', err: { message: 'no\nrouter           error all is lost' }, msg: 'it broke' }),
  )
  expect(said).toEqual([expect.stringMatching(/^orders +error it broke: no router error all is lost$/)])
})
