/** Files that decide and compute, and do nothing else, as patterns of their paths from the root. */
export const pure = [
  '^packages/(money|slug|events|date-time)/[\\w-]+\\.ts$',
  '^subgraphs/\\w+/(decide|order|cart|offer|pricing|payment|product|stock|reservation|notification|user)\\.ts$',
  '^subgraphs/\\w+/(totals|limits|problems?|[\\w-]+-faults)\\.ts$',
  '^subgraphs/\\w+/(saga/)?([\\w-]+-saga|messages)\\.ts$',
  '^subgraphs/cart/(coupons/coupon|tariffs/(shipping|tariff-change|tax-rate|vat-area))\\.ts$',
  '^subgraphs/notifications/(money|mail/(write|sms)|words/[\\w-]+)\\.ts$',
  '^subgraphs/notifications/webhooks/(webhook|public-events|public-event-of|outcome|retries)\\.ts$',
  '^subgraphs/payments/(actions/(action|attempt|ending|next-step)|books/(dispute|discrepancy)|cards/payment-method)\\.ts$',
  '^subgraphs/products/(categories/move-branch|variants/(options|selection))\\.ts$',
  '^subgraphs/search/(index/price-bands|language/[\\w-]+|query/(partial|search-terms|synonyms)|sales/blend)\\.ts$',
  '^subgraphs/users/(addresses/address-book|attempts|keys/rotation|passwords/(fair-queue|password-rules)|tokens/token-lifetime)\\.ts$',
]

/** What pure files may import beside each other: schemas and word lists, which are a library's, but values all the same. */
export const takenAtTheirWord = ['^packages/input/', '^node_modules/(zod|@zxcvbn-ts)/']
