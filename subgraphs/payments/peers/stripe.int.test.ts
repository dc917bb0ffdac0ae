import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStripeStandIn } from '../testing/stripe-stand-in.ts'
import { type AuthoriseRequest, OutcomeUnknown, type PaymentProvider } from './provider.ts'
import { stripeProvider } from './stripe.ts'

let stripe: Awaited<ReturnType<typeof startStripeStandIn>>
let provider: PaymentProvider

beforeAll(async () => {
  stripe = await startStripeStandIn()
  provider = stripeProvider({ url: stripe.url, apiKey: 'sk_test_of_nobody', webhookSecret: 'whsec_of_nobody' })
})
afterAll(async () => {
  await provider.close()
  await stripe.close()
})

const eur = (minor: bigint) => ({ minor, currency: 'EUR' })
let nth = 0

async function request(token = 'pm_card_visa', amount = eur(1990n)): Promise<AuthoriseRequest> {
  const card = await provider.addCard(token)
  if (!('card' in card)) throw new Error('the card was not taken')
  return { key: `pay_${nth++}:authorise`, card: card.card, orderId: 'ord_1', amount }
}

async function charged(amount?: { minor: bigint; currency: string }) {
  const wanted = await request('pm_card_visa', amount)
  const charge = await provider.authorise(wanted)
  if ('refused' in charge) throw new Error(charge.message)
  return { wanted, ...charge }
}

async function captured() {
  const { wanted, reference } = await charged()
  await provider.capture({ key: `${wanted.key}:capture`, reference, amount: wanted.amount })
  return { wanted, reference }
}

test('a card is put on file for its customer, and one that Stripe does not know is not', async () => {
  expect(await provider.addCard('pm_card_visa')).toEqual({
    ...{ card: expect.stringMatching(/^cus_\d+\/pm_card_visa$/), brand: 'visa', last4: '4242' },
    ...{ expiryMonth: 12, expiryYear: 2030 },
  })
  expect(await provider.addCard('pm_nobody')).toEqual({ unknownToken: true })
})

test('money is authorised, captured and given back', async () => {
  const { wanted, reference, status, authorised } = await charged()
  expect({ status, authorised }).toEqual({ status: 'authorised', authorised: eur(1990n) })
  const capture = { key: `${wanted.key}:capture`, reference, amount: eur(1990n) }
  expect(await provider.capture(capture)).toMatchObject({ captured: eur(1990n) })
  expect(await provider.refund({ key: 'refund', reference, amount: eur(500n) })).toMatchObject({ refunded: eur(500n) })
  const all = await provider.refund({ key: 'more', reference, amount: eur(1491n) })
  expect(all).toMatchObject({ refused: 'amount_too_large' })
  expect(await provider.void({ key: 'void', reference })).toMatchObject({ refused: 'already_captured' })
})

test('an authorisation that is not captured is voided, once and again', async () => {
  const { reference } = await charged()
  expect(await provider.void({ key: 'void', reference })).toMatchObject({ status: 'voided' })
  expect(await provider.void({ key: 'void', reference })).toMatchObject({ status: 'voided' })
  const capture = { key: 'capture', reference, amount: eur(1990n) }
  expect(await provider.capture(capture)).toMatchObject({ refused: 'charge_voided' })
})

test('a bank that says no declines, and so does one that wants to ask the customer', async () => {
  const declined = await provider.authorise(await request('pm_card_chargeCustomerFail'))
  expect(declined).toMatchObject({ status: 'declined', declineCode: 'generic_decline', authorised: eur(0n) })
  const wanted = await request('pm_card_authenticationRequired')
  const unasked = await provider.authorise(wanted)
  expect(unasked).toMatchObject({ status: 'declined', declineCode: 'authentication_required' })
  // Nobody can confirm it later, and whoever asks is told the same.
  expect(stripe.intent('reference' in unasked ? unasked.reference : '')).toMatchObject({ status: 'canceled' })
  expect(await provider.find(wanted)).toMatchObject({ status: 'declined', declineCode: 'authentication_required' })
})

test('an amount that Stripe cannot charge is refused before anything is sent', async () => {
  const wanted = await request('pm_card_visa', { minor: 5124n, currency: 'KWD' })
  const before = stripe.asked.length
  const answer = await provider.authorise(wanted)
  expect(answer).toMatchObject({ refused: 'amount_not_chargeable', message: expect.stringContaining('KWD') })
  expect(await provider.authorise({ ...wanted, card: 'card_of_the_sandbox', amount: eur(1n) })).toMatchObject({
    refused: 'payment_method_unusable',
  })
  expect(stripe.asked.slice(before)).toEqual([])
})

