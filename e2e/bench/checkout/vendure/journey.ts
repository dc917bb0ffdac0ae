import { paymentMethod } from './catalog.ts'

const refused = '... on ErrorResult { message }'
const steps = {
  add: `mutation { addItemToOrder(productVariantId: "1", quantity: 1) { __typename ${refused} } }`,
  name: `mutation($input: CreateCustomerInput!) { setCustomerForOrder(input: $input) { __typename ${refused} } }`,
  address: `mutation($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) { __typename ${refused} } }`,
  ways: '{ eligibleShippingMethods { id priceWithTax } activeOrder { totalWithTax } }',
  way: `mutation($ids: [ID!]!) { setOrderShippingMethod(shippingMethodId: $ids) { __typename ${refused} } }`,
  pay: `mutation($input: PaymentInput!) {
    transitionOrderToState(state: "ArrangingPayment") { __typename ... on OrderStateTransitionError { transitionError } }
    addPaymentToOrder(input: $input) { __typename ${refused} ... on Order { state } }
  }`,
}

/**
 * A guest's whole order, from an empty cart to the payment, in the six requests that a shop of theirs would send.
 * @throws Error where a step is refused, or the order is not paid
 */
export async function buyAt(url: string, nth: number): Promise<void> {
  const ask = session(url)
  await ask(steps.add)
  const who = { firstName: 'Ada', lastName: 'Quist', emailAddress: `ada-${nth}@buyers.example` }
  await ask(steps.name, { input: who })
  const address = { streetLine1: 'Kanalstrasse 7', city: 'Vienna', postalCode: '1010', countryCode: 'AT' }
  await ask(steps.address, { input: { fullName: 'Ada Quist', ...address } })
  const { eligibleShippingMethods } = await ask<{ eligibleShippingMethods: { id: string }[] }>(steps.ways)
  await ask(steps.way, { ids: eligibleShippingMethods.map(({ id }) => id).slice(0, 1) })
  const payment = { input: { method: paymentMethod, metadata: {} } }
  const { addPaymentToOrder: paid } = await ask<{ addPaymentToOrder: { state?: string } }>(steps.pay, payment)
  if (paid.state !== 'PaymentSettled') throw new Error(`Vendure does not take the payment: ${JSON.stringify(paid)}`)
}

/** One guest's requests: who they are is told by a token in the first answer. */
function session(url: string) {
  let token: string | null = null
  return async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    token = response.headers.get('vendure-auth-token') ?? token
    const { data, errors } = (await response.json()) as { data: Record<string, { message?: string }>; errors?: unknown }
    const message = Object.values(data ?? {}).find((answer) => answer?.message)?.message
    if (errors || message) throw new Error(`Vendure refuses: ${message ?? JSON.stringify(errors).slice(0, 500)}`)
    return data as Data
  }
}
