import { describe, expect, test } from 'vitest'
import { shop } from '../testing/orders-and-payments.ts'

describe('an error that no null shows', () => {
  const said = (message: string, path?: unknown) => ({ message, path, extensions: { code: 'FORBIDDEN' } })
  const told = (errors: Awaited<ReturnType<ReturnType<typeof shop>['ask']>>['errors']) =>
    errors?.map(({ message, path }) => [message, path])

  test.each([
    ['leads to nothing that was asked', ['points', 'history']],
    ['leads past what was asked', ['first', 'number', 'digits', 0]],
    ['leads to a value', ['first', 'number']],
    ['is no list', 'first.number'],
    ['is a number', 7],
    ['is a list of other things', [{ name: 'first' }]],
    ['is not there', undefined],
  ])('since its path %s is told without one', async (_, path) => {
    const router = shop()
    router.replace('orders', () => ({ data: { first: { number: 'N1' } }, errors: [said('Not yours', path)] }))
    const { data, errors } = await router.ask('{ first { number } }')
    expect(data).toEqual({ first: { number: 'N1' } })
    expect(told(errors)).toEqual([['Not yours', undefined]])
  })

  test('since another has told of it already is told without path', async () => {
    const router = shop()
    const errors = [said('one', ['first', 'note']), said('two', ['first', 'note'])]
    router.replace('orders', () => ({ data: { first: { note: null } }, errors }))
    expect(told((await router.ask('{ first { note } }')).errors)).toEqual([
      ['one', ['first', 'note']],
      ['two', undefined],
    ])
  })

  test('about entities is told once, whatever else is said of them', async () => {
    const router = shop()
    const errors = [
      said('of the first', ['_entities', 0, 'due']),
      said('of nobody', ['_entities', 9, 'due']),
      said('of something else', ['_entities', 1, 'owed']),
      said('of it all', '_entities'),
    ]
    router.replace('payments', () => ({ data: { _entities: [{ due: null }, { due: 2 }, { due: 3 }] }, errors }))
    const answer = await router.ask('{ orders { due } }')
    expect(answer.data).toEqual({ orders: [{ due: null }, { due: 2 }, { due: 3 }] })
    expect(told(answer.errors)).toEqual([
      ['of the first', ['orders', 0, 'due']],
      ['of nobody', undefined],
      ['of something else', undefined],
      ['of it all', undefined],
    ])
  })

  test('under a null that another error made is told without path', async () => {
    const router = shop()
    const errors = [said('note', ['first', 'note']), said('total', ['first', 'total'])]
    router.replace('orders', () => ({ data: { first: { total: null, note: null } }, errors }))
    const answer = await router.ask('{ first { total note } }')
    expect(answer.data).toEqual({ first: null })
    expect(told(answer.errors)).toEqual([
      ['total', ['first', 'total']],
      ['note', undefined],
    ])
  })
})
