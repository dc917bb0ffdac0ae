import type { News, NewsKind, OrderMail, OrderMailKind, PlainMail, PlainMailKind, Uncharged } from '../notification.ts'
import type { Price } from './price.ts'

/** Something that somebody is told, in words. */
export interface Told {
  /** A line. */
  title: string
  /** A sentence or two. */
  body: string
}

/** What a mail says, but for whom it greets, what it lists and where it leads. */
export interface MailWords {
  /** Its subject, too. */
  heading: string
  paragraphs: string[]
  /** Below everything, in small. */
  note?: string
}

/** What an order's mails say beside what happened. */
export interface OrderInWords {
  number: string
  uncharged: Uncharged
  price: Price
}

/**
 * All that people are told, in one language, to a file each: a kind of news or mail without words does not compile. How an order's lines
 * are called is as the catalog has it.
 */
export interface Words {
  /** How a mail begins. @param name null for a guest, who is greeted by none. */
  greeting(name: string | null): string
  /** What buttons of mails do. */
  actions: Record<'lookAround' | 'confirm' | 'choosePassword' | 'keepAddress' | 'showOrder', string>
  /** What a mailed token, or what opens an order, is called where it is to be copied. */
  code: string
  sums: Record<'subtotal' | 'discount' | 'shipping' | 'tax' | 'total', string>
  news: { readonly [Kind in NewsKind]: (news: News<Kind>, price: Price) => Told }
  mails: {
    /** @param newEmail the address that the account is to have, where the mail is about that. */
    readonly [Kind in PlainMailKind]: (mail: PlainMail<Kind>, newEmail: string | null) => MailWords
  }
  orderMails: { readonly [Kind in OrderMailKind]: (mail: OrderMail<Kind>, order: OrderInWords) => MailWords }
}
