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

/** What is to be sold of a product; at most 500 variants have one. */
export type AddVariantInput = {
  /** The price before a sale, above `price`; null for no sale. */
  compareAtPrice?: MoneyInput | null | undefined;
  /** Its trade number: 8, 12, 13 or 14 digits with a right check digit, spaces and hyphens aside, or an ISBN of ten; null when it has none. */
  gtin?: string | null | undefined;
  /** What one piece costs, in the currency of the product's other variants. */
  price: MoneyInput;
  /** The product that it is a variant of. */
  productId: string;
  /** A value for each of the product's options, as no other variant has them. */
  selection: Array<SelectedOptionInput>;
  /** The shop's own number for it. No other variant may have it, in any case. */
  sku: string;
  /** Of one piece, from 0 to 10,000,000; null when nobody knows. */
  weightGrams?: number | null | undefined;
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

/** Why an order was cancelled. */
export type CancelReason =
  /** Its customer wanted it so. */
  | 'CUSTOMER_REQUEST'
  /** Something in it could not be reserved. */
  | 'OUT_OF_STOCK'
  /** Its payment was not authorised. */
  | 'PAYMENT_DECLINED'
  /** Staff wanted it so. */
  | 'STAFF_REQUEST'
  /** It took too long to reserve and to authorise. */
  | 'TIMED_OUT';

/** What a coupon gives. */
export type CouponKind =
  /** The cheapest way of shipping is free. */
  | 'FREE_SHIPPING'
  /** A percentage off the goods it is for. */
  | 'PERCENT';

/** Why a coupon gives nothing. */
export type CouponRefusal =
  /** This customer has used it as often as they may. */
  | 'CUSTOMER_LIMIT'
  /** Its time is over, or staff have ended it. */
  | 'EXPIRED'
  /** The goods cost less than it asks for, or another currency. */
  | 'MINIMUM_NOT_MET'
  /** Nothing in the cart is what it is for. */
  | 'NOT_FOR_THESE_ITEMS'
  /** There is no coupon of that code. */
  | 'UNKNOWN'
  /** As many orders use it as may. */
  | 'USED_UP';

/** A key for an integration that is to be made. */
export type CreateApiKeyInput = {
  /** At most a year ahead, unless the shop says otherwise; 90 days when it is left out. */
  expiresAt?: string | null | undefined;
  /**
   * Chosen by the client once for the key that it means to make, such as a UUID. Sent again under it, within a day, no second key is made: the same
   * one comes with another text, and the former text opens nothing any more.
   */
  idempotencyKey?: string | null | undefined;
  /** At most 100 characters. */
  name: string;
  /** What it may do, by the names of `apiKeyScopes`; one at least. */
  scopes: Array<string>;
};

/** What a new coupon promises. */
export type CreateCouponInput = {
  /** 1 to 40 letters, digits, hyphens and underscores, in any case. It is taken for ever. */
  code: string;
  /** Null for never; not before now. */
  expiresAt?: string | null | undefined;
  /** What it gives. */
  kind: CouponKind;
  /** What all goods together must cost at least. Goods in another currency are never enough. */
  minimum?: MoneyInput | null | undefined;
  /** How many orders of one customer may use it; null for any number. */
  mostPerCustomer?: number | null | undefined;
  /** How many orders may use it, and how many of one customer; null for any number. */
  mostRedemptions?: number | null | undefined;
  /** From 0 to 100, with two decimals at most; for PERCENT, and for no other kind. */
  percent?: string | null | undefined;
  /** What it is for; null for everything. */
  productIds?: Array<string> | null | undefined;
};

/** A picture that is to be sent. */
export type CreatePictureUploadInput = {
  /** The most that it has; no more is taken, and nobody may send more than 16,777,216. */
  bytes: number;
};

/** What a new product is. At most 700 characters of name and 20,000 of description. */
export type CreateProductInput = {
  /** Who makes it, or under whose name. */
  brand?: string | null | undefined;
  /** Where it stands in the shop; at most 20. */
  categoryIds?: Array<string>;
  /** What it is, at length, as plain text. */
  description?: string | null | undefined;
  /** Chosen by the client once for what it means to make, such as a UUID: sent again under it, within a day, the same product is answered. Shared by all staff. */
  idempotencyKey?: string | null | undefined;
  /** Its pictures, the one that stands for it first; at most 30. */
  media?: Array<ImageInput>;
  /** What customers will call it. */
  name: string;
  /** What its variants will differ by, at most 5; none for a product that comes in one kind. */
  options?: Array<ProductOptionInput>;
  /** Small letters, digits and single hyphens, at most 80; null for one made of the name. */
  slug?: string | null | undefined;
  /** What can be bought of it from the start, at most 500 and all priced in one currency; `addVariant` adds to them. */
  variants?: Array<NewVariantInput>;
};

/** Where events go, and which. */
export type CreateWebhookInput = {
  /** For the staff, at most 200 characters. */
  description?: string | null | undefined;
  /** What it is told of, at least one. */
  eventTypes: Array<WebhookEventType>;
  /**
   * Chosen by the client once for the webhook that it means to make, such as a UUID: sent again under it, within a day, the same one is answered,
   * with its secret.
   */
  idempotencyKey?: string | null | undefined;
  /** Where each event is sent by POST: `https`, without a login or a fragment. Where the shop allows private addresses, `http` too. */
  url: string;
};

/** A customer without an account. */
export type GuestInput = {
  /** The card, as a token of the provider's own form in the browser. It is charged for this order alone. */
  cardToken: string;
  /** Where mails about the order go, with the link to it. An account that confirms this address takes the order over. */
  email: string;
  /** What they read: a tag of BCP 47 such as `de-AT`. Mails come in it, or in English where the shop has no words in it. */
  language?: string | null | undefined;
};

/** An absolute https address, or a path of the shop's own. */
export type ImageInput = {
  /** What it shows, for who cannot see it. */
  alt?: string | null | undefined;
  /** Where the picture is, at most 2,048 characters. */
  url: string;
};

/** An amount in one currency, as a client sends it. */
export type MoneyInput = {
  /** In the currency's main unit, with no more decimals than it has; never below zero. */
  amount: string;
  /** What the amount is in. */
  currency: string;
};

/** What can be bought of a product that is made with it. */
export type NewVariantInput = {
  /** The price before a sale, above `price`; null for no sale. */
  compareAtPrice?: MoneyInput | null | undefined;
  /** Its trade number: 8, 12, 13 or 14 digits with a right check digit, spaces and hyphens aside, or an ISBN of ten; null when it has none. */
  gtin?: string | null | undefined;
  /** What one piece costs. */
  price: MoneyInput;
  /** A value for each of the product's options, as no other variant has them. */
  selection: Array<SelectedOptionInput>;
  /** The shop's own number for it. No other variant may have it, in any case. */
  sku: string;
  /** Of one piece, from 0 to 10,000,000; null when nobody knows. */
  weightGrams?: number | null | undefined;
};

/** Why a line of a cart cannot be bought. */
export type NotForSaleReason =
  /** It is sold no longer. */
  | 'ARCHIVED'
  /** It is not sold yet, or not just now. */
  | 'NOT_YET_SOLD'
  /** It has no price in the cart's currency by now. */
  | 'OTHER_CURRENCY'
  /** It costs more than one piece may: its price was set before there was such a limit. */
  | 'TOO_DEAR';

/** Where people are told. */
export type NotificationChannel =
  /** By mail to the account's address. */
  | 'EMAIL'
  /** In `User.notifications` and `notificationReceived`. */
  | 'IN_APP'
  /** By SMS to `User.phoneNumber`. */
  | 'SMS';

/** What people are told about, each to where they like. */
export type NotificationTopic =
  /** Their account: its addresses, passwords and role. */
  | 'ACCOUNT'
  /** For staff: a webhook was disabled. */
  | 'INTEGRATION'
  /** An order that is confirmed, cancelled or returned. */
  | 'ORDER'
  /** Money that goes back. */
  | 'PAYMENT'
  /** A parcel that is on its way, or has arrived. */
  | 'SHIPMENT'
  /** For staff: something runs low, or out. */
  | 'STOCK';

/** An option, and the values that will do. */
export type OptionFilter = {
  /** The option's name, in any case. */
  option: string;
  /** Any of these; without any the option narrows nothing. */
  values: Array<string>;
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

/** UNDER_WAY -> SUCCEEDED or FAILED. */
export type PaymentAttemptStatus =
  /** The provider refused. */
  | 'FAILED'
  /** It was done. */
  | 'SUCCEEDED'
  /** It waits its turn, or for the provider's answer. */
  | 'UNDER_WAY';

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

/** From one price to another, both included. */
export type PriceFilter = {
  /** What has no price in it is left out; by price it is then sorted in this one. */
  currency: string;
  /** The most that it may cost; null for no such limit. */
  max?: string | null | undefined;
  /** The least that it may cost; null for no such limit. */
  min?: string | null | undefined;
};

/** Something that will vary among a product's variants. */
export type ProductOptionInput = {
  /** Such as `Colour`; unlike the product's other options in any case. */
  name: string;
  /** Every value it takes, in the order in which to show them; 1 to 200. */
  values: Array<string>;
};

/** Money to give back. */
export type RefundPaymentInput = {
  /** Leave out to give back everything left. */
  amount?: MoneyInput | null | undefined;
  /** True gives it back besides refunds of this payment that are under way; else those are RefundUnderWay. */
  besidesOthers?: boolean | null | undefined;
  /** Chosen by the client once per refund, such as a UUID. Kept for ever, for each member of staff. */
  idempotencyKey: string;
  /** Of which payment. */
  paymentId: string;
  /** Why; at most 500 characters. The customer does not see it. */
  reason: string;
};

/** A refused payment, and the card to try. */
export type RetryPaymentInput = {
  /** The order's. */
  id: string;
  /** A card that the customer has on file. */
  paymentMethodId: string;
};

/** What an account may do beside its own things. Each may all that those before it may. */
export type Role =
  /** Give accounts their roles. */
  | 'ADMIN'
  /** Shop. Every account begins so. */
  | 'CUSTOMER'
  /** Run the shop: catalog, stock, orders, money, prices of sending and tax. */
  | 'STAFF';

/** An address to keep. */
export type SaveAddressInput = {
  /** The address itself. */
  address: PostalAddressInput;
  /** Leave out to add a new one. */
  id?: string | null | undefined;
  /** Chosen by the client once for what it means to keep, such as a UUID: sent again under it, within a day, no second address is kept. */
  idempotencyKey?: string | null | undefined;
  /** True makes it the default in place of another; false leaves that as it is. */
  isDefault?: boolean | null | undefined;
  /** What its owner calls it, such as `Work`; at most 100 characters. */
  label?: string | null | undefined;
};

/**
 * What narrows a search down; all that is given must hold. Options, price and stock are met by one variant: a red one that is
 * sold out and a blue one that is not are no red one in stock.
 */
export type SearchFilter = {
  /** Any of these, in any case; with the options' values at most 100. */
  brands?: Array<string> | null | undefined;
  /** By its id: what stands in it, or in one that lies in it. */
  category?: string | null | undefined;
  /** True for what can be had now, false for what cannot. */
  inStock?: boolean | null | undefined;
  /** For each of these, at most 20, the variant must have one of its values. */
  options?: Array<OptionFilter> | null | undefined;
  /** Some one variant must cost so much. */
  price?: PriceFilter | null | undefined;
};

/** An option, and the value chosen of it. */
export type SelectedOptionInput = {
  /** The option's name, as the product has it. */
  option: string;
  /** One of the option's values. */
  value: string;
};

/** What a method costs to a place up to a weight, from an instant on: a `price` or a `percent`. */
export type SetShippingRateInput = {
  /** One country, whose rates then take the place of its zone's: all of them in that currency, whatever the weight. */
  country?: string | null | undefined;
  /** Null: for every currency that has no price there. */
  currency?: string | null | undefined;
  /** Working days. */
  estimate: number;
  /** The method's code. */
  method: string;
  /** Why, for whoever reads the history. */
  note?: string | null | undefined;
  /** False ends this step: what weighs so much is then carried by the next heavier one, if there is any. */
  offered?: boolean;
  /** Of what the goods cost, where `currency` is null. */
  percent?: string | null | undefined;
  /** In `currency`; null without one. */
  price?: string | null | undefined;
  /** From 1 to 1,000,000. */
  upToGrams: number;
  /** Null for now; never before now. */
  validFrom?: string | null | undefined;
  /** Where to: either a zone or a country. */
  zone?: ShippingZone | null | undefined;
};

/** A rate of tax, from an instant on. */
export type SetTaxRateInput = {
  /** One with a rate of its own: Monaco's is that of France. */
  country: string;
  /** Why, for whoever reads the history. */
  note?: string | null | undefined;
  /** From 0 to 100, with two decimals at most. */
  percent: string;
  /** Null for now; never before now. */
  validFrom?: string | null | undefined;
};

/** A parcel to send. */
export type ShipOrderInput = {
  /** Who brings it; at most 50 characters. */
  carrier: string;
  /** The order's. */
  id: string;
  /** The carrier's number for it: letters, digits, blanks, dots, slashes and hyphens, at most 64. */
  trackingNumber: string;
};

/** Where a parcel goes, as far as prices tell places apart. */
export type ShippingZone =
  /** The country where parcels start. */
  | 'HOME'
  /** The VAT area of the European Union, whose borders a parcel crosses without customs. */
  | 'UNION'
  /** Anywhere else. */
  | 'WORLD';

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

/** What is left out, or null, stays as it is. */
export type UpdateProfileInput = {
  /** The password that the account has now; without the right one the answer is WrongCredentials. */
  currentPassword?: string | null | undefined;
  /** Another address than the one that the account has takes `currentPassword`, and has to be confirmed. */
  email?: string | null | undefined;
  /** What they read: a tag of BCP 47, as at `signUp`. */
  language?: string | null | undefined;
  /** What people call them; at most 100 characters. */
  name?: string | null | undefined;
};

/** PENDING -> DELIVERED or FAILED; back to PENDING by `redeliver` and `redeliverFailed`. */
export type WebhookDeliveryStatus =
  /** The endpoint took it. */
  | 'DELIVERED'
  /** It was given up: after its last attempt, after about three days, or since the webhook was disabled. */
  | 'FAILED'
  /** It waits, or an attempt is under way. */
  | 'PENDING';

/** What webhooks can be told of; on the wire in small letters with a dot, such as `order.placed`. Each says what it holds in docs/webhooks.md. */
export type WebhookEventType =
  /** It comes to nothing, and why. */
  | 'ORDER_CANCELLED'
  /** Its goods are reserved and its payment is authorised. */
  | 'ORDER_CONFIRMED'
  /** Its parcel has arrived. */
  | 'ORDER_DELIVERED'
  /** An order was placed. Nothing is reserved or paid for yet. */
  | 'ORDER_PLACED'
  /** It has come back. */
  | 'ORDER_RETURN_RECEIVED'
  /** The customer wants to send it back. */
  | 'ORDER_RETURN_REQUESTED'
  /** Its parcel is on its way. */
  | 'ORDER_SHIPPED'
  /** A payment's money was taken. */
  | 'PAYMENT_CAPTURED'
  /** A customer's bank asks it back, or that goes on. */
  | 'PAYMENT_DISPUTED'
  /** Some of it, or all, was given back. */
  | 'PAYMENT_REFUNDED'
  /** A product is sold no longer. */
  | 'PRODUCT_ARCHIVED'
  /** A product, one of its variants or a price is another, or it is on sale now. */
  | 'PRODUCT_CHANGED'
  /** There is a new product, perhaps a draft. */
  | 'PRODUCT_CREATED'
  /** There is enough of a variant again. */
  | 'STOCK_BACK'
  /** Little of a variant is left. */
  | 'STOCK_LOW'
  /** Nothing of a variant is left. */
  | 'STOCK_OUT';

/** A refused payment, and why it is given up. */
export type WriteOffPaymentInput = {
  /** The order's. */
  id: string;
  /** Why; at most 500 characters. */
  reason: string;
};

export type AddToCartMutationVariables = Exact<{
  input: AddToCartInput;
}>;


export type AddToCartMutation = { addToCart:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string, version: number, coupon: string | null, lines: Array<{ id: string, quantity: number, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, variant: { id: string } | null }> } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', message: string }
   | null };

export type ClaimCartMutationVariables = Exact<{
  guestToken: string;
}>;


export type ClaimCartMutation = { claimCart:
    | { __typename: 'CartChanged', cart: { id: string, version: number, coupon: string | null, lines: Array<{ id: string, quantity: number, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, variant: { id: string } | null }> } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   | null };

export type ApplyCouponMutationVariables = Exact<{
  code: string;
}>;


export type ApplyCouponMutation = { applyCoupon:
    | { __typename: 'CartChanged', cart: { id: string, version: number, coupon: string | null, lines: Array<{ id: string, quantity: number, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, variant: { id: string } | null }> } }
    | { __typename: 'CouponNotUsable', reason: CouponRefusal, message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TooManyAttempts', message: string }
   | null };

export type CreateCouponMutationVariables = Exact<{
  input: CreateCouponInput;
}>;


export type CreateCouponMutation = { createCoupon:
    | { __typename: 'CouponChanged', coupon: { id: string, code: string } }
    | { __typename: 'CouponCodeTaken', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type CouponUsesQueryVariables = Exact<{
  code: string;
}>;


export type CouponUsesQuery = { coupon: { redeemed: number, redemptions: { edges: Array<{ node: { givenBackAt: string | null, order: { id: string, number: string } | null, customer: { id: string } | null } }> } | null } | null };

export type CartQueryVariables = Exact<{ [key: string]: never; }>;


export type CartQuery = { cart: { id: string, version: number, coupon: string | null, lines: Array<{ id: string, quantity: number, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, variant: { id: string } | null }> } | null };

export type CartContentsFragment = { id: string, version: number, coupon: string | null, lines: Array<{ id: string, quantity: number, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, variant: { id: string } | null }> };

export type SetCartLineMutationVariables = Exact<{
  lineId: string;
  quantity: number;
}>;


export type SetCartLineMutation = { setCartLine:
    | { __typename: 'CartChanged', cart: { id: string, version: number, coupon: string | null, lines: Array<{ id: string, quantity: number, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, variant: { id: string } | null }> } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', message: string }
   | null };

export type ShippingOptionsQueryVariables = Exact<{
  country: string;
}>;


export type ShippingOptionsQuery = { cart: { shippingOptions: Array<{ id: string, code: string, price: { amount: string, currency: string } }> } | null };

export type QuoteQueryVariables = Exact<{
  country: string;
  option: string;
}>;


export type QuoteQuery = { cart: { id: string, version: number, totals: { subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } } } | null };

export type AmountFragment = { amount: string, currency: string };

export type SearchQueryVariables = Exact<{
  words?: string | null | undefined;
  first?: number | null | undefined;
  filter?: SearchFilter | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ node: { id: string, name: string, inStock: boolean | null, variants: Array<{ id: string, sku: string, available: number | null, price: { amount: string, currency: string } }> | null } | null }> } | null };

export type StockQueryVariables = Exact<{
  variantId: string;
}>;


export type StockQuery = { variant: { available: number | null, stock: { onHand: number, reserved: number } | null } | null };

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { createProduct:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProductChanged', product: { id: string } }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'SlugTaken', message: string }
   | null };

export type AddVariantMutationVariables = Exact<{
  input: AddVariantInput;
}>;


export type AddVariantMutation = { addVariant:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VariantChanged', variant: { id: string } }
   | null };

export type PublishProductMutationVariables = Exact<{
  id: string;
}>;


export type PublishProductMutation = { publishProduct:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NothingToSell', message: string }
    | { __typename: 'ProductChanged' }
   | null };

export type ProductOfQueryVariables = Exact<{
  variantId: string;
}>;


export type ProductOfQuery = { variant: { sku: string, product: { id: string, slug: string } } | null };

export type ArchiveProductMutationVariables = Exact<{
  id: string;
}>;


export type ArchiveProductMutation = { archiveProduct:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProductChanged' }
   | null };

export type AdjustStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type AdjustStockMutation = { adjustStock:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'StockAdjusted' }
    | { __typename: 'WouldBreakReservations', message: string }
   | null };

export type ChangePriceMutationVariables = Exact<{
  variantId: string;
  price: MoneyInput;
}>;


export type ChangePriceMutation = { changePrice:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type CreatePictureUploadMutationVariables = Exact<{
  input: CreatePictureUploadInput;
}>;


export type CreatePictureUploadMutation = { createPictureUpload:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PictureUploadCreated', uploadUrl: string }
   | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'CartChangedMeanwhile', cartVersion: number, message: string, total: { amount: string, currency: string } }
    | { __typename: 'CartEmpty', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', variantId: string, message: string }
    | { __typename: 'OrderPlaced', replayed: boolean, orderToken: string | null, order: { id: string, number: string, status: OrderStatus } }
    | { __typename: 'OutOfStock', message: string, lines: Array<{ sku: string, wanted: number, available: number }> }
    | { __typename: 'PaymentMethodUnusable', message: string }
    | { __typename: 'TooManyAttempts', message: string }
   | null };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { id: string, number: string, status: OrderStatus, cancelReason: CancelReason | null, actions: Array<OrderAction>, customer: { id: string } | null, shipTo: { city: string }, lines: Array<{ quantity: number, unitPrice: { amount: string, currency: string }, lineTotal: { amount: string, currency: string }, variant: { id: string } | null }>, subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, shipment: { carrier: string, trackingNumber: string } | null, events: Array<{ sequence: number, type: OrderEventType }>, payment: { id: string, status: PaymentStatus, declineCode: string | null, authorised: { amount: string, currency: string }, captured: { amount: string, currency: string }, refunded: { amount: string, currency: string }, refunding: { amount: string, currency: string }, attempts: Array<{ action: PaymentActionKind, status: PaymentAttemptStatus, succeeded: boolean, amount: { amount: string, currency: string } }> } | null, refundable: { amount: string, currency: string } | null } | null };

export type WholeOrderFragment = { id: string, number: string, status: OrderStatus, cancelReason: CancelReason | null, actions: Array<OrderAction>, customer: { id: string } | null, shipTo: { city: string }, lines: Array<{ quantity: number, unitPrice: { amount: string, currency: string }, lineTotal: { amount: string, currency: string }, variant: { id: string } | null }>, subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, shipment: { carrier: string, trackingNumber: string } | null, events: Array<{ sequence: number, type: OrderEventType }>, payment: { id: string, status: PaymentStatus, declineCode: string | null, authorised: { amount: string, currency: string }, captured: { amount: string, currency: string }, refunded: { amount: string, currency: string }, refunding: { amount: string, currency: string }, attempts: Array<{ action: PaymentActionKind, status: PaymentAttemptStatus, succeeded: boolean, amount: { amount: string, currency: string } }> } | null, refundable: { amount: string, currency: string } | null };

export type GuestOrderQueryVariables = Exact<{
  id: string;
}>;


export type GuestOrderQuery = { order: { id: string, number: string, status: OrderStatus, actions: Array<OrderAction>, customer: { id: string } | null, payment: { status: PaymentStatus } | null } | null };

export type ClaimOrdersMutationVariables = Exact<{ [key: string]: never; }>;


export type ClaimOrdersMutation = { claimOrders:
    | { __typename: 'EmailNotConfirmed', message: string }
    | { __typename: 'OrdersClaimed', orders: Array<{ id: string }> }
   | null };

export type MyOrdersQueryVariables = Exact<{
  first: number;
}>;


export type MyOrdersQuery = { me: { orders: { totalCount: number, edges: Array<{ node: { id: string, status: OrderStatus } }> } | null } | null };

export type OrderWithShadowedNamesQueryVariables = Exact<{
  id: string;
}>;


export type OrderWithShadowedNamesQuery = { order: { id: string, status: string, total: { amount: string }, subtotal: { amount: string }, refundable: { amount: string } | null, payment: { authorised: { amount: string }, captured: { amount: string } } | null } | null };

export type OrderByNumberQueryVariables = Exact<{
  number: string;
}>;


export type OrderByNumberQuery = { orderByNumber: { id: string } | null };

export type PaymentQueryVariables = Exact<{
  id: string;
}>;


export type PaymentQuery = { payment: { id: string, status: PaymentStatus } | null };

export type RefundReasonsQueryVariables = Exact<{
  id: string;
}>;


export type RefundReasonsQuery = { payment: { attempts: Array<{ action: PaymentActionKind, reason: string | null }> } | null };

export type RefundPaymentMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type RefundPaymentMutation = { refundPayment:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NotRefundable', message: string }
    | { __typename: 'PaymentRefunded', replayed: boolean }
    | { __typename: 'RefundUnderWay', message: string, amount: { amount: string, currency: string }, refundable: { amount: string, currency: string } }
   | null };

export type CancelOrderMutationVariables = Exact<{
  id: string;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged', order: { status: OrderStatus, cancelReason: CancelReason | null } }
   | null };

export type CollectionQueryVariables = Exact<{
  id: string;
}>;


export type CollectionQuery = { order: { status: OrderStatus, actions: Array<OrderAction>, shipmentRequested: { trackingNumber: string } | null, paymentProblem: { declineCode: string } | null, writtenOff: { reason: string, amount: { amount: string, currency: string } } | null, payment: { status: PaymentStatus, attempts: Array<{ action: PaymentActionKind, succeeded: boolean, message: string | null }> } | null } | null };

export type RetryPaymentMutationVariables = Exact<{
  input: RetryPaymentInput;
}>;


export type RetryPaymentMutation = { retryPayment:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged', order: { status: OrderStatus } }
    | { __typename: 'PaymentMethodUnusable', message: string }
    | { __typename: 'PaymentNotCollected', message: string }
   | null };

export type WriteOffPaymentMutationVariables = Exact<{
  input: WriteOffPaymentInput;
}>;


export type WriteOffPaymentMutation = { writeOffPayment:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged', order: { status: OrderStatus } }
   | null };

export type ShipOrderMutationVariables = Exact<{
  input: ShipOrderInput;
}>;


export type ShipOrderMutation = { shipOrder:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged', order: { status: OrderStatus } }
    | { __typename: 'PaymentNotCollected', declineCode: string, message: string }
   | null };

export type MarkDeliveredMutationVariables = Exact<{
  id: string;
}>;


export type MarkDeliveredMutation = { markDelivered:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type RequestReturnMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RequestReturnMutation = { requestReturn:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type ReceiveReturnMutationVariables = Exact<{
  id: string;
}>;


export type ReceiveReturnMutation = { receiveReturn:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type OrderUpdatedSubscriptionVariables = Exact<{
  id: string;
  after?: number | null | undefined;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { sequence: number, type: OrderEventType, at: string, order: { id: string, status: OrderStatus } } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp:
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SignedIn', user: { id: string, email: string, role: Role }, tokens: { accessToken: string, refreshToken: string } }
    | { __typename: 'TooManyAttempts', message: string }
    | { __typename: 'WeakPassword', message: string }
   | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SignedIn', user: { id: string, email: string, role: Role }, tokens: { accessToken: string, refreshToken: string } }
    | { __typename: 'TooManyAttempts', message: string }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type RefreshSessionMutationVariables = Exact<{
  token: string;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'SignedIn', user: { id: string, email: string, role: Role }, tokens: { accessToken: string, refreshToken: string } }
    | { __typename: 'TokenExpired', message: string }
   | null };

export type SessionFragment = { user: { id: string, email: string, role: Role }, tokens: { accessToken: string, refreshToken: string } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string } | null };

export type AddPaymentMethodMutationVariables = Exact<{
  token: string;
}>;


export type AddPaymentMethodMutation = { addPaymentMethod:
    | { __typename: 'CardRefused', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PaymentMethodAdded', method: { id: string } }
    | { __typename: 'TooManyAttempts', message: string }
   | null };

export type NewsInQueryVariables = Exact<{
  language?: string | null | undefined;
}>;


export type NewsInQuery = { me: { notifications: { edges: Array<{ node: { title: string } }> } | null } | null };

export type NotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationsQuery = { me: { notifications: { unreadCount: number, edges: Array<{ node: { topic: NotificationTopic, title: string, order: { id: string } | null } }> } | null } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoPassword', message: string }
    | { __typename: 'TooManyAttempts', message: string }
    | { __typename: 'UserChanged', user: { id: string, email: string, pendingEmail: string | null, language: string | null } }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type VerifyEmailMutationVariables = Exact<{
  token: string;
}>;


export type VerifyEmailMutation = { verifyEmail:
    | { __typename: 'TokenExpired', message: string }
    | { __typename: 'UserChanged', user: { email: string } }
   | null };

export type UndoEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type UndoEmailChangeMutation = { undoEmailChange:
    | { __typename: 'Done' }
    | { __typename: 'TokenExpired', message: string }
   | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'Done' }
    | { __typename: 'NotFound' }
   | null };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'Done' }
    | { __typename: 'TooManyAttempts' }
   | null };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  newPassword: string;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'SignedIn', user: { id: string, email: string, role: Role }, tokens: { accessToken: string, refreshToken: string } }
    | { __typename: 'TokenExpired', message: string }
    | { __typename: 'WeakPassword', message: string }
   | null };

export type SetRoleMutationVariables = Exact<{
  userId: string;
  role: Role;
}>;


export type SetRoleMutation = { setRole:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UserChanged', user: { id: string, role: Role } }
   | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey:
    | { __typename: 'ApiKeyCreated', key: string, apiKey: { id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string;
}>;


export type RevokeApiKeyMutation = { revokeApiKey:
    | { __typename: 'ApiKeyRevoked', apiKey: { revokedAt: string | null } }
    | { __typename: 'NotFound', message: string }
   | null };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { apiKeys: { edges: Array<{ node: { id: string, lastUsedAt: string | null } }> } | null };

export type ExportMyDataQueryVariables = Exact<{
  ordersAfter?: string | null | undefined;
  notificationsAfter?: string | null | undefined;
}>;


export type ExportMyDataQuery = { exportMyData: { userId: string, exportedAt: string, account: { name: string, email: string, emailVerified: boolean, pendingEmail: string | null, role: Role, language: string | null, createdAt: string, phoneNumber: string | null, addresses: Array<{ id: string, label: string | null, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string } }>, sessions: Array<{ id: string, userAgent: string | null, createdAt: string, lastSeenAt: string }>, paymentMethods: Array<{ id: string, brand: string, last4: string, expiryMonth: number, expiryYear: number, isDefault: boolean }> | null, cart: { id: string, version: number, coupon: string | null, expiresAt: string, lines: Array<{ quantity: number, variant: { id: string } | null }> } | null, notificationPreferences: Array<{ topic: NotificationTopic, channels: Array<NotificationChannel> }> | null, notifications: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { topic: NotificationTopic, title: string, body: string, createdAt: string, readAt: string | null } }> } | null, orders: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, status: OrderStatus, cancelReason: CancelReason | null, returnReason: string | null, placedAt: string, shipTo: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string }, lines: Array<{ sku: string, title: string, quantity: number, lineTotal: { amount: string, currency: string } }>, total: { amount: string, currency: string }, shipment: { carrier: string, trackingNumber: string, shippedAt: string, deliveredAt: string | null } | null, payment: { status: PaymentStatus, method: { brand: string, last4: string } | null } | null } }> } | null } | null, orderRemarks: Array<{ text: string, at: string, order: { number: string } }> | null, refundRemarks: Array<{ text: string, at: string, order: { number: string } }> | null, couponUses: Array<{ code: string, at: string, givenBackAt: string | null, order: { number: string } | null }> | null } | null };

