import { createHash } from 'node:crypto'
import type { Principal } from '@micromart/auth'
import { describe, expect, it } from 'vitest'
import type { GraphQLParams } from '../client.ts'
import { RequestError } from '../errors.ts'
import { operationFinder as finder, type OperationManifest, parseManifest } from './persisted-operation.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const params = (query: string | null, sha256Hash?: unknown, documentId: string | null = null): GraphQLParams => ({
  query,
  documentId,
  operationName: null,
  length: 0,
  variables: {},
  extensions: sha256Hash === undefined ? {} : { persistedQuery: { version: 1, sha256Hash } },
})
const staff: Principal = {
  userId: 'usr_1',
  role: 'STAFF',
  scopes: ['staff'],
  accountableId: 'usr_1',
  sessionId: 'ses_1',
  token: 'token',
  expiresAt: new Date(),
}
/** As a guest finds, unless it is said who does. */
const operationFinder = (settings: { manifest: OperationManifest; only: boolean }) => {
  const find = finder({ ...settings, exemptScopes: ['staff', 'orders:read'] })
  return (params: GraphQLParams, principal: Principal | null = null) => find(params, principal)
}
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    if (error instanceof RequestError) return error.code
    throw error
  }
}

describe('an operation sent by its hash', () => {
  const find = operationFinder({ manifest: new Map(), only: false })

  it('is found once it has been sent with its text', () => {
    expect(codeOf(() => find(params(null, hashOf('{ a }'))))).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect(find(params('{ a }', hashOf('{ a }')))).toBe('{ a }')
    expect(find(params(null, hashOf('{ a }')))).toBe('{ a }')
  })

  it('is refused with a text of another hash, which is not stored', () => {
    expect(codeOf(() => find(params('{ evil }', hashOf('{ good }'))))).toBe('PERSISTED_QUERY_MISMATCH')
    expect(codeOf(() => find(params(null, hashOf('{ good }'))))).toBe('PERSISTED_QUERY_NOT_FOUND')
    find(params('{ good }', hashOf('{ good }')))
    expect(codeOf(() => find(params('{ evil }', hashOf('{ good }'))))).toBe('PERSISTED_QUERY_MISMATCH')
    expect(find(params(null, hashOf('{ good }')))).toBe('{ good }')
  })

  it('is the same by its hash in letters of either case', () => {
    const [small, capital] = [hashOf('{ case }'), hashOf('{ case }').toUpperCase()]
    find(params('{ case }', capital))
    for (const hash of [small, capital]) {
      expect(find(params(null, hash))).toBe('{ case }')
      expect(find(params(null, undefined, `sha256:${hash}`))).toBe('{ case }')
    }
    const listed = operationFinder({ manifest: parseManifest({ [capital]: '{ case }', Of: '{ of }' }), only: true })
    for (const hash of [small, capital]) expect(listed(params(null, hash))).toBe('{ case }')
    expect(codeOf(() => listed(params(null, 'of')))).toBe('PERSISTED_QUERY_ONLY')
  })

  it('is not stored as that of another text, which half a character is hashed as', () => {
    const [half, whole] = ['{ a(b: "\ud800") }', '{ a(b: "\ufffd") }']
    expect(hashOf(half)).toBe(hashOf(whole))
    expect(codeOf(() => find(params(half, hashOf(half))))).toBe('PERSISTED_QUERY_MISMATCH')
    expect(codeOf(() => find(params(null, hashOf(whole))))).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect(find(params('{ a(b: "😀") }', hashOf('{ a(b: "😀") }')))).toBe('{ a(b: "😀") }')
  })

  it.each([1, null, '', {}, 'x'.repeat(1000)])('of the form %j is refused', (hash) => {
    expect(codeOf(() => find(params(null, hash)))).toBe('BAD_REQUEST')
  })

  it('is a request without a query when there is neither', () => {
    expect(codeOf(() => find(params(null)))).toBe('BAD_REQUEST')
  })
})

describe('a document id', () => {
  const find = operationFinder({ manifest: new Map([['x-app:one', '{ a }']]), only: false })
  const byId = (id: string, query: string | null = null) => params(query, undefined, id)

  it('finds what the manifest has under it, and what is registered under its hash', () => {
    expect(find(byId('x-app:one'))).toBe('{ a }')
    expect(codeOf(() => find(byId(`sha256:${hashOf('{ b }')}`)))).toBe('PERSISTED_QUERY_NOT_FOUND')
    find(params('{ b }', hashOf('{ b }')))
    expect(find(byId(`sha256:${hashOf('{ b }')}`))).toBe('{ b }')
    expect(find(byId('x-app:one', ''))).toBe('{ a }')
  })

  it('stands alone, and so registers nothing', () => {
    expect(codeOf(() => find(byId('x-app:one', '{ a }')))).toBe('BAD_REQUEST')
    expect(codeOf(() => find(byId(`sha256:${hashOf('{ c }')}`, '{ c }')))).toBe('BAD_REQUEST')
    expect(codeOf(() => find(byId(`sha256:${hashOf('{ c }')}`)))).toBe('PERSISTED_QUERY_NOT_FOUND')
  })
})

describe('where only registered operations are served', () => {
  const find = operationFinder({ manifest: new Map([['one', '{ a }']]), only: true })

  it('they are served by id and by text', () => {
    expect(find(params(null, 'one'))).toBe('{ a }')
    expect(find(params('{ a }'))).toBe('{ a }')
  })

  it('nothing else is served, nor can be registered', () => {
    for (const other of [params('{ b }'), params(null, 'two'), params('{ b }', hashOf('{ b }'))]) {
      expect(codeOf(() => find(other))).toBe('PERSISTED_QUERY_ONLY')
      expect(codeOf(() => find(other, { ...staff, scopes: [] }))).toBe('PERSISTED_QUERY_ONLY')
    }
  })

  it('who is exempt asks anything, and registers for the exempt alone', () => {
    expect(find(params('{ b }'), staff)).toBe('{ b }')
    expect(find(params('{ c }', hashOf('{ c }')), { ...staff, scopes: ['coupons:read', 'orders:read'] })).toBe('{ c }')
    expect(find(params(null, hashOf('{ c }')), staff)).toBe('{ c }')
    expect(codeOf(() => find(params(null, hashOf('{ c }'))))).toBe('PERSISTED_QUERY_ONLY')
  })
})

describe('a manifest', () => {
  it('is a plain object or what Apollo writes', () => {
    const apollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'one', body: '{ a }', name: 'A', type: 'query' }],
    }
    expect(parseManifest(apollo)).toEqual(new Map([['one', '{ a }']]))
    expect(parseManifest({ one: '{ a }' })).toEqual(new Map([['one', '{ a }']]))
    expect(() => parseManifest({ one: 1 })).toThrow()
  })
})
