import { expect, test } from 'vitest'
import { executor } from './execute-subgraph.ts'
import { subgraphs } from './subgraphs.ts'

const [accounts, , inventory] = subgraphs.map(executor)

test('entities are told by what represents them, whatever the fields are called', async () => {
  const query = 'query ($r: [_Any!]!) { them: _entities(representations: $r) { ... on User { is: name } } }'
  const representations = [{ __typename: 'User', id: '2' }]
  const body = JSON.stringify({ query, variables: { r: representations } })
  expect(JSON.parse((await accounts?.(body)) ?? '')).toEqual({ data: { them: [{ is: 'Ben Okoro' }] } })
})

test('shipping is reckoned from what the gateway brings, not from what is known here', async () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { shippingEstimate } } }'
  const representations = [{ __typename: 'Product', upc: '1', price: 10, weight: 8 }]
  const body = JSON.stringify({ query, variables: { r: representations } })
  expect(JSON.parse((await inventory?.(body)) ?? '')).toEqual({ data: { _entities: [{ shippingEstimate: 4 }] } })
})
