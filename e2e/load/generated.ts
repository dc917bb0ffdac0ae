// Generated from operations/ by `npm run codegen`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What is to be put into the cart. */
export type AddToCartInput = {
  /**
   * What an empty cart is to be in, if the variant has a price in it, or else it is in the variant's own. What comes into a cart that holds
   * something must have a price in the cart's, whatever is said here.
   */
  currency?: string | null | undefined;
  /**
   * Chosen by the client once for what it means to put in, such as a UUID: sent again under the same key, within a day, nothing more comes in, and
   * the cart is answered as it is. Without one each time counts. A guest's is their cart's.
   */
  idempotencyKey?: string | null | undefined;
  /** Pieces, besides those that are in the cart; from 1 to 99 with them. */
  quantity?: number;
  /** The variant's. */
  variantId: string;
};

/** Goods that come or go by hand. */
export type AdjustStockInput = {
  /** Signed: goods in are positive, breakage is negative. */
  by: number;
  /** Chosen by the client once per adjustment, such as a UUID. Kept for ever, and shared by all staff. */
  idempotencyKey: string;
  /** Why the count changes. */
  reason: AdjustmentReason;
  /** Of what. */
  variantId: string;
};

/** Why a count changes by hand. */
export type AdjustmentReason =
  /** Somebody has counted, and found another number. */
  | 'COUNTED'
  /** Goods can be sold no longer. */
  | 'DAMAGED'
  /** Goods have come in. */
  | 'RECEIVED'
  /** A customer has sent goods back that can be sold again. */
  | 'RETURNED';

/** How much there is of something, as far as shoppers need to know. */
export type Availability =
  /** More than its reorder point. */
  | 'IN_STOCK'
  /** No more than its reorder point, but some. */
  | 'LOW_STOCK'
  /** Nothing that is not promised to somebody. */
  | 'OUT_OF_STOCK';

/** A customer without an account. */
export type GuestInput = {
  /** The card, as a token of the provider's own form in the browser. It is charged for this order alone. */
  cardToken: string;
  /** Where mails about the order go, with the link to it. An account that confirms this address takes the order over. */
  email: string;
  /** What they read: a tag of BCP 47 such as `de-AT`. Mails come in it, or in English where the shop has no words in it. */
  language?: string | null | undefined;
};

/** An amount in one currency, as a client sends it. */
export type MoneyInput = {
  /** In the currency's main unit, with no more decimals than it has; never below zero. */
  amount: string;
  /** What the amount is in. */
  currency: string;
};

/** What can be asked of an order, each by the mutation of its name. */
export type OrderAction =
  /** By its customer or staff, before it goes out: `cancelOrder`. */
  | 'CANCEL'
  /** By staff: `markDelivered`. */
  | 'MARK_DELIVERED'
  /** By staff: `receiveReturn`. */
  | 'RECEIVE_RETURN'
  /** By its customer or staff, once it has arrived: `requestReturn`. */
  | 'REQUEST_RETURN'
  /** Have a refused payment tried again, with another card. */
  | 'RETRY_PAYMENT'
  /** By staff: `shipOrder`. */
  | 'SHIP'
  /** Give a refused payment up, and let the goods go. */
  | 'WRITE_OFF_PAYMENT';

