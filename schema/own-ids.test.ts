import { readFile } from 'node:fs/promises'
import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'

// Clients keep what they have read by its id: Relay by the id alone, Apollo by typename and id. An id that names two things, or the
// same thing in two places that say different things of it, has one of them overwrite the other.

/** Types that no subgraph resolves by their id, and what makes it theirs alone all the same. */
const ownedIds: Record<string, string> = {
  ApiKey: 'made with the key',
  CartLine: 'made with the line, in its cart alone',
  CatalogImport: 'made when it begins',
  Coupon: 'made with the coupon; its code is not it',
  DeadLetter: "the log's, of that letter alone",
  OrderLine: 'made when the order is placed, not the id of the line in the cart',
  OrderNote: 'made when it is written',
  PaymentDispute: "the provider's, of that dispute alone",
  PaymentMethod: 'made with the card on file',
  SavedAddress: 'made with the address',
  Session: 'made at signing in',
  ShippingMethod: 'made with the change, which no later one touches',
  ShippingOption: 'made of the way, the country and the price',
  ShippingRate: 'made with the change, which no later one touches',
  StockLevel: "the variant's number under a prefix of its own",
  TaxRate: 'made with the change, which no later one touches',
  Webhook: 'made with the webhook',
  WebhookDelivery: 'made when the event is queued for it, and the same for every attempt',
}

const supergraph = parse(await readFile('schema/supergraph.graphql', 'utf8'))
const types = supergraph.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)

const argument = (directive: ConstDirectiveNode, name: string) => {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined
}
const isEntity = (type: ObjectTypeDefinitionNode) =>
  (type.directives ?? []).some(
    (each) =>
      each.name.value === 'join__type' && argument(each, 'key') === 'id' && argument(each, 'resolvable') !== false,
  )
const idOf = (type: ObjectTypeDefinitionNode) => type.fields?.find(({ name }) => name.value === 'id')
const isDeprecated = (type: ObjectTypeDefinitionNode) =>
  idOf(type)?.directives?.some(({ name }) => name.value === 'deprecated') ?? false

test('whatever has an id is an entity, or its id is known to be its own; a problem or a result says `of`', () => {
  const withId = types.filter((type) => idOf(type) && !isEntity(type) && !isDeprecated(type))
  expect(withId.map(({ name }) => name.value).sort()).toEqual(Object.keys(ownedIds))
})

test('an id that was never its own is still answered, and said better', () => {
  const borrowing = types.filter(isDeprecated)
  expect(borrowing.map(({ name }) => name.value)).toEqual(['NotFound', 'PaymentMethodRemoved'])
  for (const { fields } of borrowing) expect(fields?.map(({ name }) => name.value)).toContain('of')
})
