import type { Migration } from 'kysely'
import * as payments from './0001_payments.ts'
import { refundKeys } from './0002_refund_keys.ts'
import { cardsOfCaptures } from './0003_cards_of_captures.ts'
import { providerBooks } from './0004_provider_books.ts'
import * as ownReplies from './0005_own_replies.ts'
import { guestCards } from './0006_guest_cards.ts'
import * as retention from './0007_retention.ts'
import * as changes from './0008_changes.ts'
import * as removedCards from './0009_removed_cards.ts'
import * as oldGuests from './0010_old_guests.ts'
import * as cardTries from './0011_card_tries.ts'
import * as waitingTraces from './0012_waiting_traces.ts'

export const migrations: Record<string, Migration> = {
  '0001_payments': payments,
  '0002_refund_keys': refundKeys,
  '0003_cards_of_captures': cardsOfCaptures,
  '0004_provider_books': providerBooks,
  '0005_own_replies': ownReplies,
  '0006_guest_cards': guestCards,
  '0007_retention': retention,
  '0008_changes': changes,
  '0009_removed_cards': removedCards,
  '0010_old_guests': oldGuests,
  '0011_card_tries': cardTries,
  '0012_waiting_traces': waitingTraces,
}
