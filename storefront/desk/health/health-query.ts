import { graphql } from '../../generated/index.ts'

/** Whose rows the page has, in its order; a service's name is also that of its fields. */
export const services = [
  'users',
  'products',
  'inventory',
  'cart',
  'orders',
  'payments',
  'notifications',
  'search',
] as const
export type ServiceName = (typeof services)[number]

/** A service that is away, or that somebody may not see, is null. */
export const DeskHealthDocument = graphql(`
  query DeskHealth {
    users: usersHealth { ...DeskServiceHealth }
    usersLetters: usersDeadLetters(first: 20) { ...DeskDeadLetters }
    products: productsHealth { ...DeskServiceHealth }
    productsLetters: productsDeadLetters(first: 20) { ...DeskDeadLetters }
    inventory: inventoryHealth { ...DeskServiceHealth }
    inventoryLetters: inventoryDeadLetters(first: 20) { ...DeskDeadLetters }
    cart: cartHealth { ...DeskServiceHealth }
    cartLetters: cartDeadLetters(first: 20) { ...DeskDeadLetters }
    orders: ordersHealth { ...DeskServiceHealth }
    ordersLetters: ordersDeadLetters(first: 20) { ...DeskDeadLetters }
    payments: paymentsHealth { ...DeskServiceHealth }
    paymentsLetters: paymentsDeadLetters(first: 20) { ...DeskDeadLetters }
    notifications: notificationsHealth { ...DeskServiceHealth }
    notificationsLetters: notificationsDeadLetters(first: 20) { ...DeskDeadLetters }
    search: searchHealth { ...DeskServiceHealth }
    searchLetters: searchDeadLetters(first: 20) { ...DeskDeadLetters }
    orderSagas {
      count oldestAt
      steps { step count oldestAt }
      stuck { step attempts nextAt reason order { id number } }
    }
  }
`)

export const ServiceHealthFragment = graphql(`
  fragment DeskServiceHealth on ServiceHealth {
    service version
    outbox { waiting oldestAt }
    putOff { count items { worker item failures until reason } }
  }
`)

export const DeadLettersFragment = graphql(`
  fragment DeskDeadLetters on DeadLetterConnection {
    totalCount
    edges { node { id topic key type reason attempts state deadSince } }
  }
`)

export const RedriveDocument = graphql(`
  mutation DeskRedrive($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]) {
    users: redriveUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    products: redriveProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    inventory: redriveInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    cart: redriveCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    orders: redriveOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    payments: redrivePaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    notifications: redriveNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    search: redriveSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
  }
`)

export const DiscardDocument = graphql(`
  mutation DeskDiscard($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]!) {
    users: discardUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    products: discardProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    inventory: discardInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    cart: discardCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    orders: discardOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    payments: discardPaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    notifications: discardNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
    search: discardSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }
  }
`)