/** What can happen to an order. */
export type OrderEventType =
  /** A guest had placed it, and it has become an account's. */
  | 'ORDER_ADOPTED'
  /** It is over. */
  | 'ORDER_CANCELLED'
  /** Goods and money are there. */
  | 'ORDER_CONFIRMED'
  /** It has arrived. */
  | 'ORDER_DELIVERED'
  /** It was placed. */
  | 'ORDER_PLACED'
  /** It has gone out. */
  | 'ORDER_SHIPPED'
  /** Its money is held on the card. */
  | 'PAYMENT_AUTHORISED'
  /** Its money was taken. */
  | 'PAYMENT_CAPTURED'
  /** Its money could not be held; it will be cancelled. */
  | 'PAYMENT_DECLINED'
  /** Its money could not be taken: nothing goes out. */
  | 'PAYMENT_REFUSED'
  /** Staff have its money taken from another card. */
  | 'PAYMENT_RETRIED'
  /** Staff have given its money up. */
  | 'PAYMENT_WRITTEN_OFF'
  /** It has come back. */
  | 'RETURN_RECEIVED'
  /** It is to come back. */
  | 'RETURN_REQUESTED'
  /** Staff want to ship it: its money is taken first. */
  | 'SHIPMENT_REQUESTED'
  /** Not all of its goods could be had; it will be cancelled. */
  | 'STOCK_REJECTED'
  /** All of its goods are held for it. */
  | 'STOCK_RESERVED';

/**
 * PLACED -> CONFIRMED -> SHIPPED -> DELIVERED -> RETURN_REQUESTED -> RETURNED,
 * and CANCELLED from PLACED or CONFIRMED. Money has its own status on `payment`.
 */
export type OrderStatus =
  /** It is over: its goods are free again, and what was charged goes back. */
  | 'CANCELLED'
  /** Stock is reserved and payment authorised. */
  | 'CONFIRMED'
  /** It has arrived. */
  | 'DELIVERED'
  /** Accepted. Stock and payment are being arranged. */
  | 'PLACED'
  /** It came back; what is refundable is given back. */
  | 'RETURNED'
  /** The customer wants to send it back, or has. */
  | 'RETURN_REQUESTED'
  /** Paid for, or written off, and on its way. */
  | 'SHIPPED';

/** What can be asked of the provider. */
export type PaymentActionKind =
  /** Hold money on the card. */
  | 'AUTHORISE'
  /** Take what is held. */
  | 'CAPTURE'
  /** Give back of what was taken. */
  | 'REFUND'
  /** Let go of what is held. */
  | 'VOID';

/**
 * PENDING -> AUTHORISED -> CAPTURED -> (PARTIALLY_REFUNDED ->) REFUNDED,
 * with DECLINED from PENDING, and VOIDED from PENDING or AUTHORISED.
 * DECLINED also from AUTHORISED, when it can be captured no more; CAPTURED again from there, with another charge.
 */
export type PaymentStatus =
  /** Its money is held on the card. */
  | 'AUTHORISED'
  /** Its money was taken. */
  | 'CAPTURED'
  /** The bank or the provider will not have it. */
  | 'DECLINED'
  /** Some of what was taken has been given back. */
  | 'PARTIALLY_REFUNDED'
  /** The provider has not answered yet. */
  | 'PENDING'
  /** All that was taken has been given back. */
  | 'REFUNDED'
  /** What was held is let go; nothing was taken. */
  | 'VOIDED';

/** All that a customer agrees to. */
export type PlaceOrderInput = {
  /** The customer's own cart; a guest's is that of their `x-cart-token`. */
  cartId: string;
  /** The version the customer was looking at. */
  cartVersion: number;
  /** The total the customer agreed to. A different one is refused, never charged. */
  expectedTotal: MoneyInput;
  /** Who orders without an account; not for signed-in callers. */
  guest?: GuestInput | null | undefined;
  /** Chosen by the client once per checkout, such as a UUID. Kept for 24 hours. */
  idempotencyKey: string;
  /** One of the customer's cards on file; left out by a guest. */
  paymentMethodId?: string | null | undefined;
  /** Where it goes. */
  shipTo: PostalAddressInput;
  /** A `ShippingOption` to that country, by its `id` or by its `code`. */
  shippingOption: string;
};

