/** A mail or an SMS that the shop sent, as the page and GET /messages show it. */
export interface StoredMessage {
  kind: 'mail' | 'sms'
  id: string
  /** The Message-ID of a mail, which one that is sent once more has again; null for an SMS, and where there was none. */
  messageId: string | null
  /** Addresses of a mail, the number of an SMS. */
  to: string[]
  /** Empty for an SMS, as `subject` and `html` are. */
  from: string
  subject: string
  text: string
  html: string
  /** When it arrived: an RFC 3339 instant. */
  at: string
}