export type WholeAddressFragment = { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string };

export type DeleteMyAccountMutationVariables = Exact<{
  password: string;
}>;


export type DeleteMyAccountMutation = { deleteMyAccount:
    | { __typename: 'Done' }
    | { __typename: 'LastAdmin', message: string }
    | { __typename: 'SignInAgain', message: string }
    | { __typename: 'TooManyAttempts', message: string }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type SaveAddressMutationVariables = Exact<{
  input: SaveAddressInput;
}>;


export type SaveAddressMutation = { saveAddress:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UserChanged', user: { id: string } }
   | null };

export type SetPhoneNumberMutationVariables = Exact<{
  number?: string | null | undefined;
}>;


export type SetPhoneNumberMutation = { setPhoneNumber:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PhoneNumberChanged' }
   | null };

export type OrderAddressQueryVariables = Exact<{
  id: string;
}>;


export type OrderAddressQuery = { order: { status: OrderStatus, returnReason: string | null, shipTo: { name: string, line1: string, city: string, postalCode: string, country: string }, customer: { id: string, name: string, email: string } | null } | null };

export type TaxRatesQueryVariables = Exact<{
  country: string;
}>;


export type TaxRatesQuery = { taxRates: Array<{ percent: string }> | null, taxRateHistory: { edges: Array<{ node: { percent: string, note: string | null, changedBy: { email: string } | null } }> } | null };

export type ShippingRatesQueryVariables = Exact<{
  method: string;
}>;


export type ShippingRatesQuery = { shippingRateHistory: { edges: Array<{ node: { country: string | null, note: string | null, price: { amount: string } | null } }> } | null };

export type SetTaxRateMutationVariables = Exact<{
  input: SetTaxRateInput;
}>;


export type SetTaxRateMutation = { setTaxRate:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TaxRateSet', taxRate: { percent: string } }
   | null };

export type SetShippingRateMutationVariables = Exact<{
  input: SetShippingRateInput;
}>;


export type SetShippingRateMutation = { setShippingRate:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ShippingRateSet', shippingRate: { id: string } }
   | null };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TooManyWebhooks', message: string }
    | { __typename: 'WebhookCreated', secret: string, webhook: { id: string, enabled: boolean } }
   | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookSecretRotated', secret: string }
   | null };