/** Where something is to be sent. Blanks around a part are dropped, and a part of nothing else is none. */
export type PostalAddressInput = {
  /** Town or city. */
  city: string;
  /** One of the countries that ISO 3166-1 has assigned a code. */
  country: string;
  /** Street and house number, or what stands for them there. */
  line1: string;
  /** A second line, such as a flat or a company. */
  line2?: string | null | undefined;
  /** Who it is for. */
  name: string;
  /** May be empty where the country has none, as in HK or AE. */
  postalCode: string;
  /** State, province or county; asked for nowhere. */
  region?: string | null | undefined;
};

/** What an account may do beside its own things. Each may all that those before it may. */
export type Role =
  /** Give accounts their roles. */
  | 'ADMIN'
  /** Shop. Every account begins so. */
  | 'CUSTOMER'
  /** Run the shop: catalog, stock, orders, money, prices of sending and tax. */
  | 'STAFF';

/** Who signs in. */
export type SignInInput = {
  /** The account's address; case makes no difference. */
  email: string;
  /** The account's password. */
  password: string;
};

/** Who opens an account. */
export type SignUpInput = {
  /** An address that no other account has. It is confirmed by the token that is mailed to it. */
  email: string;
  /** What they read: a tag of BCP 47 such as `de-AT`. Mails come in it, or in English where the shop has no words in it. */
  language?: string | null | undefined;
  /** What people call them; at most 100 characters. */
  name: string;
  /** At least 10 characters, four of them different; none that everybody uses, nor their name or address. */
  password: string;
};

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp:
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SignedIn', tokens: { accessToken: string } }
    | { __typename: 'TooManyAttempts', message: string }
    | { __typename: 'WeakPassword', message: string }
   | null };

export type AddCardMutationVariables = Exact<{
  token: string;
}>;


export type AddCardMutation = { addPaymentMethod:
    | { __typename: 'CardRefused', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PaymentMethodAdded', method: { id: string } }
    | { __typename: 'TooManyAttempts', message: string }
   | null };

export type AddToCartMutationVariables = Exact<{
  input: AddToCartInput;
}>;


export type AddToCartMutation = { addToCart:
    | { __typename: 'CartChanged', cart: { id: string, version: number } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', message: string }
   | null };

export type ShippingQueryVariables = Exact<{
  country: string;
}>;


export type ShippingQuery = { cart: { shippingOptions: Array<{ id: string, price: { amount: string, currency: string } }> } | null };

export type QuoteQueryVariables = Exact<{
  country: string;
  option: string;
}>;


export type QuoteQuery = { cart: { id: string, version: number, totals: { subtotal: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } } } | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'CartChangedMeanwhile', message: string }
    | { __typename: 'CartEmpty', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'OrderPlaced', order: { id: string, number: string, status: OrderStatus } }
    | { __typename: 'OutOfStock', message: string }
    | { __typename: 'PaymentMethodUnusable', message: string }
    | { __typename: 'TooManyAttempts', message: string }
   | null };

export type CancelOrderMutationVariables = Exact<{
  id: string;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type OrderUpdatedSubscriptionVariables = Exact<{
  id: string;
  after?: number | null | undefined;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { sequence: number, type: OrderEventType, at: string } };

export type OrdersPageQueryVariables = Exact<{
  status?: Array<OrderStatus> | OrderStatus | null | undefined;
}>;


export type OrdersPageQuery = { orders: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, placedAt: string, customer: { id: string, name: string } | null, total: { amount: string, currency: string } } }> } | null };

export type OrderPageQueryVariables = Exact<{
  number: string;
}>;


export type OrderPageQuery = { orderByNumber: { id: string, number: string, status: OrderStatus, actions: Array<OrderAction>, events: Array<{ sequence: number, type: OrderEventType, at: string }>, lines: Array<{ title: string, quantity: number, lineTotal: { amount: string, currency: string } }>, payment: { status: PaymentStatus, authorised: { amount: string, currency: string }, attempts: Array<{ action: PaymentActionKind, succeeded: boolean }> } | null, total: { amount: string, currency: string } } | null };

