/** Somebody beyond the shop. Where a shop is tried out, something of ours stands in for them. */
export interface Outsider {
  /** Also the name of the Kubernetes Secret with `keys`, and with the address if that is secret. */
  name: 'payment-provider' | 'mail'
  /** Setting that says where they are, such as `smtp-url` for MICROMART_SMTP_URL. */
  address: string
  /** An address that has a login in it. */
  addressIsSecret?: true
  /** Secrets that they and we share, as settings, made at random where they are a stand-in. */
  keys: readonly string[]
  /** URL of the stand-in, by the name of its container or Service. */
  standIn: string
  /** Where they themselves listen. */
  port: number
  /** They call back. */
  callsBack?: string
  /** What they are called for. */
  why: string
  /**
   * Setting of what only the stand-in of `npm start` offers besides, such as `sms-url`, and its path there. Elsewhere it is whoever runs
   * the shop that gives it, and leave to call it.
   */
  besides?: { address: string; path: string }
}

export const paymentProvider: Outsider = {
  name: 'payment-provider',
  address: 'provider-url',
  keys: ['provider-key', 'webhook-secret'],
  standIn: 'http://payments-sandbox:4000',
  port: 443,
  callsBack: 'webhooks',
  why: 'charges and refunds',
}

export const mail: Outsider = {
  name: 'mail',
  address: 'smtp-url',
  addressIsSecret: true,
  keys: [],
  standIn: 'smtp://mailpit:1025',
  port: 465,
  why: 'mail',
  besides: { address: 'sms-url', path: '/sms' },
}
