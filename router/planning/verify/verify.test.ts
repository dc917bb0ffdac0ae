import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { composed } from '../../testing/in-process.ts'
import { findUnmetRequirement } from './verify.ts'

/** What is wrong with the plan that the planner makes by itself. */
function faultOf(catalog: string, query: string): string | undefined {
  const { fullSchema, planner } = composed([
    { name: 'catalog', typeDefs: catalog },
    { name: 'warehouse', typeDefs: 'type Product @key(fields: "id") { id: ID! weight: Int @shareable }' },
    {
      name: 'shipping',
      typeDefs: `type Product @key(fields: "id") {
        id: ID! shippingClass: String @external shippingCost: Int @requires(fields: "shippingClass")
      }`,
    },
  ])
  const [way] = planner.ways
  const plan = way?.({ document: parse(query), operationName: undefined, labels: new Set() })
  return plan && findUnmetRequirement(fullSchema, planner, plan)
}

const product = `type Product @key(fields: "id") {
  id: ID! weight: Int @external shippingClass: String @requires(fields: "weight")
}`

describe('a plan of the planner alone', () => {
  test('is wrong where a required field is provided somewhere else', () => {
    const catalog = `type Query { product: Product featured: Product @provides(fields: "weight") } ${product}`
    expect(faultOf(catalog, '{ product { shippingClass shippingCost } }')).toBe(
      'Product.shippingClass would be asked of catalog without its required weight',
    )
  })

  test('is right where it is provided', () => {
    const catalog = `type Query { featured: Product @provides(fields: "weight") } ${product}`
    expect(faultOf(catalog, '{ featured { shippingClass shippingCost } }')).toBeUndefined()
  })

  test('is wrong where an interface leads to a field that has moved', () => {
    const { fullSchema, planner } = composed([
      {
        name: 'shelf',
        typeDefs: `type Query { document: Document } interface Document { title: String }
          type Page implements Document @key(fields: "id") { id: ID! title: String }`,
      },
      {
        name: 'titles',
        typeDefs: 'type Page @key(fields: "id") { id: ID! title: String @override(from: "shelf", label: "moves") }',
      },
    ])
    const faultUnder = (labels: ReadonlySet<string>) => {
      const plan = planner.ways[0]?.({ document: parse('{ document { title } }'), operationName: undefined, labels })
      return plan && findUnmetRequirement(fullSchema, planner, plan, labels)
    }
    expect(faultUnder(new Set())).toBeUndefined()
    expect(faultUnder(new Set(['moves']))).toBe(
      'Document.title would be asked of shelf, which has no turn at it by its label moves',
    )
  })
})