export type StockPageQueryVariables = Exact<{
  lowOnly?: boolean | null | undefined;
}>;


export type StockPageQuery = { stockLevels: { edges: Array<{ node: { id: string, onHand: number, reserved: number, reorderPoint: number, variant: { sku: string, title: string } | null } }> } | null };

export type PeoplePageQueryVariables = Exact<{
  email?: string | null | undefined;
}>;


export type PeoplePageQuery = { users: { totalCount: number, edges: Array<{ node: { id: string, name: string, email: string, role: Role } }> } | null };

export type ReceiveMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type ReceiveMutation = { adjustStock:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'StockAdjusted' }
    | { __typename: 'WouldBreakReservations', message: string }
   | null };

export type StaffSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type StaffSignInMutation = { signIn:
    | { __typename: 'InvalidInput' }
    | { __typename: 'SignedIn', tokens: { accessToken: string } }
    | { __typename: 'TooManyAttempts' }
    | { __typename: 'WrongCredentials' }
   | null };

export type SuggestQueryVariables = Exact<{
  prefix: string;
}>;


export type SuggestQuery = { suggest: Array<{ text: string, product: { slug: string } | null }> | null };

export type SearchPageQueryVariables = Exact<{
  words?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchPageQuery = { search: { totalCount: number, totalEstimated: boolean, correctedQuery: string | null, facets: Array<{ name: string, values: Array<{ value: string, count: number, estimated: boolean }> }>, edges: Array<{ node: { id: string, name: string, slug: string, inStock: boolean | null, image: { url: string, alt: string | null } | null, priceRange: { min: { amount: string, currency: string }, max: { amount: string, currency: string } } | null } | null }> } | null };

export type ProductPageQueryVariables = Exact<{
  slug: string;
}>;


export type ProductPageQuery = { product: { id: string, name: string, slug: string, brand: string | null, description: string | null, inStock: boolean | null, image: { url: string, alt: string | null } | null, media: Array<{ url: string, alt: string | null }>, categories: Array<{ name: string, slug: string }>, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, sku: string, title: string, available: number | null, availability: Availability | null, price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null, selection: Array<{ option: string, value: string }> }> | null, related: Array<{ id: string, name: string, slug: string, inStock: boolean | null, image: { url: string, alt: string | null } | null, priceRange: { min: { amount: string, currency: string }, max: { amount: string, currency: string } } | null }> | null } | null };

export type CardFragment = { id: string, name: string, slug: string, inStock: boolean | null, image: { url: string, alt: string | null } | null, priceRange: { min: { amount: string, currency: string }, max: { amount: string, currency: string } } | null };

