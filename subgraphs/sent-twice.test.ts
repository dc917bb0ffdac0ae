import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSchema, getNamedType, isInputObjectType } from 'graphql'
import { expect, test } from 'vitest'

const schema = buildSchema(await readFile(join(import.meta.dirname, '../schema/api.graphql'), 'utf8'))
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

const taking = 'idempotencyKey'
const keyed = mutations
  .filter(({ args }) => args.some(({ name, type }) => name === taking || taking in fieldsOf(getNamedType(type))))
  .map(({ name }) => name)

function fieldsOf(type: unknown): object {
  return isInputObjectType(type) ? type.getFields() : {}
}

/** Those that need no key, by what becomes of them when they are sent twice. */
const reasons: Record<string, string> = {
  'is as it was asked to be already':
    'setCartLine emptyCart applyCoupon removeCoupon changeCartCurrency changeCoupon changeOptions changePrice setVariantPrice removeVariantPrice changeWebhook setNotificationPreference setPhoneNumber setReorderPoint setRole setShippingMethod setShippingRate setTaxRate updateCategory updateProduct updateVariant markRead',
  'has ended, gone or been poured out already':
    'archiveProduct endCoupon removeAddress removePaymentMethod revokeApiKey signOut deleteMyAccount deleteWebhook withdrawCategory withdrawVariant restoreVariant publishProduct claimCart claimOrders closeCatalogImport noteCatalogImportUndone noteCatalogImportSteps discard*DeadLetters',
  'is a step that its order has taken, and takes once':
    'cancelOrder shipOrder markDelivered requestReturn receiveReturn retryPayment writeOffPayment',
  'would make a second with a code, a SKU or an address that the first has taken': 'createCoupon addVariant signUp',
  'comes with what works once: a token, or the password that it changes':
    'verifyEmail resetPassword undoEmailChange refreshSession changePassword',
  'asks for the same mail once more, of which the last counts; there are only so many':
    'requestPasswordReset updateProfile',
  'is a session more, which is listed, and ends by itself': 'signIn',
  'promises a place, or a list, that nothing was brought to: none shows it, and it goes by itself':
    'createPictureUpload beginCatalogImport',
  'has the same message handled or delivered again, which whoever gets it knows by its id':
    'redrive*DeadLetters redeliver redeliverFailed',
  'says nothing': 'sendTestEvent',
}

const unkeyed = Object.values(reasons)
  .flatMap((names) => names.split(' '))
  .map((name) => new RegExp(`^${name.replace('*', '[A-Z][a-z]+')}$`))

test('whatever would be done twice when it is sent twice takes a key', () => {
  expect(
    mutations.map(({ name }) => name).filter((name) => !keyed.includes(name) && !unkeyed.some((one) => one.test(name))),
  ).toEqual([])
  expect(unkeyed.filter((one) => !mutations.some(({ name }) => one.test(name)))).toEqual([])
  expect(keyed.filter((name) => unkeyed.some((one) => one.test(name)))).toEqual([])
})

test('a key that has been used for something else is told so', () => {
  const silent = mutations.filter(({ name, type }) => {
    const answers = schema.getPossibleTypes(getNamedType(type) as never).map((one) => one.name)
    return keyed.includes(name) && !answers.includes('IdempotencyKeyReused')
  })
  expect(silent.map(({ name }) => name)).toEqual([])
})