export type SendTestEventMutationVariables = Exact<{
  id: string;
}>;


export type SendTestEventMutation = { sendTestEvent:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookDeliveryQueued', delivery: { id: string } }
    | { __typename: 'WebhookDisabled', message: string }
   | null };

export type RedeliverMutationVariables = Exact<{
  id: string;
}>;


export type RedeliverMutation = { redeliver:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookDeliveryQueued', delivery: { id: string } }
    | { __typename: 'WebhookDisabled', message: string }
   | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type WebhookDeliveriesQuery = { webhook: { failingSince: string | null, createdBy: { email: string } | null, deliveries: { edges: Array<{ node: { id: string, type: string, status: WebhookDeliveryStatus, attempts: Array<{ statusCode: number | null, fault: string | null }> } }> } | null } | null };

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
export const CartContentsFragmentDoc = new TypedDocumentString(`
    fragment CartContents on Cart {
  id
  version
  coupon
  lines {
    id
    quantity
    notForSaleBecause
    unitPrice {
      amount
      currency
    }
    variant {
      id
    }
  }
}
    `, {"fragmentName":"CartContents"}) as unknown as TypedDocumentString<CartContentsFragment, unknown>;
export const AmountFragmentDoc = new TypedDocumentString(`
    fragment Amount on Money {
  amount
  currency
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const WholeOrderFragmentDoc = new TypedDocumentString(`
    fragment WholeOrder on Order {
  id
  number
  status
  cancelReason
  actions
  customer {
    id
  }
  shipTo {
    city
  }
  lines {
    quantity
    unitPrice {
      ...Amount
    }
    lineTotal {
      ...Amount
    }
    variant {
      id
    }
  }
  subtotal {
    ...Amount
  }
  discount {
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
  shipment {
    carrier
    trackingNumber
  }
  events {
    sequence
    type
  }
  payment {
    id
    status
    declineCode
    authorised {
      ...Amount
    }
    captured {
      ...Amount
    }
    refunded {
      ...Amount
    }
    refunding {
      ...Amount
    }
    attempts {
      action
      status
      succeeded
      amount {
        ...Amount
      }
    }
  }
  refundable {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"WholeOrder"}) as unknown as TypedDocumentString<WholeOrderFragment, unknown>;
export const SessionFragmentDoc = new TypedDocumentString(`
    fragment Session on SignedIn {
  user {
    id
    email
    role
  }
  tokens {
    accessToken
    refreshToken
  }
}
    `, {"fragmentName":"Session"}) as unknown as TypedDocumentString<SessionFragment, unknown>;
export const WholeAddressFragmentDoc = new TypedDocumentString(`
    fragment WholeAddress on PostalAddress {
  name
  line1
  line2
  city
  region
  postalCode
  country
}
    `, {"fragmentName":"WholeAddress"}) as unknown as TypedDocumentString<WholeAddressFragment, unknown>;
export const AddToCartDocument = new TypedDocumentString(`
    mutation AddToCart($input: AddToCartInput!) {
  addToCart(input: $input) {
    __typename
    ... on CartChanged {
      guestToken
      cart {
        ...CartContents
      }
    }
    ... on Problem {
      message
    }
  }
}
    fragment CartContents on Cart {
  id
  version
  coupon
  lines {
    id
    quantity
    notForSaleBecause
    unitPrice {
      amount
      currency
    }
    variant {
      id
    }
  }
}`) as unknown as TypedDocumentString<AddToCartMutation, AddToCartMutationVariables>;
export const ClaimCartDocument = new TypedDocumentString(`
    mutation ClaimCart($guestToken: String!) {
  claimCart(guestToken: $guestToken) {
    __typename
    ... on CartChanged {
      cart {
        ...CartContents
      }
    }
    ... on Problem {
      message
    }
  }
}
    fragment CartContents on Cart {
  id
  version
  coupon
  lines {
    id
    quantity
    notForSaleBecause
    unitPrice {
      amount
      currency
    }
    variant {
      id
    }
  }
}`) as unknown as TypedDocumentString<ClaimCartMutation, ClaimCartMutationVariables>;
export const ApplyCouponDocument = new TypedDocumentString(`
    mutation ApplyCoupon($code: String!) {
  applyCoupon(code: $code) {
    __typename
    ... on CartChanged {
      cart {
        ...CartContents
      }
    }
    ... on CouponNotUsable {
      reason
      message
    }
    ... on Problem {
      message
    }
  }
}
    fragment CartContents on Cart {
  id
  version
  coupon
  lines {
    id
    quantity
    notForSaleBecause
    unitPrice {
      amount
      currency
    }
    variant {
      id
    }
  }
}`) as unknown as TypedDocumentString<ApplyCouponMutation, ApplyCouponMutationVariables>;
export const CreateCouponDocument = new TypedDocumentString(`
    mutation CreateCoupon($input: CreateCouponInput!) {
  createCoupon(input: $input) {
    __typename
    ... on CouponChanged {
      coupon {
        id
        code
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCouponMutation, CreateCouponMutationVariables>;
export const CouponUsesDocument = new TypedDocumentString(`
    query CouponUses($code: String!) {
  coupon(code: $code) {
    redeemed
    redemptions {
      edges {
        node {
          givenBackAt
          order {
            id
            number
          }
          customer {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CouponUsesQuery, CouponUsesQueryVariables>;
export const CartDocument = new TypedDocumentString(`
    query Cart {
  cart {
    ...CartContents
  }
}
    fragment CartContents on Cart {
  id
  version
  coupon
  lines {
    id
    quantity
    notForSaleBecause
    unitPrice {
      amount
      currency
    }
    variant {
      id
    }
  }
}`) as unknown as TypedDocumentString<CartQuery, CartQueryVariables>;
export const SetCartLineDocument = new TypedDocumentString(`
    mutation SetCartLine($lineId: ID!, $quantity: Int!) {
  setCartLine(lineId: $lineId, quantity: $quantity) {
    __typename
    ... on CartChanged {
      cart {
        ...CartContents
      }
    }
    ... on Problem {
      message
    }
  }
}
    fragment CartContents on Cart {
  id
  version
  coupon
  lines {
    id
    quantity
    notForSaleBecause
    unitPrice {
      amount
      currency
    }
    variant {
      id
    }
  }
}`) as unknown as TypedDocumentString<SetCartLineMutation, SetCartLineMutationVariables>;
export const ShippingOptionsDocument = new TypedDocumentString(`
    query ShippingOptions($country: CountryCode!) {
  cart {
    shippingOptions(country: $country) {
      id
      code
      price {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShippingOptionsQuery, ShippingOptionsQueryVariables>;
export const QuoteDocument = new TypedDocumentString(`
    query Quote($country: CountryCode!, $option: ID!) {
  cart {
    id
    version
    totals(shipTo: $country, shippingOption: $option) {
      subtotal {
        ...Amount
      }
      discount {
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
export const SearchDocument = new TypedDocumentString(`
    query Search($words: String, $first: Int, $filter: SearchFilter) {
  search(query: $words, first: $first, filter: $filter) {
    totalCount
    edges {
      node {
        id
        name
        inStock
        variants {
          id
          sku
          available
          price {
            amount
            currency
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const StockDocument = new TypedDocumentString(`
    query Stock($variantId: ID!) {
  variant(id: $variantId) {
    available
    stock {
      onHand
      reserved
    }
  }
}
    `) as unknown as TypedDocumentString<StockQuery, StockQueryVariables>;
export const CreateProductDocument = new TypedDocumentString(`
    mutation CreateProduct($input: CreateProductInput!) {
  createProduct(input: $input) {
    __typename
    ... on ProductChanged {
      product {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProductMutation, CreateProductMutationVariables>;
export const AddVariantDocument = new TypedDocumentString(`
    mutation AddVariant($input: AddVariantInput!) {
  addVariant(input: $input) {
    __typename
    ... on VariantChanged {
      variant {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddVariantMutation, AddVariantMutationVariables>;
export const PublishProductDocument = new TypedDocumentString(`
    mutation PublishProduct($id: ID!) {
  publishProduct(id: $id) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishProductMutation, PublishProductMutationVariables>;
export const ProductOfDocument = new TypedDocumentString(`
    query ProductOf($variantId: ID!) {
  variant(id: $variantId) {
    sku
    product {
      id
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<ProductOfQuery, ProductOfQueryVariables>;
export const ArchiveProductDocument = new TypedDocumentString(`
    mutation ArchiveProduct($id: ID!) {
  archiveProduct(id: $id) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveProductMutation, ArchiveProductMutationVariables>;
export const AdjustStockDocument = new TypedDocumentString(`
    mutation AdjustStock($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AdjustStockMutation, AdjustStockMutationVariables>;
export const ChangePriceDocument = new TypedDocumentString(`
    mutation ChangePrice($variantId: ID!, $price: MoneyInput!) {
  changePrice(variantId: $variantId, price: $price) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePriceMutation, ChangePriceMutationVariables>;
export const CreatePictureUploadDocument = new TypedDocumentString(`
    mutation CreatePictureUpload($input: CreatePictureUploadInput!) {
  createPictureUpload(input: $input) {
    __typename
    ... on PictureUploadCreated {
      uploadUrl
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePictureUploadMutation, CreatePictureUploadMutationVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on OrderPlaced {
      replayed
      orderToken
      order {
        id
        number
        status
      }
    }
    ... on NotForSale {
      variantId
    }
    ... on CartChangedMeanwhile {
      cartVersion
      total {
        ...Amount
      }
    }
    ... on OutOfStock {
      lines {
        sku
        wanted
        available
      }
    }
    ... on Problem {
      message
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!) {
  order(id: $id) {
    ...WholeOrder
  }
}
    fragment Amount on Money {
  amount
  currency
}
fragment WholeOrder on Order {
  id
  number
  status
  cancelReason
  actions
  customer {
    id
  }
  shipTo {
    city
  }
  lines {
    quantity
    unitPrice {
      ...Amount
    }
    lineTotal {
      ...Amount
    }
    variant {
      id
    }
  }
  subtotal {
    ...Amount
  }
  discount {
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
  shipment {
    carrier
    trackingNumber
  }
  events {
    sequence
    type
  }
  payment {
    id
    status
    declineCode
    authorised {
      ...Amount
    }
    captured {
      ...Amount
    }
    refunded {
      ...Amount
    }
    refunding {
      ...Amount
    }
    attempts {
      action
      status
      succeeded
      amount {
        ...Amount
      }
    }
  }
  refundable {
    ...Amount
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const GuestOrderDocument = new TypedDocumentString(`
    query GuestOrder($id: ID!) {
  order(id: $id) {
    id
    number
    status
    actions
    customer {
      id
    }
    payment {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<GuestOrderQuery, GuestOrderQueryVariables>;
export const ClaimOrdersDocument = new TypedDocumentString(`
    mutation ClaimOrders {
  claimOrders {
    __typename
    ... on OrdersClaimed {
      orders {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimOrdersMutation, ClaimOrdersMutationVariables>;
export const MyOrdersDocument = new TypedDocumentString(`
    query MyOrders($first: Int!) {
  me {
    orders(first: $first) {
      totalCount
      edges {
        node {
          id
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyOrdersQuery, MyOrdersQueryVariables>;
export const OrderWithShadowedNamesDocument = new TypedDocumentString(`
    query OrderWithShadowedNames($id: ID!) {
  order(id: $id) {
    id: number
    total: subtotal {
      amount
    }
    subtotal: total {
      amount
    }
    status: id
    refundable {
      amount
    }
    payment {
      authorised: captured {
        amount
      }
      captured: authorised {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderWithShadowedNamesQuery, OrderWithShadowedNamesQueryVariables>;
export const OrderByNumberDocument = new TypedDocumentString(`
    query OrderByNumber($number: String!) {
  orderByNumber(number: $number) {
    id
  }
}
    `) as unknown as TypedDocumentString<OrderByNumberQuery, OrderByNumberQueryVariables>;
export const PaymentDocument = new TypedDocumentString(`
    query Payment($id: ID!) {
  payment(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<PaymentQuery, PaymentQueryVariables>;
export const RefundReasonsDocument = new TypedDocumentString(`
    query RefundReasons($id: ID!) {
  payment(id: $id) {
    attempts {
      action
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<RefundReasonsQuery, RefundReasonsQueryVariables>;
export const RefundPaymentDocument = new TypedDocumentString(`
    mutation RefundPayment($input: RefundPaymentInput!) {
  refundPayment(input: $input) {
    __typename
    ... on PaymentRefunded {
      replayed
    }
    ... on RefundUnderWay {
      amount {
        ...Amount
      }
      refundable {
        ...Amount
      }
    }
    ... on Problem {
      message
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<RefundPaymentMutation, RefundPaymentMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($id: ID!) {
  cancelOrder(id: $id) {
    __typename
    ... on OrderChanged {
      order {
        status
        cancelReason
      }
    }
    ... on NotAllowedNow {
      status
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const CollectionDocument = new TypedDocumentString(`
    query Collection($id: ID!) {
  order(id: $id) {
    status
    actions
    shipmentRequested {
      trackingNumber
    }
    paymentProblem {
      declineCode
    }
    writtenOff {
      amount {
        ...Amount
      }
      reason
    }
    payment {
      status
      attempts {
        action
        succeeded
        message
      }
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CollectionQuery, CollectionQueryVariables>;
export const RetryPaymentDocument = new TypedDocumentString(`
    mutation RetryPayment($input: RetryPaymentInput!) {
  retryPayment(input: $input) {
    __typename
    ... on OrderChanged {
      order {
        status
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryPaymentMutation, RetryPaymentMutationVariables>;
export const WriteOffPaymentDocument = new TypedDocumentString(`
    mutation WriteOffPayment($input: WriteOffPaymentInput!) {
  writeOffPayment(input: $input) {
    __typename
    ... on OrderChanged {
      order {
        status
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteOffPaymentMutation, WriteOffPaymentMutationVariables>;
export const ShipOrderDocument = new TypedDocumentString(`
    mutation ShipOrder($input: ShipOrderInput!) {
  shipOrder(input: $input) {
    __typename
    ... on OrderChanged {
      order {
        status
      }
    }
    ... on PaymentNotCollected {
      declineCode
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ShipOrderMutation, ShipOrderMutationVariables>;
export const MarkDeliveredDocument = new TypedDocumentString(`
    mutation MarkDelivered($id: ID!) {
  markDelivered(id: $id) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkDeliveredMutation, MarkDeliveredMutationVariables>;
export const RequestReturnDocument = new TypedDocumentString(`
    mutation RequestReturn($id: ID!, $reason: String!) {
  requestReturn(id: $id, reason: $reason) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestReturnMutation, RequestReturnMutationVariables>;
export const ReceiveReturnDocument = new TypedDocumentString(`
    mutation ReceiveReturn($id: ID!) {
  receiveReturn(id: $id) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiveReturnMutation, ReceiveReturnMutationVariables>;
export const OrderUpdatedDocument = new TypedDocumentString(`
    subscription OrderUpdated($id: ID!, $after: Int) {
  orderUpdated(id: $id, after: $after) {
    sequence
    type
    at
    order {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    __typename
    ...Session
    ... on Problem {
      message
    }
  }
}
    fragment Session on SignedIn {
  user {
    id
    email
    role
  }
  tokens {
    accessToken
    refreshToken
  }
}`) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ...Session
    ... on Problem {
      message
    }
  }
}
    fragment Session on SignedIn {
  user {
    id
    email
    role
  }
  tokens {
    accessToken
    refreshToken
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($token: String!) {
  refreshSession(refreshToken: $token) {
    __typename
    ...Session
    ... on Problem {
      message
    }
  }
}
    fragment Session on SignedIn {
  user {
    id
    email
    role
  }
  tokens {
    accessToken
    refreshToken
  }
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    email
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const AddPaymentMethodDocument = new TypedDocumentString(`
    mutation AddPaymentMethod($token: String!) {
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
    `) as unknown as TypedDocumentString<AddPaymentMethodMutation, AddPaymentMethodMutationVariables>;
export const NewsInDocument = new TypedDocumentString(`
    query NewsIn($language: String) {
  me {
    notifications(first: 50) {
      edges {
        node {
          title(language: $language)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewsInQuery, NewsInQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications {
  me {
    notifications(first: 50) {
      unreadCount
      edges {
        node {
          topic
          title
          order {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    __typename
    ... on UserChanged {
      user {
        id
        email
        pendingEmail
        language
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const VerifyEmailDocument = new TypedDocumentString(`
    mutation VerifyEmail($token: String!) {
  verifyEmail(token: $token) {
    __typename
    ... on UserChanged {
      user {
        email
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const UndoEmailChangeDocument = new TypedDocumentString(`
    mutation UndoEmailChange($token: String!) {
  undoEmailChange(token: $token) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoEmailChangeMutation, UndoEmailChangeMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    __typename
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($email: String!) {
  requestPasswordReset(email: $email) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($token: String!, $newPassword: String!) {
  resetPassword(token: $token, newPassword: $newPassword) {
    __typename
    ...Session
    ... on Problem {
      message
    }
  }
}
    fragment Session on SignedIn {
  user {
    id
    email
    role
  }
  tokens {
    accessToken
    refreshToken
  }
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const SetRoleDocument = new TypedDocumentString(`
    mutation SetRole($userId: ID!, $role: Role!) {
  setRole(userId: $userId, role: $role) {
    __typename
    ... on UserChanged {
      user {
        id
        role
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetRoleMutation, SetRoleMutationVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    __typename
    ... on ApiKeyCreated {
      key
      apiKey {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($id: ID!) {
  revokeApiKey(id: $id) {
    __typename
    ... on ApiKeyRevoked {
      apiKey {
        revokedAt
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys {
  apiKeys {
    edges {
      node {
        id
        lastUsedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const ExportMyDataDocument = new TypedDocumentString(`
    query ExportMyData($ordersAfter: String, $notificationsAfter: String) {
  exportMyData {
    userId
    exportedAt
    account {
      name
      email
      emailVerified
      pendingEmail
      role
      language
      createdAt
      phoneNumber
      addresses {
        id
        label
        isDefault
        address {
          ...WholeAddress
        }
      }
      sessions {
        id
        userAgent
        createdAt
        lastSeenAt
      }
      paymentMethods {
        id
        brand
        last4
        expiryMonth
        expiryYear
        isDefault
      }
      cart {
        id
        version
        coupon
        expiresAt
        lines {
          quantity
          variant {
            id
          }
        }
      }
      notificationPreferences {
        topic
        channels
      }
      notifications(first: 50, after: $notificationsAfter) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            topic
            title
            body
            createdAt
            readAt
          }
        }
      }
      orders(first: 20, after: $ordersAfter) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            number
            status
            cancelReason
            returnReason
            placedAt
            shipTo {
              ...WholeAddress
            }
            lines {
              sku
              title
              quantity
              lineTotal {
                amount
                currency
              }
            }
            total {
              amount
              currency
            }
            shipment {
              carrier
              trackingNumber
              shippedAt
              deliveredAt
            }
            payment {
              status
              method {
                brand
                last4
              }
            }
          }
        }
      }
    }
    orderRemarks {
      order {
        number
      }
      text
      at
    }
    refundRemarks {
      order {
        number
      }
      text
      at
    }
    couponUses {
      code
      at
      givenBackAt
      order {
        number
      }
    }
  }
}
    fragment WholeAddress on PostalAddress {
  name
  line1
  line2
  city
  region
  postalCode
  country
}`) as unknown as TypedDocumentString<ExportMyDataQuery, ExportMyDataQueryVariables>;
export const DeleteMyAccountDocument = new TypedDocumentString(`
    mutation DeleteMyAccount($password: String!) {
  deleteMyAccount(currentPassword: $password) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteMyAccountMutation, DeleteMyAccountMutationVariables>;
export const SaveAddressDocument = new TypedDocumentString(`
    mutation SaveAddress($input: SaveAddressInput!) {
  saveAddress(input: $input) {
    __typename
    ... on UserChanged {
      user {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveAddressMutation, SaveAddressMutationVariables>;
export const SetPhoneNumberDocument = new TypedDocumentString(`
    mutation SetPhoneNumber($number: String) {
  setPhoneNumber(number: $number) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetPhoneNumberMutation, SetPhoneNumberMutationVariables>;
export const OrderAddressDocument = new TypedDocumentString(`
    query OrderAddress($id: ID!) {
  order(id: $id) {
    status
    returnReason
    shipTo {
      name
      line1
      city
      postalCode
      country
    }
    customer {
      id
      name
      email
    }
  }
}
    `) as unknown as TypedDocumentString<OrderAddressQuery, OrderAddressQueryVariables>;
export const TaxRatesDocument = new TypedDocumentString(`
    query TaxRates($country: CountryCode!) {
  taxRates(country: $country) {
    percent
  }
  taxRateHistory(country: $country, first: 2) {
    edges {
      node {
        percent
        note
        changedBy {
          email
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TaxRatesQuery, TaxRatesQueryVariables>;
export const ShippingRatesDocument = new TypedDocumentString(`
    query ShippingRates($method: String!) {
  shippingRateHistory(method: $method, first: 1) {
    edges {
      node {
        country
        price {
          amount
        }
        note
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShippingRatesQuery, ShippingRatesQueryVariables>;
export const SetTaxRateDocument = new TypedDocumentString(`
    mutation SetTaxRate($input: SetTaxRateInput!) {
  setTaxRate(input: $input) {
    __typename
    ... on TaxRateSet {
      taxRate {
        percent
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetTaxRateMutation, SetTaxRateMutationVariables>;
export const SetShippingRateDocument = new TypedDocumentString(`
    mutation SetShippingRate($input: SetShippingRateInput!) {
  setShippingRate(input: $input) {
    __typename
    ... on ShippingRateSet {
      shippingRate {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetShippingRateMutation, SetShippingRateMutationVariables>;
export const CreateWebhookDocument = new TypedDocumentString(`
    mutation CreateWebhook($input: CreateWebhookInput!) {
  createWebhook(input: $input) {
    __typename
    ... on WebhookCreated {
      secret
      webhook {
        id
        enabled
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($id: ID!) {
  rotateWebhookSecret(id: $id) {
    __typename
    ... on WebhookSecretRotated {
      secret
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestEventDocument = new TypedDocumentString(`
    mutation SendTestEvent($id: ID!) {
  sendTestEvent(id: $id) {
    __typename
    ... on WebhookDeliveryQueued {
      delivery {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendTestEventMutation, SendTestEventMutationVariables>;
export const RedeliverDocument = new TypedDocumentString(`
    mutation Redeliver($id: ID!) {
  redeliver(id: $id) {
    __typename
    ... on WebhookDeliveryQueued {
      delivery {
        id
      }
    }
    ... on Problem {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RedeliverMutation, RedeliverMutationVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($id: ID!, $first: Int!) {
  webhook(id: $id) {
    failingSince
    createdBy {
      email
    }
    deliveries(first: $first) {
      edges {
        node {
          id
          type
          status
          attempts {
            statusCode
            fault
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;