export type AmountFragment = { amount: string, currency: string };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AmountFragmentDoc = new TypedDocumentString(`
    fragment Amount on Money {
  amount
  currency
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on Product {
  id
  name
  slug
  inStock
  image {
    url
    alt
  }
  priceRange {
    min {
      ...Amount
    }
    max {
      ...Amount
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    __typename
    ... on SignedIn {
      tokens {
        accessToken
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const AddCardDocument = new TypedDocumentString(`
    mutation AddCard($token: String!) {
  addPaymentMethod(providerToken: $token) {
    __typename
    ... on PaymentMethodAdded {
      method {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddCardMutation, AddCardMutationVariables>;
export const AddToCartDocument = new TypedDocumentString(`
    mutation AddToCart($input: AddToCartInput!) {
  addToCart(input: $input) {
    __typename
    ... on CartChanged {
      cart {
        id
        version
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddToCartMutation, AddToCartMutationVariables>;
export const ShippingDocument = new TypedDocumentString(`
    query Shipping($country: CountryCode!) {
  cart {
    shippingOptions(country: $country) {
      id
      price {
        ...Amount
      }
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<ShippingQuery, ShippingQueryVariables>;
export const QuoteDocument = new TypedDocumentString(`
    query Quote($country: CountryCode!, $option: ID!) {
  cart {
    id
    version
    totals(shipTo: $country, shippingOption: $option) {
      subtotal {
        ...Amount
      }
      shipping {
        ...Amount
      }
      tax {
        ...Amount
      }
      total {
        ...Amount
      }
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<QuoteQuery, QuoteQueryVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on OrderPlaced {
      order {
        id
        number
        status
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($id: ID!) {
  cancelOrder(id: $id) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderUpdatedDocument = new TypedDocumentString(`
    subscription OrderUpdated($id: ID!, $after: Int) {
  orderUpdated(id: $id, after: $after) {
    sequence
    type
    at
  }
}
    `) as unknown as TypedDocumentString<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const OrdersPageDocument = new TypedDocumentString(`
    query OrdersPage($status: [OrderStatus!]) {
  orders(first: 50, status: $status) {
    totalCount
    edges {
      node {
        id
        number
        status
        placedAt
        customer {
          id
          name
        }
        total {
          ...Amount
        }
      }
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<OrdersPageQuery, OrdersPageQueryVariables>;
export const OrderPageDocument = new TypedDocumentString(`
    query OrderPage($number: String!) {
  orderByNumber(number: $number) {
    id
    number
    status
    actions
    events {
      sequence
      type
      at
    }
    lines {
      title
      quantity
      lineTotal {
        ...Amount
      }
    }
    payment {
      status
      authorised {
        ...Amount
      }
      attempts {
        action
        succeeded
      }
    }
    total {
      ...Amount
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<OrderPageQuery, OrderPageQueryVariables>;
export const StockPageDocument = new TypedDocumentString(`
    query StockPage($lowOnly: Boolean) {
  stockLevels(first: 50, lowOnly: $lowOnly) {
    edges {
      node {
        id
        onHand
        reserved
        reorderPoint
        variant {
          sku
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StockPageQuery, StockPageQueryVariables>;
export const PeoplePageDocument = new TypedDocumentString(`
    query PeoplePage($email: String) {
  users(first: 20, email: $email) {
    totalCount
    edges {
      node {
        id
        name
        email
        role
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeoplePageQuery, PeoplePageQueryVariables>;
export const ReceiveDocument = new TypedDocumentString(`
    mutation Receive($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiveMutation, ReceiveMutationVariables>;
export const StaffSignInDocument = new TypedDocumentString(`
    mutation StaffSignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn {
      tokens {
        accessToken
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffSignInMutation, StaffSignInMutationVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($prefix: String!) {
  suggest(prefix: $prefix, first: 8) {
    text
    product {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const SearchPageDocument = new TypedDocumentString(`
    query SearchPage($words: String, $first: Int) {
  search(query: $words, first: $first) {
    totalCount
    totalEstimated
    correctedQuery
    facets {
      name
      values {
        value
        count
        estimated
      }
    }
    edges {
      node {
        ...Card
      }
    }
  }
}
    fragment Card on Product {
  id
  name
  slug
  inStock
  image {
    url
    alt
  }
  priceRange {
    min {
      ...Amount
    }
    max {
      ...Amount
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const ProductPageDocument = new TypedDocumentString(`
    query ProductPage($slug: String!) {
  product(slug: $slug) {
    id
    name
    slug
    brand
    description
    inStock
    image {
      url
      alt
    }
    media {
      url
      alt
    }
    categories {
      name
      slug
    }
    options {
      name
      values
    }
    variants {
      id
      sku
      title
      available
      availability
      price {
        ...Amount
      }
      compareAtPrice {
        ...Amount
      }
      selection {
        option
        value
      }
    }
    related {
      ...Card
    }
  }
}
    fragment Card on Product {
  id
  name
  slug
  inStock
  image {
    url
    alt
  }
  priceRange {
    min {
      ...Amount
    }
    max {
      ...Amount
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<ProductPageQuery, ProductPageQueryVariables>;