import { executableSchema } from '@micromart/service'
import { getNullableType, isListType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { services } from './list.ts'

/** The most that each list has which is shown as a whole: of those without a `first`. */
const most: Record<string, number> = {
  'ApiKey.scopes': 20,
  'Cart.lines': 100,
  'Cart.shippingOptions': 50,
  'Category.children': 1_000,
  'Coupon.products': 100,
  'Facet.values': 20,
  'InvalidInput.path': 20,
  'NoPriceInCurrency.lineIds': 100,
  'NotificationPreference.channels': 3,
  'Order.actions': 20,
  'Order.events': 100,
  'Order.lines': 100,
  'Order.notes': 100,
  'OrderSagas.steps': 20,
  'OrderSagas.stuck': 20,
  'OrdersClaimed.orders': 100,
  'OutOfStock.lines': 100,
  'Payment.attempts': 200,
  'Payment.disputes': 50,
  'PersonalData.couponUses': 1_000,
  'PersonalData.orderRemarks': 1_000,
  'PersonalData.refundRemarks': 1_000,
  'Product.categories': 20,
  'Product.media': 30,
  'Product.options': 5,
  'Product.variants': 500,
  'ProductOption.values': 200,
  'PutOffHealth.items': 20,
  'Query.apiKeyScopes': 20,
  'Query.categories': 1_000,
  'Query.currencies': 200,
  'Query.shippingMethods': 50,
  'Query.shippingRates': 2_000,
  'Query.taxRates': 250,
  'Query.variants': 100,
  'Query.webhooks': 20,
  'Query.withdrawnVariants': 500,
  'SearchConnection.facets': 8,
  'SearchConnection.leftOut': 12,
  'User.addresses': 50,
  'User.notificationPreferences': 10,
  'User.paymentMethods': 20,
  'User.sessions': 100,
  'Variant.prices': 11,
  'Variant.selection': 5,
  'WeakPassword.rules': 10,
  'Webhook.eventTypes': 50,
  'WebhookDelivery.attempts': 20,
  'WithdrawnVariant.selection': 5,
}

/** The lists of all subgraphs that are no page, such as `Cart.lines`. */
async function wholeLists(): Promise<Set<string>> {
  const found = new Set<string>()
  for (const name of services) {
    const { [name]: definition } = await import(`./${name}/subgraph.ts`)
    for (const type of Object.values(executableSchema(definition.typeDefs, {}).getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('_')) continue
      for (const field of Object.values(type.getFields())) {
        const isPage = field.name === 'edges' || field.args.some(({ name }) => name === 'first')
        if (!isPage && !field.name.startsWith('_') && isListType(getNullableType(field.type)))
          found.add(`${type.name}.${field.name}`)
      }
    }
  }
  return found
}

test('every list is a page, or has a most that is named here', async () => {
  const lists = [...(await wholeLists())].sort()
  expect(lists).toEqual(Object.keys(most).sort())
})
