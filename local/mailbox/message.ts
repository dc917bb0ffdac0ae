/** A mail that the shop sent, as the page and GET /messages show it. */
export interface StoredMessage {
  id: string
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  /** When it arrived: an RFC 3339 instant. */
  at: string
}