describe('an answer that is lost', () => {
  /** Asks while answers are lost, which nobody knows the outcome of, and then again. */
  async function askedTwice<T>(path: string, ask: () => Promise<T>, between = () => {}): Promise<T> {
    stripe.loseAnswersTo(path)
    await expect(ask()).rejects.toThrow(OutcomeUnknown)
    stripe.loseAnswersTo(null)
    between()
    return ask()
  }

  test.each(['/payment_intents', '/confirm'])('to %s charges nobody twice', async (path) => {
    const wanted = await request()
    const charge = await askedTwice(path, () => provider.authorise(wanted))
    expect(charge).toMatchObject({ status: 'authorised' })
    const made = []
    for await (const one of provider.charges(new Date(0))) if (one.key === wanted.key) made.push(one.reference)
    expect(made).toEqual(['reference' in charge ? charge.reference : ''])
  })

  test('is found by what was asked for, when Stripe has forgotten the key', async () => {
    const wanted = await request()
    expect(await provider.find(wanted)).toBeNull()
    stripe.loseAnswersTo('/confirm')
    await expect(provider.authorise(wanted)).rejects.toThrow(OutcomeUnknown)
    stripe.loseAnswersTo(null)
    stripe.forgetKeys()
    expect(await provider.find(wanted)).toMatchObject({ status: 'authorised', authorised: eur(1990n) })
  })

  test('to a refund gives the money back once, even a day later', async () => {
    const { reference } = await captured()
    const refund = () => provider.refund({ key: 'lost-refund', reference, amount: eur(500n) })
    expect(await askedTwice('/refunds', refund, stripe.forgetKeys)).toMatchObject({ refunded: eur(500n) })
  })

  test('to a capture takes the money once, even a day later', async () => {
    const { wanted, reference } = await charged()
    const capture = () => provider.capture({ key: `${wanted.key}:capture`, reference, amount: eur(1990n) })
    expect(await askedTwice('/capture', capture, stripe.forgetKeys)).toMatchObject({ captured: eur(1990n) })
  })
})

test('what is called off takes no effect, whether it came before or comes after', async () => {
  const { wanted } = await charged()
  expect(await provider.callOff(wanted)).toMatchObject({ status: 'voided' })

  const late = await request()
  expect(await provider.callOff(late)).toMatchObject({ status: 'voided' })
  expect(await provider.authorise(late)).toMatchObject({ status: 'voided' })

  const taken = await captured()
  expect(await provider.callOff(taken.wanted)).toMatchObject({ refused: 'already_captured' })
})

test('a key that was used for something else is a fault, and no refusal', async () => {
  const { wanted } = await charged()
  await expect(provider.authorise({ ...wanted, amount: eur(1n) })).rejects.toThrow('another request')
  await expect(provider.authorise({ ...wanted, amount: eur(1n) })).rejects.not.toThrow(OutcomeUnknown)
})

test('the books tell what was done by hand from what we asked for', async () => {
  const { wanted, reference } = await captured()
  await provider.refund({ key: 'ours', reference, amount: eur(100n) })
  stripe.refundByHand(reference, 200)
  stripe.disputeByHand(reference, 1690, 'warning_needs_response')
  const parts = { key: wanted.key, captured: eur(1990n), refunded: eur(300n) }
  const charge = await provider.charge(reference)
  expect(charge).toMatchObject({ reference, ...parts, disputes: [{ status: 'INQUIRY', amount: eur(1690n) }] })
  expect(charge?.refunds.map(({ key, amount }) => [key, amount.minor])).toEqual([
    [null, 200n],
    ['ours', 100n],
  ])
  for (const [told, status] of [
    ['needs_response', 'OPEN'],
    ['under_review', 'OPEN'],
    ['won', 'WON'],
    ['lost', 'LOST'],
    ['warning_closed', 'WON'],
  ] as const) {
    stripe.disputeByHand(reference, 1690, told)
    expect((await provider.charge(reference))?.disputes).toMatchObject([{ status }])
  }
  expect(await provider.charge('pi_nothing')).toBeNull()
})
