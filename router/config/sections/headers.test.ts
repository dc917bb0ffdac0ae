import { describe, expect, it } from 'vitest'
import { faults as faultsOf } from '../../testing/config-faults.ts'
import { parseConfig } from '../read-config.ts'

const faults = (headers: object) => faultsOf({ headers })

const framing = [
  'Connection',
  'transfer-encoding',
  'content-length',
  'content-type',
  'host',
  'upgrade',
  'te',
  'trailer',
]
const alsoFraming = ['keep-alive', 'proxy-authorization', 'proxy-anything', 'sec-websocket-key', 'expect']

describe('header rules', () => {
  it.each([...framing, ...alsoFraming])('that would move %s are refused', (name) => {
    const rules = [{ propagate: name }, { propagate: 'x', rename: name }, { set: name, value: 'x' }, { remove: name }]
    const whys = faults({ all: { request: rules, response: [{ propagate: name }, { propagate: 'x', rename: name }] } })
    expect(whys).toHaveLength(rules.length + 2)
    for (const why of whys) expect(why).toContain('belongs to a connection or a body')
    expect(faults({ clientAddress: name, userAgent: name })).toHaveLength(2)
  })

  it.each(['Content-Length', 'Transfer-Encoding', 'connection', 'upgrade'])('no call carries %s of its own', (name) => {
    for (const config of [
      { propagateHeaders: [name] },
      { subgraphs: { all: { headers: { [name]: 'x' } } } },
      { auth: { exchange: { url: 'http://users/token', headers: { [name]: 'x' } } } },
    ]) {
      expect(() => parseConfig(config, {})).toThrow('belongs to a connection')
    }
  })

  it.each(['Authorization', 'x-request-id', 'traceparent', 'accept-encoding'])('for %s are refused', (name) => {
    const rules = [{ propagate: name }, { propagate: 'x', rename: name }, { set: name, value: 'x' }, { remove: name }]
    const whys = faults({ subgraphs: { orders: { request: rules } } })
    expect(whys).toHaveLength(rules.length)
    for (const why of whys) expect(why).toContain('is for the router alone to say')
  })

  it.each(['cache-control', 'access-control-allow-origin', 'vary', 'x-request-id', 'RateLimit-Policy'])(
    'that would have a subgraph say %s are refused',
    (name) => expect(faults({ all: { response: [{ propagate: name }] } })).toHaveLength(1),
  )

  it.each([
    ['nothing', {}],
    ['two things', { propagate: 'a', remove: 'b' }],
    ['a header without a value', { set: 'a' }],
    ['a value without a header', { remove: 'a', value: 'b' }],
    ['another name for what matches', { matching: 'a', rename: 'b' }],
    ['a pattern that is none', { matching: '(' }],
    ['a default that is no header value', { propagate: 'a', default: 'a\nb' }],
  ])('that say %s are refused', (_what, rule) => expect(faults({ all: { request: [rule] } })).not.toEqual([]))

  it('of cookies keep the name, in which alone several may be sent', () => {
    expect(faults({ all: { response: [{ propagate: 'set-cookie', rename: 'x' }] } })).toHaveLength(1)
    expect(faults({ all: { response: [{ propagate: 'x', rename: 'set-cookie' }] } })).toHaveLength(1)
  })

  it('whose values cannot be filled in are told by their place', () => {
    const rule = { set: 'x', value: `\${NOWHERE}` }
    expect(faults({ all: { request: [rule] }, subgraphs: { orders: { request: [rule] } } })).toEqual([
      'headers.all.request.0.value: the environment has neither NOWHERE nor NOWHERE_FILE',
      'headers.subgraphs.orders.request.0.value: the environment has neither NOWHERE nor NOWHERE_FILE',
    ])
  })
})
