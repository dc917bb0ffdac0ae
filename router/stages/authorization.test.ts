import type { Principal } from '@micromart/auth'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { guard } from '../prepare/guarded-fields.ts'
import { loadSupergraph } from '../supergraph/supergraph.ts'
import { composeSdl } from '../testing/in-process.ts'
import { holding } from '../testing/principals.ts'
import { deniedTo } from './authorization.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes", "@policy"])`

const typeDefs = `${link}
type Query {
  open: String
  members: String @authenticated
  staff: String @requiresScopes(scopes: [["staff"]])
  ledger: String @requiresScopes(scopes: [["staff", "money"], ["admin"]])
  book: Book
  safe: Safe
  thing: Thing
  any: Any
}
type Mutation { write: Book  burn: Book @requiresScopes(scopes: [["staff"]]) }
type Book @key(fields: "id") { id: ID! notes: String @authenticated }
interface Thing { id: ID! }
type Key implements Thing { id: ID! opens: String }
type Safe implements Thing @authenticated { id: ID! holds: String }
union Any = Key | Safe
`
const { fullSchema, apiSchema } = loadSupergraph(composeSdl([{ name: 'catalog', typeDefs }]))
const findGuarded = guard(fullSchema, apiSchema)

const somebody = (...scopes: string[]): Principal => ({ ...holding({}), scopes })

/** Names of the fields that are denied, each with the code. */
const denials = (text: string, principal: Principal | null) =>
  [...deniedTo(principal, findGuarded(parse(text)), 'policies').denied].map(
    ([node, { code }]) => `${node.alias?.value ?? node.name.value} ${code}`,
  )

describe('a guarded field', () => {
  it('is for those who are signed in', () => {
    expect(denials('{ open members }', null)).toEqual(['members UNAUTHENTICATED'])
    expect(denials('{ open members }', somebody())).toEqual([])
  })

  it('with scopes is for those who hold all of one set', () => {
    expect(denials('{ ledger }', null)).toEqual(['ledger UNAUTHENTICATED'])
    for (const scopes of [[], ['staff'], ['money'], ['Admin']]) {
      expect(denials('{ ledger }', somebody(...scopes))).toEqual(['ledger FORBIDDEN'])
    }
    expect(denials('{ ledger }', somebody('staff', 'money'))).toEqual([])
    expect(denials('{ ledger }', somebody('admin'))).toEqual([])
  })

  it('is guarded under any alias, in any fragment, among allowed ones', () => {
    const text =
      'mutation { a: write { id } b: burn { id } ...F ... on Mutation { d: burn { id } } } fragment F on Mutation { c: burn { id } }'
    expect(denials(text, somebody()).sort()).toEqual(['b FORBIDDEN', 'c FORBIDDEN', 'd FORBIDDEN'])
  })

  it('leaves its type open where only the field is guarded', () => {
    expect(denials('{ book { id notes } }', null)).toEqual(['notes UNAUTHENTICATED'])
  })

  it('is every field that leads to a guarded type, and every field on one', () => {
    expect(denials('{ safe { id holds } }', null)).toEqual([
      'safe UNAUTHENTICATED',
      'id UNAUTHENTICATED',
      'holds UNAUTHENTICATED',
    ])
    expect(denials('{ any { ... on Key { opens } ... on Safe { holds } } }', null)).toEqual(['holds UNAUTHENTICATED'])
  })

  it('is one on an interface that could turn out to be a guarded type', () => {
    expect(denials('{ thing { id } }', null)).toContain('id UNAUTHENTICATED')
    expect(denials('{ thing { ... on Key { id opens } } }', null)).not.toContain('opens UNAUTHENTICATED')
    expect(denials('{ thing { id ... on Safe { holds } } }', somebody())).toEqual([])
  })

  it('never keeps __typename and introspection from anybody', () => {
    expect(denials('{ __typename __schema { types { name } } book { __typename } }', null)).toEqual([])
  })

  it('gives callers who are denied the same fields the same plan, and others another', () => {
    const guarded = findGuarded(parse('{ members staff ledger }'))
    const key = (principal: Principal | null) => deniedTo(principal, guarded, 'policies').key
    expect(key(somebody())).toBe(key(somebody('other')))
    expect(
      new Set([
        key(null),
        key(somebody()),
        key(somebody('staff')),
        key(somebody('admin')),
        key(somebody('staff', 'admin')),
      ]).size,
    ).toBe(5)
  })
})

describe('a @policy', () => {
  const guardedByPolicy = `${link}
    type Query {
      ledger: String @policy(policies: [["read", "books"], ["audit"]])
      both: String @policy(policies: [["audit"]]) @requiresScopes(scopes: [["staff"]]) @authenticated
      vault: Vault  color: Color  code: Code  thing: Thing
    }
    interface Thing { id: ID! size: Int }
    type Vault implements Thing @policy(policies: "audit") { id: ID! size: Int }
    type Box implements Thing { id: ID! size: Int @policy(policies: [["audit"]]) }
    enum Color @policy(policies: [["audit"]]) { RED }
    scalar Code @policy(policies: [["audit"]])`
  const policed = loadSupergraph(composeSdl([{ name: 'catalog', typeDefs: guardedByPolicy }]))
  const find = guard(policed.fullSchema, policed.apiSchema)
  const deniedFields = (text: string, principal: Principal | null, claim = 'policies') =>
    [...deniedTo(principal, find(parse(text)), claim).denied].map(([node, { code }]) => `${node.name.value} ${code}`)

  it('is met by whoever holds all of one set, by the claim of that name', () => {
    expect(deniedFields('{ ledger }', null)).toEqual(['ledger UNAUTHENTICATED'])
    for (const claims of [
      {},
      { policies: ['read'] },
      { policies: 'books' },
      { policies: [['audit']] },
      { policies: { audit: true } },
      { policies: 'auditing' },
      { scope: 'audit' },
    ]) {
      expect(deniedFields('{ ledger }', holding(claims))).toEqual(['ledger FORBIDDEN'])
    }
    for (const policies of [['audit'], 'audit', ['books', 'other', 'read'], 'read books']) {
      expect(deniedFields('{ ledger }', holding({ policies }))).toEqual([])
      expect(deniedFields('{ ledger }', holding({ 'https://claims.example/held': policies }))).toHaveLength(1)
      const claims = { 'https://claims.example/held': policies }
      expect(deniedFields('{ ledger }', holding(claims), 'https://claims.example/held')).toEqual([])
    }
  })

  it('must hold beside scopes', () => {
    const auditor = holding({ policies: ['audit'] })
    expect(deniedFields('{ both }', auditor)).toEqual(['both FORBIDDEN'])
    expect(deniedFields('{ both }', { ...holding({}), scopes: ['staff'] })).toEqual(['both FORBIDDEN'])
    expect(deniedFields('{ both }', { ...auditor, scopes: ['staff'] })).toEqual([])
  })

  it('guards what leads to a type, an enum or a scalar, and an interface that could be what it guards', () => {
    const text = '{ vault { id } color code thing { id size } }'
    const all = ['vault', 'id', 'color', 'code', 'thing', 'id', 'size']
    expect(deniedFields(text, holding({}))).toEqual(all.map((name) => `${name} FORBIDDEN`))
    expect(deniedFields(text, holding({ policies: ['audit'] }))).toEqual([])
  })
})
