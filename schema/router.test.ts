import { readFile } from 'node:fs/promises'
import { composed, inProcess, type SubgraphRequest, type SubgraphResponse } from '@micromart/router/testing'
import { services } from '@micromart/subgraphs'
import { describe, expect, test } from 'vitest'
import common from './common.graphql'

const subgraphs = await Promise.all(
  services.map(async (name) => {
    const typeDefs = await readFile(`subgraphs/${name}/schema.graphql`, 'utf8')
    return { name, typeDefs: `${common}\n${typeDefs}` }
  }),
)
const supergraph = composed(subgraphs)

const money = (amount: string) => ({ amount, currency: 'EUR' })

/** What orders would answer under each name that it may be asked by. */
const order = {
  __typename: 'Order',
  id: 'ord_1',
  number: 'MM-1',
  customerId: 'usr_1',
  openedByToken: false,
  subtotal: money('90.00'),
  total: money('99.00'),
}

function shop(seen: SubgraphRequest[]) {
  const router = inProcess(subgraphs, supergraph)
  router.replace('orders', (request): SubgraphResponse => {
    const [field = ''] = request.query.match(/\border\w*(?=\()/g)?.filter((name) => name !== 'order') ?? []
    const asked = [...request.query.matchAll(/(\w+)\s*:\s*(\w+)/g)].map(([, alias, name]) => [alias, name])
    const aliased = Object.fromEntries(asked.map(([alias, name]) => [alias, order[name as keyof typeof order]]))
    const first = asked.find(([, name]) => name === 'order')?.[0] ?? field
    return { data: { [String(first)]: { ...order, ...aliased } } }
  })
  router.replace('payments', (request): SubgraphResponse => {
    seen.push(request)
    return { data: { _entities: [{ refundable: money('99.00'), payment: { id: 'pay_1' } }] } }
  })
  return router
}

const sent = (seen: SubgraphRequest[]) =>
  seen.flatMap(({ representations = {} }) =>
    Object.values(representations).flatMap((list) => list.map(({ value }) => value)),
  )

describe("the shop's own schema", () => {
  test("a client's alias does not change the amount that can be refunded", async () => {
    const seen: SubgraphRequest[] = []
    const { data } = await shop(seen).ask('{ order(id: "ord_1") { total: subtotal { amount } refundable { amount } } }')
    expect(sent(seen)).toEqual([{ __typename: 'Order', id: 'ord_1', customerId: 'usr_1', total: money('99.00') }])
    expect(data).toEqual({ order: { total: { amount: '90.00' }, refundable: { amount: '99.00' } } })
  })

  test.each([true, false])('a payment is found whether what can be refunded is asked (%s) or not', async (v) => {
    const seen: SubgraphRequest[] = []
    const query = 'query($v: Boolean!) { order(id: "ord_1") { payment { id } refundable @include(if: $v) { amount } } }'
    const { data, errors } = await shop(seen).ask(query, { v })
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ order: { payment: { id: 'pay_1' } } })
    expect(sent(seen)).toMatchObject([{ id: 'ord_1', customerId: 'usr_1' }])
  })

  test("a number that is called id is the number, and the payment is still the order's own", async () => {
    const seen: SubgraphRequest[] = []
    const { data } = await shop(seen).ask('{ order(id: "ord_1") { id: number payment { id } } }')
    expect(data).toEqual({ order: { id: 'MM-1', payment: { id: 'pay_1' } } })
    expect(sent(seen)).toMatchObject([{ id: 'ord_1' }])
  })
})
