/**
 * What a key of an integration may be given, each by itself; staff hold them all. A field that is for staff names the one of
 * them that is enough in its `@requiresScopes`.
 */
export const scopes = {
  'catalog:read': 'See products that are drafts or archived, beside those on the shelf.',
  'catalog:write':
    'Create categories, and create, change, publish and archive products with their variants and prices.',
  'inventory:read': 'See how much of a variant is in stock, reserved and left.',
  'inventory:write': 'Adjust stock, and set when a variant runs low.',
  'orders:read': 'See the orders of all customers, and follow them.',
  'orders:write': 'Ship, deliver, cancel and take back orders.',
  'payments:read': 'See the payments and payment methods of all customers.',
  'payments:write': 'Refund payments, have refused ones tried again, and write them off.',
  'customers:read': 'See the accounts of all customers.',
  'coupons:read': 'See coupons and how often they were used.',
  'coupons:write': 'Create, change and end coupons.',
  'tariffs:read': 'See what sending and tax cost, before and from now on.',
  'tariffs:write': 'Set what sending and tax cost.',
  'operations:read': 'See how the services are, and messages that they could not handle.',
  'operations:write': 'Have messages that services could not handle tried again, or discarded for good.',
  'webhooks:read': 'See webhooks, and all that is delivered to them.',
  'webhooks:write': 'Have events of orders, payments, products and stock delivered anywhere, and change or end that.',
} as const

export type Scope = keyof typeof scopes
