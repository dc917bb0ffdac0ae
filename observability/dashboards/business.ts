import { dashboard, lines, numbers, range, rate } from './panels.ts'

const perHour = (expr: string) => `${expr} * 3600`

export const business = dashboard(
  'micromart-business',
  'MicroMart · The business',
  [
    'Sales',
    numbers({
      title: 'Orders of the last day',
      queries: [['sum by (currency) (increase(micromart_orders_placed_total[1d]))', '{{currency}}']],
    }),
    lines({
      title: 'Orders an hour',
      queries: [[perHour(rate('micromart_orders_placed_total', 'currency')), '{{currency}}']],
    }),
    lines({
      title: 'Their value an hour',
      queries: [[perHour(rate('micromart_orders_value_total', 'currency')), '{{currency}}']],
    }),
  ],
  [
    'What became of them',
    lines({
      title: 'Ended, an hour',
      queries: [[perHour(rate('orders_sagas_ended_total', 'outcome')), '{{outcome}}']],
    }),
    lines({
      title: 'Payments an hour',
      queries: [[perHour(rate('micromart_payments_total', 'operation, outcome')), '{{operation}} {{outcome}}']],
    }),
    lines({
      title: 'Declined, an hour',
      queries: [[perHour(rate('micromart_payment_declines_total', 'code')), '{{code}}']],
    }),
  ],
  [
    'Customers',
    lines({
      title: 'Sign-ups and sign-ins an hour',
      queries: [
        [`sum(rate(micromart_sign_ups_total[${range}])) * 3600`, 'sign-ups'],
        [perHour(rate('micromart_sign_ins_total', 'outcome')), 'sign-ins {{outcome}}'],
      ],
    }),
    lines({
      title: 'Searches an hour',
      says: 'What is often looked for and not found is what the shop lacks, or what its synonyms do',
      queries: [[perHour(rate('micromart_searches_total', 'outcome')), '{{outcome}}']],
    }),
    numbers({
      title: 'Carts left, products to be found',
      queries: [
        ['max(micromart_carts_left)', 'carts left'],
        ['max(search_documents)', 'products'],
      ],
    }),
  ],
  [
    'Told and shelved',
    lines({
      title: 'Mails an hour',
      queries: [[perHour(rate('micromart_mails_total', 'kind, outcome')), '{{kind}} {{outcome}}']],
    }),
    lines({
      title: 'Mails that wait',
      queries: [['max(micromart_mails_waiting)', 'mails']],
    }),
    lines({
      title: 'Sold out, an hour',
      queries: [[`sum(rate(micromart_stock_outs_total[${range}])) * 3600`, 'variants']],
    }),
  ],
)
