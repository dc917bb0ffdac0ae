/** How far the sender's clock may be from ours, either way, in ms. An older request is a replay. */
export const webhookToleranceMs = 5 * 60_000

/** A webhook as it came. */
export interface SentWebhook {
  headers: Record<string, unknown>
  /** Exactly as it came: the signature covers its bytes. */
  body: unknown
}

/** Something has happened to a charge. */
export interface Webhook {
  id: string
  /** The key that the charge was made with, when its outcome may be unknown here. */
  key: string | null
  /** The charge whose books are worth reading: money went back, or a bank asks for it. */
  reference: string | null
}

/** `unsigned`: not the provider's, or not of now. `no webhook`: the provider's, but not of the form that was agreed. */
export type ReadWebhook = Webhook | 'unsigned' | 'no webhook'
