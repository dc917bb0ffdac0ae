// Generated from the storefront's documents by `npm run codegen`.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A note, and beside which order. */
export type AddOrderNoteInput = {
  /** The order's. */
  id: string;
  /** Chosen by the client once per note, such as a UUID. Kept for 24 hours. */
  idempotencyKey: string;
  /** At most 2000 characters. */
  text: string;
};

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

/** How much there is of something, as far as shoppers need to know. */
export type Availability =
  /** More than its reorder point. */
  | 'IN_STOCK'
  /** No more than its reorder point, but some. */
  | 'LOW_STOCK'
  /** Nothing that is not promised to somebody. */
  | 'OUT_OF_STOCK';

/** A file that is about to be brought in. */
export type BeginCatalogImportInput = {
  /** What it is called, for people; at most 200 characters. */
  file: string;
};

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

/** Something that an import is about to do. */
export type CatalogImportStepInput = {
  /** Whether something is made, or changed. */
  kind: CatalogImportStepKind;
  /** What it takes to undo it, in the words of whoever reads it then; at most 400,000 characters. */
  note: string;
  /** What it is done to, such as a slug or a variant's id, and what of it; at most 300 characters. Of the same import it names one step. */
  of: string;
};

/** What a step of an import does. */
export type CatalogImportStepKind =
  /** It changes something that is there. */
  | 'CHANGES'
  /** It makes a product. */
  | 'MAKES';

/** What is left out stays as it is; null takes a condition away. */
export type ChangeCouponInput = {
  /** When it ends by itself; not before now. */
  expiresAt?: string | null | undefined;
  /** The coupon's. */
  id: string;
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: string | null | undefined;
  /** What all goods together must cost at least. */
  minimum?: MoneyInput | null | undefined;
  /** How many orders of one customer may use it; never below what one has used. */
  mostPerCustomer?: number | null | undefined;
  /** Never below what has been used. */
  mostRedemptions?: number | null | undefined;
  /** For a coupon that takes a percentage off. */
  percent?: string | null | undefined;
  /** What it is for; null for everything. */
  productIds?: Array<string> | null | undefined;
};

/** A product's options as they shall be, in their order. What is left out goes. */
export type ChangeOptionsInput = {
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: string | null | undefined;
  /** At most 5. */
  options: Array<OptionChangeInput>;
  /** The product's. */
  productId: string;
};

/** What changes of a webhook. */
export type ChangeWebhookInput = {
  /** For the staff; null takes it away. */
  description?: string | null | undefined;
  /** False gives up what waits, and has nothing kept for it; true has it told of what happens from now on. */
  enabled?: boolean | null | undefined;
  /** What it is told of from now on, at least one. */
  eventTypes?: Array<WebhookEventType> | null | undefined;
  /** The webhook's. */
  id: string;
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: string | null | undefined;
  /** As in `CreateWebhookInput`; what is not delivered yet goes there too. */
  url?: string | null | undefined;
};

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

/** What a new category is. */
export type CreateCategoryInput = {
  /** Chosen by the client once for what it means to make, such as a UUID: sent again under it, within a day, the same category is answered. Shared by all staff. */
  idempotencyKey?: string | null | undefined;
  /** What customers will read. */
  name: string;
  /** The one that it lies in; null for the top of the tree. */
  parentId?: string | null | undefined;
  /** Small letters, digits and single hyphens, at most 80; null for one made of the name. */
  slug?: string | null | undefined;
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

/** What becomes of a dead letter. */
export type DeadLetterState =
  /** It is to be gone when its turn comes. */
  | 'DISCARDING'
  /** It kept failing, and later messages of its key wait behind it. */
  | 'PARKED'
  /** It is on its way to be tried again. */
  | 'REDRIVING'
  /** It can never be handled as it is, and nothing waits for it. */
  | 'UNPROCESSABLE';

/** INQUIRY -> OPEN -> WON or LOST; a bank may begin with OPEN, and an inquiry end WON. */
export type DisputeStatus =
  /** The bank asks; the money is still the shop's. */
  | 'INQUIRY'
  /** The money is gone for good. */
  | 'LOST'
  /** The bank has the money until it is decided. */
  | 'OPEN'
  /** The money is the shop's again, or stays so. */
  | 'WON';

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

/** What an import is about to do. */
export type NoteCatalogImportStepsInput = {
  /** Which import. */
  importId: string;
  /**
   * What earlier steps were about to do to, each by its `of`, and somebody else has done meanwhile: these steps are forgotten, so that whoever undoes the import leaves it.
   * At most 100; there may be no steps beside it.
   */
  leaves?: Array<string> | null | undefined;
  /** In the order in which they are done, which is that of their notes; at most 100. */
  steps: Array<CatalogImportStepInput>;
};

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

/** An option as it shall be. */
export type OptionChangeInput = {
  /** Of an option that is new: the value that the variants have which are there. */
  forPresent?: string | null | undefined;
  /** What it shall be called, unlike the others in any case. */
  name: string;
  /** Every value it shall take, in the order in which to show them; 1 to 200. */
  values: Array<OptionValueChangeInput>;
  /** What it is called until now, where that is something else. */
  was?: string | null | undefined;
};

/** An option, and the values that will do. */
export type OptionFilter = {
  /** The option's name, in any case. */
  option: string;
  /** Any of these; without any the option narrows nothing. */
  values: Array<string>;
};

/** A value of an option as it shall be. */
export type OptionValueChangeInput = {
  /** What it shall be called. */
  value: string;
  /** What it is called until now, where that is something else. */
  was?: string | null | undefined;
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

/** The order of orders in a list. */
export type OrderSort =
  /** The latest first. */
  | 'NEWEST'
  /** What has waited longest first. */
  | 'OLDEST';

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

/** The order of products in a list. Of two that are alike in it, the newer comes first; the older where it goes up. */
export type ProductSort =
  /** What has not been changed for the longest time first. */
  | 'CHANGED_ASC'
  /** What was changed last first. */
  | 'CHANGED_DESC'
  /** By name, without regard to case and accents. */
  | 'NAME_ASC'
  /** By name, the last first. */
  | 'NAME_DESC'
  /** What was made last first. */
  | 'NEWEST'
  /** What was made first first. */
  | 'OLDEST';

/** DRAFT or ARCHIVED -> ACTIVE with `publishProduct`; any -> ARCHIVED with `archiveProduct`. */
export type ProductStatus =
  /** On sale. */
  | 'ACTIVE'
  /** Taken off the shelf; staff alone see it, and may publish it again. */
  | 'ARCHIVED'
  /** Not on sale yet; staff alone see it. */
  | 'DRAFT';

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

/** The order of what is found. Of two that are alike in it, the newer comes first; the older with PRICE_ASC. */
export type SearchSort =
  /** What the shop has had for the shortest time. */
  | 'NEWEST'
  /** The cheapest, by the least of a product's prices. */
  | 'PRICE_ASC'
  /** The dearest, by the least of a product's prices. */
  | 'PRICE_DESC'
  /** What fits the words best; without words, the newest. */
  | 'RELEVANCE';

/** An option, and the value chosen of it. */
export type SelectedOptionInput = {
  /** The option's name, as the product has it. */
  option: string;
  /** One of the option's values. */
  value: string;
};

/** A way of sending, from an instant on. */
export type SetShippingMethodInput = {
  /** 1 to 32 small letters, digits and hyphens, a letter first. Orders keep it. */
  code: string;
  /** What customers read. */
  name: string;
  /** Why, for whoever reads the history. */
  note?: string | null | undefined;
  /** False ends it: nothing is sent so from then on. */
  offered?: boolean;
  /** In lists, from 0 to 1000; the least comes first. */
  position: number;
  /** Null for now; never before now. */
  validFrom?: string | null | undefined;
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

/** The order of stock levels. Of two that are alike in it, the variant that was made first comes first; last where it goes down. */
export type StockSort =
  /** The least that can be sold first: on hand, less what is reserved. */
  | 'LEFT_ASC'
  /** The most that can be sold first. */
  | 'LEFT_DESC'
  /** As variants were made, the first first. */
  | 'MADE'
  /** By SKU, character by character. */
  | 'SKU_ASC'
  /** By SKU, the last first. */
  | 'SKU_DESC';

/** What is left out stays as it is. */
export type UpdateCategoryInput = {
  /** The category's. */
  id: string;
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: string | null | undefined;
  /** What customers will read; never null. */
  name?: string | null | undefined;
  /** The one that it is to lie in, with all that lies in it; null for the top of the tree. */
  parentId?: string | null | undefined;
  /** Another place in the shop's addresses; the one before leads there. Null for none other. */
  slug?: string | null | undefined;
};

/** What is left out stays as it is; null empties what may be empty. */
export type UpdateProductInput = {
  /** Who makes it, or under whose name. */
  brand?: string | null | undefined;
  /** Where it stands in the shop, in place of where it stood. */
  categoryIds?: Array<string> | null | undefined;
  /** What it is, at length, as plain text. */
  description?: string | null | undefined;
  /** The product's. */
  id: string;
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: string | null | undefined;
  /** Its pictures, in place of those that it had. */
  media?: Array<ImageInput> | null | undefined;
  /** What customers will call it; never null. */
  name?: string | null | undefined;
  /** Another place in the shop's addresses; the one before leads there. Null for none other. */
  slug?: string | null | undefined;
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

/** What is left out stays as it is. */
export type UpdateVariantInput = {
  /** Its trade number: 8, 12, 13 or 14 digits with a right check digit, spaces and hyphens aside, or an ISBN of ten; null when it has none. */
  gtin?: string | null | undefined;
  /** The variant's. */
  id: string;
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: string | null | undefined;
  /** A value for each of the product's options, as no other variant has them; null for no other. */
  selection?: Array<SelectedOptionInput> | null | undefined;
  /** The shop's own number for it; never null. No other variant may have it, in any case. */
  sku?: string | null | undefined;
  /** Of one piece, from 0 to 10,000,000; null when nobody knows. */
  weightGrams?: number | null | undefined;
};

/** The order of accounts in a list. */
export type UserSort =
  /** By address, without regard to case. */
  | 'EMAIL_ASC'
  /** By address, the last first. */
  | 'EMAIL_DESC'
  /** By name, without regard to case, character by character. */
  | 'NAME_ASC'
  /** By name, the last first. */
  | 'NAME_DESC'
  /** What was opened last first. */
  | 'NEWEST'
  /** What was opened first first. */
  | 'OLDEST';

/** PENDING -> DELIVERED or FAILED; back to PENDING by `redeliver` and `redeliverFailed`. */
export type WebhookDeliveryStatus =
  /** The endpoint took it. */
  | 'DELIVERED'
  /** It was given up: after its last attempt, after about three days, or since the webhook was disabled. */
  | 'FAILED'
  /** It waits, or an attempt is under way. */
  | 'PENDING';

/** Why nothing is delivered to a webhook. */
export type WebhookDisabledReason =
  /** It has taken nothing for five days. */
  | 'FAILING'
  /** It answered 410: it is gone for good. */
  | 'GONE'
  /** Staff wanted it so. */
  | 'STAFF';

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

export type DeskCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskCategoriesQuery = { ' $fragmentRefs'?: { 'DeskCategoryTreeFragment': DeskCategoryTreeFragment } };

export type DeskCreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type DeskCreateCategoryMutation = { createCategory:
    | { __typename: 'CategoryCreated' }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SlugTaken', suggestion: string, message: string }
   | null };

export type DeskUpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type DeskUpdateCategoryMutation = { updateCategory:
    | { __typename: 'CategoryChanged' }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SlugTaken', suggestion: string, message: string }
   | null };

export type DeskWithdrawCategoryMutationVariables = Exact<{
  id: string;
}>;


export type DeskWithdrawCategoryMutation = { withdrawCategory:
    | { __typename: 'CategoryWithdrawn' }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskCategoryTreeFragment = { allCategories: { ' $fragmentRefs'?: { 'DeskCategoryPageFragment': DeskCategoryPageFragment } } | null } & { ' $fragmentName'?: 'DeskCategoryTreeFragment' };

export type DeskCategoryPageFragment = { edges: Array<{ node: { id: string, name: string, slug: string, edition: string, parent: { id: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } & { ' $fragmentName'?: 'DeskCategoryPageFragment' };

export type DeskMoreCategoriesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskMoreCategoriesQuery = { allCategories: { ' $fragmentRefs'?: { 'DeskCategoryPageFragment': DeskCategoryPageFragment } } | null };

export type DeskCouponsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskCouponsQuery = { coupons: { totalCount: number, edges: Array<{ node: { id: string, code: string, kind: CouponKind, percent: string | null, expiresAt: string | null, endedAt: string | null, mostRedemptions: number | null, redeemed: number, minimum: { amount: string, currency: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskCouponQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type DeskCouponQuery = { coupon: { id: string, code: string, kind: CouponKind, percent: string | null, expiresAt: string | null, endedAt: string | null, mostRedemptions: number | null, mostPerCustomer: number | null, redeemed: number, edition: string, minimum: { amount: string, currency: string } | null, products: Array<{ id: string, name: string } | null> | null, redemptions: { edges: Array<{ node: { at: string, givenBackAt: string | null, order: { id: string, number: string } | null, customer: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null } | null };

export type DeskCreateCouponMutationVariables = Exact<{
  input: CreateCouponInput;
}>;


export type DeskCreateCouponMutation = { createCoupon:
    | { __typename: 'CouponChanged', coupon: { id: string, code: string } }
    | { __typename: 'CouponCodeTaken', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
   | null };

export type DeskChangeCouponMutationVariables = Exact<{
  input: ChangeCouponInput;
}>;


export type DeskChangeCouponMutation = { changeCoupon:
    | { __typename: 'CouponChanged' }
    | { __typename: 'CouponUsedMore', redeemed: number, message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskEndCouponMutationVariables = Exact<{
  id: string;
}>;


export type DeskEndCouponMutation = { endCoupon:
    | { __typename: 'CouponChanged' }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskCustomersQueryVariables = Exact<{
  words?: string | null | undefined;
  sort: UserSort;
  after?: string | null | undefined;
  guest: string;
  guests: boolean;
}>;


export type DeskCustomersQuery = { users: { totalCount: number, edges: Array<{ node: { id: string, name: string, email: string, emailVerified: boolean, role: Role, createdAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null, guestOrders?: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, placedAt: string, total: { amount: string, currency: string }, lines: Array<{ id: string, title: string, quantity: number }> } }>, pageInfo: { hasNextPage: boolean } } | null };

export type DeskGuestOrdersQueryVariables = Exact<{
  email: string;
  after?: string | null | undefined;
}>;


export type DeskGuestOrdersQuery = { guestOrders: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, placedAt: string, total: { amount: string, currency: string }, lines: Array<{ id: string, title: string, quantity: number }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskCustomerQueryVariables = Exact<{
  id: string;
  orders: boolean;
  money: boolean;
  after?: string | null | undefined;
}>;


export type DeskCustomerQuery = { user: { id: string, name: string, email: string, emailVerified: boolean, role: Role, createdAt: string, phoneNumber: string | null, addresses: Array<{ id: string, isDefault: boolean, address: { name: string, line1: string, line2: string | null, postalCode: string, city: string, region: string | null, country: string } }>, paymentMethods?: Array<{ id: string, brand: string, last4: string, expiryMonth: number, expiryYear: number, isDefault: boolean }> | null, orders?: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, placedAt: string, total: { amount: string, currency: string }, lines: Array<{ id: string, title: string, quantity: number }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null } | null };

export type DeskSetRoleMutationVariables = Exact<{
  userId: string;
  role: Role;
}>;


export type DeskSetRoleMutation = { setRole:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UserChanged' }
   | null };

export type DeskCustomersFileQueryVariables = Exact<{
  words?: string | null | undefined;
  sort: UserSort;
  after?: string | null | undefined;
}>;


export type DeskCustomersFileQuery = { users: { edges: Array<{ node: { id: string, name: string, email: string, emailVerified: boolean, role: Role, createdAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskFindQueryVariables = Exact<{
  wanted: string;
  orders: boolean;
  catalog: boolean;
}>;


export type DeskFindQuery = { orderByNumber?: { id: string } | null, variant?: { id: string, product: { id: string } } | null, variants?: Array<{ id: string, product: { id: string } }> | null };

export type DeskHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskHealthQuery = { users: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, usersLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, products: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, productsLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, inventory: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, inventoryLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, cart: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, cartLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, orders: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, ordersLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, payments: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, paymentsLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, notifications: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, notificationsLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, search: { ' $fragmentRefs'?: { 'DeskServiceHealthFragment': DeskServiceHealthFragment } } | null, searchLetters: { ' $fragmentRefs'?: { 'DeskDeadLettersFragment': DeskDeadLettersFragment } } | null, orderSagas: { count: number, oldestAt: string | null, steps: Array<{ step: string, count: number, oldestAt: string }>, stuck: Array<{ step: string, attempts: number, nextAt: string, reason: string | null, order: { id: string, number: string } | null }> } | null };

export type DeskServiceHealthFragment = { service: string, version: string, outbox: { waiting: number, oldestAt: string | null } | null, putOff: { count: number, items: Array<{ worker: string, item: string, failures: number, until: string, reason: string }> } | null } & { ' $fragmentName'?: 'DeskServiceHealthFragment' };

export type DeskDeadLettersFragment = { totalCount: number, edges: Array<{ node: { id: string, topic: string, key: string, type: string | null, reason: string, attempts: number, state: DeadLetterState, deadSince: string } }> } & { ' $fragmentName'?: 'DeskDeadLettersFragment' };

export type DeskRedriveMutationVariables = Exact<{
  users: boolean;
  products: boolean;
  inventory: boolean;
  cart: boolean;
  orders: boolean;
  payments: boolean;
  notifications: boolean;
  search: boolean;
  ids?: Array<string> | string | null | undefined;
}>;


export type DeskRedriveMutation = { users?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, products?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, inventory?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, cart?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, orders?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, payments?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, notifications?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, search?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type DeskDiscardMutationVariables = Exact<{
  users: boolean;
  products: boolean;
  inventory: boolean;
  cart: boolean;
  orders: boolean;
  payments: boolean;
  notifications: boolean;
  search: boolean;
  ids: Array<string> | string;
}>;


export type DeskDiscardMutation = { users?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, products?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, inventory?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, cart?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, orders?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, payments?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, notifications?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null, search?:
    | { __typename: 'DeadLettersMended', count: number }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type DeskImportCreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type DeskImportCreateProductMutation = { createProduct:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'ProductChanged', product: { id: string, variants: Array<{ id: string, selection: Array<{ option: string, value: string }> }> | null } }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'SlugTaken', suggestion: string, message: string }
   | null };

export type DeskImportAddVariantMutationVariables = Exact<{
  input: AddVariantInput;
}>;


export type DeskImportAddVariantMutation = { addVariant:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VariantChanged', variant: { id: string } }
   | null };

export type DeskImportUpdateVariantMutationVariables = Exact<{
  input: UpdateVariantInput;
}>;


export type DeskImportUpdateVariantMutation = { updateVariant:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskImportCreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type DeskImportCreateCategoryMutation = { createCategory:
    | { __typename: 'CategoryCreated', category: { id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SlugTaken', suggestion: string, message: string }
   | null };

export type DeskImportCategoryQueryVariables = Exact<{
  slug: string;
}>;


export type DeskImportCategoryQuery = { category: { id: string, parent: { id: string } | null } | null };

export type DeskImportProductQueryVariables = Exact<{
  slug: string;
}>;


export type DeskImportProductQuery = { product: { id: string, status: ProductStatus } | null };

export type DeskImportVariantsQueryVariables = Exact<{
  id: string;
}>;


export type DeskImportVariantsQuery = { product: { edition: string, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, selection: Array<{ option: string, value: string }> }> | null } | null };

export type DeskImportStandingQueryVariables = Exact<{
  slug?: string | null | undefined;
  id?: string | null | undefined;
}>;


export type DeskImportStandingQuery = { product: { id: string, slug: string, edition: string, status: ProductStatus, name: string, description: string | null, brand: string | null, categories: Array<{ id: string, slug: string, name: string, parent: { name: string, parent: { name: string, parent: { name: string, parent: { name: string, parent: { name: string, parent: { name: string, parent: { name: string, parent: { name: string, parent: { name: string } | null } | null } | null } | null } | null } | null } | null } | null } | null }>, media: Array<{ url: string, alt: string | null }>, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, sku: string, edition: string, weightGrams: number | null, gtin: string | null, selection: Array<{ option: string, value: string }>, price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null, prices: Array<{ edition: string, price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null }>, stock: { onHand: number } | null }> | null } | null };

export type DeskImportSkuQueryVariables = Exact<{
  sku: string;
}>;


export type DeskImportSkuQuery = { variant: { product: { slug: string } } | null };

export type DeskBeginImportMutationVariables = Exact<{
  input: BeginCatalogImportInput;
}>;


export type DeskBeginImportMutation = { beginCatalogImport:
    | { __typename: 'CatalogImportChanged', catalogImport: { id: string } }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type DeskNoteImportStepsMutationVariables = Exact<{
  input: NoteCatalogImportStepsInput;
}>;


export type DeskNoteImportStepsMutation = { noteCatalogImportSteps:
    | { __typename: 'CatalogImportChanged' }
    | { __typename: 'CatalogImportOver', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskPastImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskPastImportsQuery = { catalogImports: { edges: Array<{ node: { id: string, file: string, begunAt: string, made: number, changed: number, undoneAt: string | null, begunBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskPastImportQueryVariables = Exact<{
  id: string;
}>;


export type DeskPastImportQuery = { catalogImport: { id: string, file: string, begunAt: string, made: number, changed: number, undoneAt: string | null, begunBy: { id: string, name: string } | null } | null };

export type DeskImportStepsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DeskImportStepsQuery = { catalogImport: { steps: { edges: Array<{ node: { note: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type DeskCloseImportMutationVariables = Exact<{
  id: string;
}>;


export type DeskCloseImportMutation = { closeCatalogImport:
    | { __typename: 'CatalogImportChanged' }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskNoteImportUndoneMutationVariables = Exact<{
  id: string;
}>;


export type DeskNoteImportUndoneMutation = { noteCatalogImportUndone:
    | { __typename: 'CatalogImportChanged' }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskKeysQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskKeysQuery = { apiKeyScopes: Array<{ name: string, description: string }> | null, apiKeys: { edges: Array<{ node: { id: string, name: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, createdBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskCreateKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type DeskCreateKeyMutation = { createApiKey:
    | { __typename: 'ApiKeyCreated', key: string, apiKey: { id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
   | null };

export type DeskRevokeKeyMutationVariables = Exact<{
  id: string;
}>;


export type DeskRevokeKeyMutation = { revokeApiKey:
    | { __typename: 'ApiKeyRevoked' }
    | { __typename: 'NotFound', message: string }
   | null };

export type DeskOrdersFileQueryVariables = Exact<{
  status?: Array<OrderStatus> | OrderStatus | null | undefined;
  placedFrom?: string | null | undefined;
  placedBefore?: string | null | undefined;
  sort: OrderSort;
  after?: string | null | undefined;
  money: boolean;
  customers: boolean;
}>;


export type DeskOrdersFileQuery = { orders: { edges: Array<{ node: { number: string, placedAt: string, status: OrderStatus, cancelReason: CancelReason | null, customer?: { id: string, email: string } | null, shipTo: { name: string, line1: string, line2: string | null, postalCode: string, city: string, region: string | null, country: string }, lines: Array<{ id: string, quantity: number }>, subtotal: { amount: string }, discount: { amount: string }, shipping: { amount: string }, tax: { amount: string }, total: { amount: string, currency: string }, payment?: { id: string, status: PaymentStatus, captured: { amount: string }, refunded: { amount: string } } | null, shipment: { carrier: string, trackingNumber: string, shippedAt: string, deliveredAt: string | null } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskOrderMoneyFragment = { writtenOff?: { reason: string, amount: { amount: string, currency: string } } | null, payment: { id: string, status: PaymentStatus, declineCode: string | null, reference?: string | null, method: { id: string, brand: string, last4: string } | null, authorised: { amount: string, currency: string }, captured: { amount: string, currency: string }, refunded: { amount: string, currency: string }, refunding: { amount: string, currency: string }, attempts: Array<{ at: string, action: PaymentActionKind, status: PaymentAttemptStatus, message: string | null, reason?: string | null, amount: { amount: string, currency: string } }>, disputes?: Array<{ id: string, status: DisputeStatus, reason: string, openedAt: string, amount: { amount: string, currency: string } }> | null } | null } & { ' $fragmentName'?: 'DeskOrderMoneyFragment' };

export type DeskOrderNotesFragment = { notes: Array<{ id: string, text: string, at: string, author?: { id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'DeskOrderNotesFragment' };

export type DeskOrderQueryVariables = Exact<{
  id: string;
  money: boolean;
  customers: boolean;
  stock: boolean;
}>;


export type DeskOrderQuery = { order: (
    { id: string, number: string, status: OrderStatus, placedAt: string, cancelReason: CancelReason | null, returnReason: string | null, actions: Array<OrderAction>, refundable: { amount: string, currency: string } | null, customer?: { id: string, name: string, email: string, paymentMethods?: Array<{ id: string, brand: string, last4: string }> | null } | null, paymentProblem?: { message: string, declineCode: string } | null, events: Array<{ sequence: number, type: OrderEventType, at: string }> }
    & { ' $fragmentRefs'?: { 'DeskOrderNotesFragment': DeskOrderNotesFragment;'DeskOrderSlipFragment': DeskOrderSlipFragment;'DeskOrderMoneyFragment': DeskOrderMoneyFragment } }
  ) | null };

export type DeskCancelMutationVariables = Exact<{
  id: string;
}>;


export type DeskCancelMutation = { cancelOrder:
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type DeskReturnMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DeskReturnMutation = { requestReturn:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type DeskRetryMutationVariables = Exact<{
  input: RetryPaymentInput;
}>;


export type DeskRetryMutation = { retryPayment:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
    | { __typename: 'PaymentMethodUnusable', message: string }
    | { __typename: 'PaymentNotCollected', declineCode: string, message: string }
   | null };

export type DeskWriteOffMutationVariables = Exact<{
  input: WriteOffPaymentInput;
}>;


export type DeskWriteOffMutation = { writeOffPayment:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type DeskAddNoteMutationVariables = Exact<{
  input: AddOrderNoteInput;
}>;


export type DeskAddNoteMutation = { addOrderNote:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type DeskRefundMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type DeskRefundMutation = { refundPayment:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NotRefundable', message: string, refundable: { amount: string, currency: string } }
    | { __typename: 'PaymentRefunded' }
    | { __typename: 'RefundUnderWay', message: string, amount: { amount: string, currency: string }, refundable: { amount: string, currency: string } }
   | null };

export type DeskOrderRowFragment = { number: string, status: OrderStatus, placedAt: string, actions: Array<OrderAction>, returnReason: string | null, customer?: { id: string, name: string } | null, shipTo: { name: string, city: string, country: string }, lines: Array<{ id: string, title: string, quantity: number }>, total: { amount: string, currency: string }, paymentProblem?: { message: string } | null, shipmentRequested: { carrier: string, trackingNumber: string } | null, shipment: { carrier: string, trackingNumber: string } | null } & { ' $fragmentName'?: 'DeskOrderRowFragment' };

export type DeskOrderSlipFragment = { number: string, shipTo: { name: string, line1: string, line2: string | null, postalCode: string, city: string, region: string | null, country: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, lineTotal: { amount: string, currency: string }, variant: { id: string, gtin: string | null, stock?: { id: string, onHand: number } | null } | null }>, subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, shipment: { carrier: string, trackingNumber: string, trackingUrl: string | null, shippedAt: string } | null, shipmentRequested: { carrier: string, trackingNumber: string, requestedAt: string } | null } & { ' $fragmentName'?: 'DeskOrderSlipFragment' };

export type DeskOrdersQueryVariables = Exact<{
  status?: Array<OrderStatus> | OrderStatus | null | undefined;
  placedFrom?: string | null | undefined;
  placedBefore?: string | null | undefined;
  sort: OrderSort;
  after?: string | null | undefined;
  money: boolean;
  customers: boolean;
}>;


export type DeskOrdersQuery = { orders: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'DeskOrderRowFragment': DeskOrderRowFragment } }
      ) }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null, ship: { totalCount: number } | null, placed: { totalCount: number } | null, shipped: { totalCount: number } | null, returns: { totalCount: number } | null };

export type DeskShipMutationVariables = Exact<{
  input: ShipOrderInput;
}>;


export type DeskShipMutation = { shipOrder:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
    | { __typename: 'PaymentNotCollected', declineCode: string, message: string }
   | null };

export type DeskDeliverMutationVariables = Exact<{
  id: string;
}>;


export type DeskDeliverMutation = { markDelivered:
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type DeskReceiveMutationVariables = Exact<{
  id: string;
}>;


export type DeskReceiveMutation = { receiveReturn:
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type DeskSlipsQueryVariables = Exact<{
  status?: Array<OrderStatus> | OrderStatus | null | undefined;
  placedFrom?: string | null | undefined;
  placedBefore?: string | null | undefined;
  sort: OrderSort;
  after?: string | null | undefined;
  stock: boolean;
}>;


export type DeskSlipsQuery = { orders: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'DeskOrderSlipFragment': DeskOrderSlipFragment } }
      ) }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskFurtherPricesFragment = { variants: Array<{ id: string, sku: string, title: string, prices: Array<{ price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null }> }> | null } & { ' $fragmentName'?: 'DeskFurtherPricesFragment' };

export type DeskOptionsFragment = { edition: string, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string }> | null } & { ' $fragmentName'?: 'DeskOptionsFragment' };

export type DeskProductQueryVariables = Exact<{
  id: string;
  stock: boolean;
}>;


export type DeskProductQuery = (
  { product: (
    { id: string, name: string, slug: string, edition: string, status: ProductStatus, brand: string | null, description: string | null, updatedAt: string, media: Array<{ url: string, alt: string | null }>, categories: Array<{ id: string }>, options: Array<{ name: string, values: Array<string> }> }
    & { ' $fragmentRefs'?: { 'DeskOptionsFragment': DeskOptionsFragment;'DeskVariantsFragment': DeskVariantsFragment;'DeskFurtherPricesFragment': DeskFurtherPricesFragment } }
  ) | null }
  & { ' $fragmentRefs'?: { 'DeskCategoryTreeFragment': DeskCategoryTreeFragment;'DeskWithdrawnFragment': DeskWithdrawnFragment } }
);

export type DeskNewProductQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskNewProductQuery = { ' $fragmentRefs'?: { 'DeskCategoryTreeFragment': DeskCategoryTreeFragment } };

export type DeskProductRowFragment = { id: string, name: string, brand: string | null, status: ProductStatus, updatedAt: string, image: { url: string, alt: string | null } | null, priceRange: { min: { amount: string, currency: string }, max: { amount: string, currency: string } } | null, variants: Array<{ id: string, sku: string, stock?: { id: string, onHand: number, reserved: number } | null }> | null } & { ' $fragmentName'?: 'DeskProductRowFragment' };

export type DeskProductsQueryVariables = Exact<{
  after?: string | null | undefined;
  status?: Array<ProductStatus> | ProductStatus | null | undefined;
  words?: string | null | undefined;
  sort: ProductSort;
  stock: boolean;
}>;


export type DeskProductsQuery = { products: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'DeskProductRowFragment': DeskProductRowFragment } }
      ) }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskCreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type DeskCreateProductMutation = { createProduct:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'ProductChanged', product: { id: string } }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'SlugTaken', suggestion: string, message: string }
   | null };

export type DeskUpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type DeskUpdateProductMutation = { updateProduct:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProductChanged' }
    | { __typename: 'SlugTaken', suggestion: string, message: string }
   | null };

export type DeskCreatePictureUploadMutationVariables = Exact<{
  bytes: number;
}>;


export type DeskCreatePictureUploadMutation = { createPictureUpload:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'PictureUploadCreated', uploadUrl: string }
   | null };

export type DeskPublishMutationVariables = Exact<{
  id: string;
}>;


export type DeskPublishMutation = { publishProduct:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NothingToSell', message: string }
    | { __typename: 'ProductChanged' }
   | null };

export type DeskArchiveMutationVariables = Exact<{
  id: string;
}>;


export type DeskArchiveMutation = { archiveProduct:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProductChanged' }
   | null };

export type DeskAddVariantMutationVariables = Exact<{
  input: AddVariantInput;
}>;


export type DeskAddVariantMutation = { addVariant:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskChangeGtinMutationVariables = Exact<{
  input: UpdateVariantInput;
}>;


export type DeskChangeGtinMutation = { updateVariant:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskChangePriceMutationVariables = Exact<{
  variantId: string;
  price: MoneyInput;
  compareAtPrice?: MoneyInput | null | undefined;
  ifEdition?: string | null | undefined;
}>;


export type DeskChangePriceMutation = { changePrice:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskSetPriceMutationVariables = Exact<{
  variantId: string;
  price: MoneyInput;
  compareAtPrice?: MoneyInput | null | undefined;
  ifEdition?: string | null | undefined;
}>;


export type DeskSetPriceMutation = { setVariantPrice:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskRemovePriceMutationVariables = Exact<{
  variantId: string;
  currency: string;
  ifEdition?: string | null | undefined;
}>;


export type DeskRemovePriceMutation = { removeVariantPrice:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskChangeOptionsMutationVariables = Exact<{
  input: ChangeOptionsInput;
}>;


export type DeskChangeOptionsMutation = { changeOptions:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProductChanged' }
   | null };

export type DeskWithdrawVariantMutationVariables = Exact<{
  id: string;
}>;


export type DeskWithdrawVariantMutation = { withdrawVariant:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NothingToSell', message: string }
    | { __typename: 'ProductChanged' }
   | null };

export type DeskRestoreVariantMutationVariables = Exact<{
  id: string;
}>;


export type DeskRestoreVariantMutation = { restoreVariant:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VariantChanged' }
   | null };

export type DeskVariantsFragment = { options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, sku: string, title: string, weightGrams: number | null, gtin: string | null, price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null, stock?: { id: string, onHand: number, reserved: number } | null }> | null } & { ' $fragmentName'?: 'DeskVariantsFragment' };

export type DeskWithdrawnFragment = { withdrawnVariants: Array<{ variantId: string, sku: string, title: string, price: { amount: string, currency: string } }> | null } & { ' $fragmentName'?: 'DeskWithdrawnFragment' };

export type DeskStockFileQueryVariables = Exact<{
  low: boolean;
  sort: StockSort;
  after?: string | null | undefined;
}>;


export type DeskStockFileQuery = { stockLevels: { edges: Array<{ node: { id: string, onHand: number, reserved: number, reorderPoint: number, updatedAt: string, variant: { id: string, sku: string, gtin: string | null, title: string, product: { id: string, name: string } } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type DeskStockQueryVariables = Exact<{
  low: boolean;
  sort: StockSort;
  after?: string | null | undefined;
}>;


export type DeskStockQuery = { stockLevels: { edges: Array<{ node: (
        { id: string, variant: { id: string } | null }
        & { ' $fragmentRefs'?: { 'DeskStockRowFragment': DeskStockRowFragment } }
      ) }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskStockFoundQueryVariables = Exact<{
  wanted: string;
  words: boolean;
  after?: string | null | undefined;
}>;


export type DeskStockFoundQuery = { variant: { id: string, stock: (
      { id: string }
      & { ' $fragmentRefs'?: { 'DeskStockRowFragment': DeskStockRowFragment } }
    ) | null } | null, variants: Array<{ id: string, stock: (
      { id: string }
      & { ' $fragmentRefs'?: { 'DeskStockRowFragment': DeskStockRowFragment } }
    ) | null }> | null, products?: { edges: Array<{ node: { id: string, variants: Array<{ id: string, stock: (
            { id: string }
            & { ' $fragmentRefs'?: { 'DeskStockRowFragment': DeskStockRowFragment } }
          ) | null }> | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskAdjustMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type DeskAdjustMutation = { adjustStock:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'StockAdjusted' }
    | { __typename: 'WouldBreakReservations', reserved: number, message: string }
   | null };

export type DeskReorderPointMutationVariables = Exact<{
  variantId: string;
  reorderPoint: number;
}>;


export type DeskReorderPointMutation = { setReorderPoint:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'StockAdjusted' }
   | null };

export type DeskStockRowFragment = { onHand: number, reserved: number, reorderPoint: number, variant: { id: string, sku: string, title: string, product: { id: string, name: string } } | null } & { ' $fragmentName'?: 'DeskStockRowFragment' };

export type DeskMethodsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskMethodsQuery = { shippingMethods: Array<{ id: string, code: string, name: string, position: number, offered: boolean, validFrom: string }> | null, shippingMethodHistory: { edges: Array<{ node: { id: string, code: string, name: string, offered: boolean, validFrom: string, changedAt: string, note: string | null, changedBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskRatesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskRatesQuery = { shippingRates: Array<{ id: string, method: string, zone: ShippingZone | null, country: string | null, currency: string | null, upToGrams: number, percent: string | null, estimate: number, offered: boolean, price: { amount: string, currency: string } | null }> | null, shippingRateHistory: { edges: Array<{ node: { id: string, method: string, zone: ShippingZone | null, country: string | null, upToGrams: number, percent: string | null, offered: boolean, validFrom: string, changedAt: string, note: string | null, price: { amount: string, currency: string } | null, changedBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskTaxQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskTaxQuery = { taxRates: Array<{ id: string, country: string, percent: string, validFrom: string }> | null, taxRateHistory: { edges: Array<{ node: { id: string, country: string, percent: string, validFrom: string, changedAt: string, note: string | null, changedBy: { id: string, name: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null };

export type DeskSetMethodMutationVariables = Exact<{
  input: SetShippingMethodInput;
}>;


export type DeskSetMethodMutation = { setShippingMethod:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'ShippingMethodSet' }
   | null };

export type DeskSetRateMutationVariables = Exact<{
  input: SetShippingRateInput;
}>;


export type DeskSetRateMutation = { setShippingRate:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ShippingRateSet' }
   | null };

export type DeskSetTaxMutationVariables = Exact<{
  input: SetTaxRateInput;
}>;


export type DeskSetTaxMutation = { setTaxRate:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'TaxRateSet' }
   | null };

export type DeskTodayQueryVariables = Exact<{
  orders: boolean;
  stock: boolean;
  webhooks: boolean;
}>;


export type DeskTodayQuery = { ship?: { totalCount: number } | null, placed?: { totalCount: number } | null, shipped?: { totalCount: number } | null, returns?: { totalCount: number } | null, latest?: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, placedAt: string, total: { amount: string, currency: string }, lines: Array<{ id: string, title: string, quantity: number }> } }> } | null, stockLevels?: { edges: Array<{ node: { id: string, onHand: number, reserved: number, variant: { id: string, sku: string, title: string, product: { id: string, name: string } } | null } }>, pageInfo: { hasNextPage: boolean } } | null, webhooks?: Array<{ id: string, url: string, enabled: boolean, failingSince: string | null, disabledBecause: WebhookDisabledReason | null }> | null };

export type DeskWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskWebhooksQuery = { webhooks: Array<{ id: string, url: string, description: string | null, enabled: boolean, disabledBecause: WebhookDisabledReason | null, failingSince: string | null, eventTypes: Array<WebhookEventType> }> | null };

export type DeskWebhookQueryVariables = Exact<{
  id: string;
  status?: WebhookDeliveryStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskWebhookQuery = { webhook: { id: string, url: string, description: string | null, enabled: boolean, disabledAt: string | null, disabledBecause: WebhookDisabledReason | null, failingSince: string | null, eventTypes: Array<WebhookEventType>, edition: string, createdAt: string, deliveries: { edges: Array<{ node: { id: string, type: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, body: string, attempts: Array<{ at: string, statusCode: number | null, durationMs: number, fault: string | null, answer: string | null }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null } | null };

export type DeskCreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type DeskCreateWebhookMutation = { createWebhook:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'TooManyWebhooks', message: string }
    | { __typename: 'WebhookCreated', secret: string, webhook: { id: string } }
   | null };

export type DeskChangeWebhookMutationVariables = Exact<{
  input: ChangeWebhookInput;
}>;


export type DeskChangeWebhookMutation = { changeWebhook:
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookChanged' }
   | null };

export type DeskRotateSecretMutationVariables = Exact<{
  id: string;
  key?: string | null | undefined;
}>;


export type DeskRotateSecretMutation = { rotateWebhookSecret:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookSecretRotated', secret: string, formerUntil: string }
   | null };

export type DeskDeleteWebhookMutationVariables = Exact<{
  id: string;
}>;


export type DeskDeleteWebhookMutation = { deleteWebhook:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookDeleted' }
   | null };

export type DeskSendTestMutationVariables = Exact<{
  id: string;
}>;


export type DeskSendTestMutation = { sendTestEvent:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookDeliveryQueued' }
    | { __typename: 'WebhookDisabled', message: string }
   | null };

export type DeskRedeliverMutationVariables = Exact<{
  id: string;
}>;


export type DeskRedeliverMutation = { redeliver:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookDeliveryQueued' }
    | { __typename: 'WebhookDisabled', message: string }
   | null };

export type DeskRedeliverFailedMutationVariables = Exact<{
  id: string;
  since: string;
}>;


export type DeskRedeliverFailedMutation = { redeliverFailed:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WebhookDeliveriesQueued', count: number }
    | { __typename: 'WebhookDisabled', message: string }
   | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SignedIn', user: { id: string, name: string, language: string | null }, tokens: { accessToken: string, accessTokenExpiresIn: number, refreshToken: string } }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp:
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'SignedIn', user: { id: string, name: string, language: string | null }, tokens: { accessToken: string, accessTokenExpiresIn: number, refreshToken: string } }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
    | { __typename: 'WeakPassword', rules: Array<string>, message: string }
   | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'Done' }
    | { __typename: 'NotFound' }
   | null };

export type ChromeOnlyQueryVariables = Exact<{ [key: string]: never; }>;


export type ChromeOnlyQuery = { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } };

export type AddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressesQuery = (
  { me: { id: string, name: string, addresses: Array<{ id: string, label: string | null, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string } }> } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type SaveAddressMutationVariables = Exact<{
  input: SaveAddressInput;
}>;


export type SaveAddressMutation = { saveAddress:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UserChanged' }
   | null };

export type RemoveAddressMutationVariables = Exact<{
  id: string;
}>;


export type RemoveAddressMutation = { removeAddress:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UserChanged' }
   | null };

export type CardsQueryVariables = Exact<{ [key: string]: never; }>;


export type CardsQuery = (
  { me: { id: string, paymentMethods: Array<{ id: string, brand: string, last4: string, expiryMonth: number, expiryYear: number, isDefault: boolean }> | null } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type RemoveCardMutationVariables = Exact<{
  id: string;
}>;


export type RemoveCardMutation = { removePaymentMethod:
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PaymentMethodRemoved' }
   | null };

export type DevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type DevicesQuery = (
  { me: { id: string, sessions: Array<{ id: string, userAgent: string | null, createdAt: string, lastSeenAt: string, isCurrent: boolean }> } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { signOut:
    | { __typename: 'Done' }
    | { __typename: 'NotFound', message: string }
   | null };

export type RequestResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestResetMutation = { requestPasswordReset:
    | { __typename: 'Done' }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
   | null };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  next: string;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'SignedIn', user: { id: string, name: string, language: string | null }, tokens: { accessToken: string, accessTokenExpiresIn: number, refreshToken: string } }
    | { __typename: 'TokenExpired', message: string }
    | { __typename: 'WeakPassword', rules: Array<string>, message: string }
   | null };

export type VerifyEmailMutationVariables = Exact<{
  token: string;
}>;


export type VerifyEmailMutation = { verifyEmail:
    | { __typename: 'TokenExpired', message: string }
    | { __typename: 'UserChanged' }
   | null };

export type UndoEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type UndoEmailChangeMutation = { undoEmailChange:
    | { __typename: 'Done' }
    | { __typename: 'TokenExpired', message: string }
   | null };

export type MyDataQueryVariables = Exact<{
  orders?: string | null | undefined;
  notifications?: string | null | undefined;
}>;


export type MyDataQuery = { exportMyData: { userId: string, exportedAt: string, account: { name: string, email: string, emailVerified: boolean, pendingEmail: string | null, role: Role, language: string | null, createdAt: string, phoneNumber: string | null, addresses: Array<{ id: string, label: string | null, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string } }>, sessions: Array<{ id: string, userAgent: string | null, createdAt: string, lastSeenAt: string }>, paymentMethods: Array<{ id: string, brand: string, last4: string, expiryMonth: number, expiryYear: number, isDefault: boolean }> | null, cart: { id: string, version: number, coupon: string | null, expiresAt: string, lines: Array<{ id: string, title: string, quantity: number }> } | null, notificationPreferences: Array<{ topic: NotificationTopic, channels: Array<NotificationChannel> }> | null, notifications: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { topic: NotificationTopic, title: string, body: string, createdAt: string, readAt: string | null } }> } | null, orders: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, status: OrderStatus, cancelReason: CancelReason | null, returnReason: string | null, placedAt: string, shipTo: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string }, lines: Array<{ sku: string, title: string, quantity: number, lineTotal: { amount: string, currency: string } }>, total: { amount: string, currency: string }, shipment: { carrier: string, trackingNumber: string, shippedAt: string, deliveredAt: string | null } | null, payment: { status: PaymentStatus, method: { brand: string, last4: string } | null } | null } }> } | null } | null, couponUses: Array<{ code: string, at: string, givenBackAt: string | null, order: { number: string } | null }> | null } | null };

export type NoticesQueryVariables = Exact<{
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type NoticesQuery = (
  { me: { id: string, phoneNumber: string | null, notifications: { unreadCount: number, edges: Array<{ node: { id: string, topic: NotificationTopic, title: string, body: string, createdAt: string, readAt: string | null, order: { id: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, notificationPreferences: Array<{ topic: NotificationTopic, channels: Array<NotificationChannel> }> | null } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type FollowNoticesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FollowNoticesSubscription = { notificationReceived: { id: string } };

export type MarkReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkReadMutation = { markRead:
    | { __typename: 'MarkedRead' }
    | { __typename: 'NotFound', message: string }
   | null };

export type SetPreferenceMutationVariables = Exact<{
  topic: NotificationTopic;
  channels: Array<NotificationChannel> | NotificationChannel;
}>;


export type SetPreferenceMutation = { setNotificationPreference:
    | { __typename: 'MustStayOn', message: string }
    | { __typename: 'NotificationPreferenceChanged' }
    | { __typename: 'PhoneNumberMissing', message: string }
   | null };

export type SetPhoneMutationVariables = Exact<{
  number?: string | null | undefined;
}>;


export type SetPhoneMutation = { setPhoneNumber:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PhoneNumberChanged' }
   | null };

export type OrdersQueryVariables = Exact<{
  account: boolean;
  after?: string | null | undefined;
}>;


export type OrdersQuery = (
  { me?: { id: string, orders: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, placedAt: string, total: { amount: string, currency: string }, lines: Array<{ id: string, title: string, quantity: number }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type GuestOrderQueryVariables = Exact<{
  id: string;
}>;


export type GuestOrderQuery = { order: { id: string, number: string, status: OrderStatus, placedAt: string, total: { amount: string, currency: string }, lines: Array<{ id: string, title: string, quantity: number }> } | null };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = (
  { me: { id: string, name: string, email: string, emailVerified: boolean, pendingEmail: string | null, language: string | null } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NoPassword', message: string }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
    | { __typename: 'UserChanged', user: { id: string, name: string, language: string | null } }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type SetPasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type SetPasswordMutation = { changePassword:
    | { __typename: 'NoPassword', message: string }
    | { __typename: 'SignedIn', user: { id: string, name: string }, tokens: { accessToken: string, accessTokenExpiresIn: number, refreshToken: string } }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
    | { __typename: 'WeakPassword', rules: Array<string>, message: string }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type DeleteAccountMutationVariables = Exact<{
  current?: string | null | undefined;
}>;


export type DeleteAccountMutation = { deleteMyAccount:
    | { __typename: 'Done' }
    | { __typename: 'LastAdmin', message: string }
    | { __typename: 'SignInAgain', message: string }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
    | { __typename: 'WrongCredentials', message: string }
   | null };

export type BagLineFragment = { id: string, title: string, quantity: number, forSale: boolean, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, priceWas: { amount: string, currency: string } | null, lineTotal: { amount: string, currency: string }, variant: { id: string, title: string, availability: Availability | null, available: number | null, product: { id: string, slug: string, name: string, image: { url: string, alt: string | null } | null } } | null } & { ' $fragmentName'?: 'BagLineFragment' };

export type AddToBagMutationVariables = Exact<{
  input: AddToCartInput;
}>;


export type AddToBagMutation = { addToCart:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string, lines: Array<{ id: string, quantity: number }> } }
    | { __typename: 'CurrencyMismatch', currency: string, message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', limit: number, message: string }
   | null };

export type SetBagLineMutationVariables = Exact<{
  lineId: string;
  quantity: number;
}>;


export type SetBagLineMutation = { setCartLine:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string } }
    | { __typename: 'CurrencyMismatch', currency: string, message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', limit: number, message: string }
   | null };

export type ApplyCouponMutationVariables = Exact<{
  code: string;
}>;


export type ApplyCouponMutation = { applyCoupon:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string } }
    | { __typename: 'CouponNotUsable', reason: CouponRefusal, message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
   | null };

export type RemoveCouponMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveCouponMutation = { removeCoupon:
    | { __typename: 'CartChanged', cart: { id: string } }
    | { __typename: 'CurrencyMismatch', currency: string, message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', limit: number, message: string }
   | null };

export type ChangeBagCurrencyMutationVariables = Exact<{
  currency: string;
}>;


export type ChangeBagCurrencyMutation = { changeCartCurrency:
    | { __typename: 'CartChanged', cart: { id: string, currency: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoPriceInCurrency', lineIds: Array<string>, message: string }
    | { __typename: 'NotFound', message: string }
   | null };

export type BagTitlesQueryVariables = Exact<{ [key: string]: never; }>;


export type BagTitlesQuery = { cart: { id: string, lines: Array<{ id: string, title: string }> } | null };

export type BagReceiptFragment = { id: string, coupon: string | null, totals: { subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, total: { amount: string, currency: string } }, shippingOptions: Array<{ id: string, price: { amount: string, currency: string } }> } & { ' $fragmentName'?: 'BagReceiptFragment' };

export type BagQueryVariables = Exact<{
  country: string;
}>;


export type BagQuery = (
  { currencies: Array<string> | null, cart: (
    { id: string, currency: string, lines: Array<(
      { id: string, forSale: boolean }
      & { ' $fragmentRefs'?: { 'BagLineFragment': BagLineFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'BagReceiptFragment': BagReceiptFragment } }
  ) | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type CheckoutCartFragment = { id: string, version: number, coupon: string | null, lines: Array<{ id: string, title: string, quantity: number, forSale: boolean, lineTotal: { amount: string, currency: string } }>, shippingOptions: Array<{ id: string, code: string, name: string, estimate: number, price: { amount: string, currency: string } }>, totals: (
    { shippingOption: { id: string, code: string } | null }
    & { ' $fragmentRefs'?: { 'SumsFragment': SumsFragment } }
  ) } & { ' $fragmentName'?: 'CheckoutCartFragment' };

export type CheckoutQueryVariables = Exact<{
  country: string;
  shipping?: string | null | undefined;
  account: boolean;
}>;


export type CheckoutQuery = (
  { cart: (
    { id: string }
    & { ' $fragmentRefs'?: { 'CheckoutCartFragment': CheckoutCartFragment } }
  ) | null, me?: { id: string, email: string, name: string, addresses: Array<{ id: string, label: string | null, isDefault: boolean, address: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string } }>, paymentMethods: Array<{ id: string, brand: string, last4: string, expiryMonth: number, expiryYear: number, isDefault: boolean }> | null } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type CheckoutSumsQueryVariables = Exact<{
  country: string;
  shipping?: string | null | undefined;
}>;


export type CheckoutSumsQuery = { cart: (
    { id: string }
    & { ' $fragmentRefs'?: { 'CheckoutCartFragment': CheckoutCartFragment } }
  ) | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'CartChangedMeanwhile', message: string, total: { amount: string, currency: string } }
    | { __typename: 'CartEmpty', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', path: Array<string>, message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'OrderPlaced', orderToken: string | null, order: { id: string, number: string } }
    | { __typename: 'OutOfStock', message: string, lines: Array<{ sku: string, available: number }> }
    | { __typename: 'PaymentMethodUnusable', message: string }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
   | null };

export type CartSkusQueryVariables = Exact<{ [key: string]: never; }>;


export type CartSkusQuery = { cart: { id: string, lines: Array<{ id: string, title: string, variant: { id: string, sku: string } | null }> } | null };

export type AddCardMutationVariables = Exact<{
  token: string;
  key?: string | null | undefined;
}>;


export type AddCardMutation = { addPaymentMethod:
    | { __typename: 'CardRefused', declineCode: string, message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PaymentMethodAdded', method: { id: string } }
    | { __typename: 'TooManyAttempts', retryAt: string, message: string }
   | null };

export type HomeQueryVariables = Exact<{
  currency?: string | null | undefined;
}>;


export type HomeQuery = (
  { products: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'ProductCardFragment': ProductCardFragment } }
      ) }> } | null, examples: { edges: Array<{ node: { id: string, image: { url: string } | null, categories: Array<{ id: string, parent: { id: string } | null }> } }> } | null, categories: Array<{ id: string, slug: string, name: string, parent: { id: string } | null, children: Array<{ id: string, name: string }> }> | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type CategoryQueryVariables = Exact<{
  slug: string;
}>;


export type CategoryQuery = (
  { category: { id: string, slug: string, name: string, parent: { id: string, slug: string, name: string } | null, children: Array<{ id: string, slug: string, name: string }> } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type ShelvesQueryVariables = Exact<{
  filter: SearchFilter;
  sort: SearchSort;
  first: number;
  after?: string | null | undefined;
  currency?: string | null | undefined;
}>;


export type ShelvesQuery = { search: { ' $fragmentRefs'?: { 'ListingFragment': ListingFragment } } | null };

export type FacetsFragment = { facets: Array<{ name: string, values: Array<{ value: string, label: string, count: number, estimated: boolean, selected: boolean }> }> } & { ' $fragmentName'?: 'FacetsFragment' };

export type ListingFragment = (
  { totalCount: number, totalEstimated: boolean, correctedQuery: string | null, leftOut: Array<string>, edges: Array<{ node: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ProductCardFragment': ProductCardFragment } }
    ) | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } }
  & { ' $fragmentRefs'?: { 'FacetsFragment': FacetsFragment } }
) & { ' $fragmentName'?: 'ListingFragment' };

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: SearchFilter | null | undefined;
  sort: SearchSort;
  first: number;
  after?: string | null | undefined;
  currency?: string | null | undefined;
}>;


export type SearchQuery = (
  { search: { ' $fragmentRefs'?: { 'ListingFragment': ListingFragment } } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type SuggestQueryVariables = Exact<{
  prefix: string;
}>;


export type SuggestQuery = { suggest: Array<{ text: string, product: { id: string, slug: string } | null }> | null };

export type OrderQueryVariables = Exact<{
  id: string;
  account: boolean;
}>;


export type OrderQuery = (
  { order: { id: string, number: string, status: OrderStatus, placedAt: string, cancelReason: CancelReason | null, returnReason: string | null, actions: Array<OrderAction>, events: Array<{ sequence: number, type: OrderEventType, at: string }>, lines: Array<{ id: string, title: string, quantity: number, lineTotal: { amount: string, currency: string }, variant: { id: string, product: { id: string, slug: string, image: { url: string, alt: string | null } | null } } | null }>, subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, shipTo: { name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string }, shipment: { carrier: string, trackingNumber: string, trackingUrl: string | null } | null, payment: { id: string, status: PaymentStatus, declineCode: string | null, method: { id: string, brand: string, last4: string } | null, refunded: { amount: string, currency: string } } | null, paymentProblem?: { declineCode: string, message: string } | null } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type FollowOrderSubscriptionVariables = Exact<{
  id: string;
  after: number;
}>;


export type FollowOrderSubscription = { orderUpdated: { sequence: number, type: OrderEventType } };

export type CancelOrderMutationVariables = Exact<{
  id: string;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type RequestReturnMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RequestReturnMutation = { requestReturn:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowedNow', status: OrderStatus, message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'OrderChanged' }
   | null };

export type BuyBoxFragment = (
  { name: string, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, sku: string, gtin: string | null, title: string, availability: Availability | null, available: number | null, price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null, selection: Array<{ option: string, value: string }> }> | null }
  & { ' $fragmentRefs'?: { 'GalleryFragment': GalleryFragment } }
) & { ' $fragmentName'?: 'BuyBoxFragment' };

export type GalleryFragment = { id: string, name: string, media: Array<{ url: string, alt: string | null }> } & { ' $fragmentName'?: 'GalleryFragment' };

export type ProductQueryVariables = Exact<{
  slug: string;
  currency?: string | null | undefined;
}>;


export type ProductQuery = (
  { product: (
    { id: string, slug: string, name: string, brand: string | null, description: string | null, categories: Array<{ id: string, slug: string, name: string, parent: { id: string, slug: string, name: string } | null }>, related: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ProductCardFragment': ProductCardFragment } }
    )> | null }
    & { ' $fragmentRefs'?: { 'GalleryFragment': GalleryFragment;'BuyBoxFragment': BuyBoxFragment } }
  ) | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type SiteMapAislesQueryVariables = Exact<{ [key: string]: never; }>;


export type SiteMapAislesQuery = { categories: Array<{ slug: string, children: Array<{ slug: string, children: Array<{ slug: string, children: Array<{ slug: string }> }> }> }> | null };

export type SiteMapShelfQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SiteMapShelfQuery = { products: { edges: Array<{ node: { slug: string, updatedAt: string, categories: Array<{ slug: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ClaimCartMutationVariables = Exact<{
  guestToken: string;
}>;


export type ClaimCartMutation = { claimCart:
    | { __typename: 'CartChanged' }
    | { __typename: 'CurrencyMismatch', currency: string, message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   | null };

export type RefreshSessionMutationVariables = Exact<{
  refreshToken: string;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'SignedIn', user: { id: string, name: string }, tokens: { accessToken: string, accessTokenExpiresIn: number, refreshToken: string } }
    | { __typename: 'TokenExpired' }
   | null };

export type ChromeFragment = { currencies: Array<string> | null, categories: Array<{ id: string, slug: string, name: string, parent: { id: string } | null }> | null, cart: { id: string, lines: Array<{ id: string, quantity: number }> } | null } & { ' $fragmentName'?: 'ChromeFragment' };

export type ProductCardFragment = { id: string, slug: string, name: string, brand: string | null, inStock: boolean | null, image: { url: string, alt: string | null } | null, priceRange: { min: { amount: string, currency: string }, max: { amount: string, currency: string } } | null } & { ' $fragmentName'?: 'ProductCardFragment' };

export type SumsFragment = { subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, shipping: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } } & { ' $fragmentName'?: 'SumsFragment' };

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
export const DeskCategoryPageFragmentDoc = new TypedDocumentString(`
    fragment DeskCategoryPage on CategoryConnection {
  edges {
    node {
      id
      name
      slug
      edition
      parent {
        id
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
    `, {"fragmentName":"DeskCategoryPage"}) as unknown as TypedDocumentString<DeskCategoryPageFragment, unknown>;
export const DeskCategoryTreeFragmentDoc = new TypedDocumentString(`
    fragment DeskCategoryTree on Query {
  allCategories(first: 100) {
    ...DeskCategoryPage
  }
}
    fragment DeskCategoryPage on CategoryConnection {
  edges {
    node {
      id
      name
      slug
      edition
      parent {
        id
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`, {"fragmentName":"DeskCategoryTree"}) as unknown as TypedDocumentString<DeskCategoryTreeFragment, unknown>;
export const DeskServiceHealthFragmentDoc = new TypedDocumentString(`
    fragment DeskServiceHealth on ServiceHealth {
  service
  version
  outbox {
    waiting
    oldestAt
  }
  putOff {
    count
    items {
      worker
      item
      failures
      until
      reason
    }
  }
}
    `, {"fragmentName":"DeskServiceHealth"}) as unknown as TypedDocumentString<DeskServiceHealthFragment, unknown>;
export const DeskDeadLettersFragmentDoc = new TypedDocumentString(`
    fragment DeskDeadLetters on DeadLetterConnection {
  totalCount
  edges {
    node {
      id
      topic
      key
      type
      reason
      attempts
      state
      deadSince
    }
  }
}
    `, {"fragmentName":"DeskDeadLetters"}) as unknown as TypedDocumentString<DeskDeadLettersFragment, unknown>;
export const DeskOrderMoneyFragmentDoc = new TypedDocumentString(`
    fragment DeskOrderMoney on Order {
  writtenOff @include(if: $money) {
    amount {
      amount
      currency
    }
    reason
  }
  payment {
    id
    status
    declineCode
    reference @include(if: $money)
    method {
      id
      brand
      last4
    }
    authorised {
      amount
      currency
    }
    captured {
      amount
      currency
    }
    refunded {
      amount
      currency
    }
    refunding {
      amount
      currency
    }
    attempts {
      at
      action
      status
      amount {
        amount
        currency
      }
      message
      reason @include(if: $money)
    }
    disputes @include(if: $money) {
      id
      status
      reason
      openedAt
      amount {
        amount
        currency
      }
    }
  }
}
    `, {"fragmentName":"DeskOrderMoney"}) as unknown as TypedDocumentString<DeskOrderMoneyFragment, unknown>;
export const DeskOrderNotesFragmentDoc = new TypedDocumentString(`
    fragment DeskOrderNotes on Order {
  notes {
    id
    text
    at
    author @include(if: $customers) {
      id
      name
    }
  }
}
    `, {"fragmentName":"DeskOrderNotes"}) as unknown as TypedDocumentString<DeskOrderNotesFragment, unknown>;
export const DeskOrderRowFragmentDoc = new TypedDocumentString(`
    fragment DeskOrderRow on Order {
  number
  status
  placedAt
  actions
  customer @include(if: $customers) {
    id
    name
  }
  shipTo {
    name
    city
    country
  }
  lines {
    id
    title
    quantity
  }
  total {
    amount
    currency
  }
  paymentProblem @include(if: $money) {
    message
  }
  shipmentRequested {
    carrier
    trackingNumber
  }
  shipment {
    carrier
    trackingNumber
  }
  returnReason
}
    `, {"fragmentName":"DeskOrderRow"}) as unknown as TypedDocumentString<DeskOrderRowFragment, unknown>;
export const DeskOrderSlipFragmentDoc = new TypedDocumentString(`
    fragment DeskOrderSlip on Order {
  number
  shipTo {
    name
    line1
    line2
    postalCode
    city
    region
    country
  }
  lines {
    id
    sku
    title
    quantity
    lineTotal {
      amount
      currency
    }
    variant {
      id
      gtin
      stock @include(if: $stock) {
        id
        onHand
      }
    }
  }
  subtotal {
    amount
    currency
  }
  discount {
    amount
    currency
  }
  shipping {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
  shipment {
    carrier
    trackingNumber
    trackingUrl
    shippedAt
  }
  shipmentRequested {
    carrier
    trackingNumber
    requestedAt
  }
}
    `, {"fragmentName":"DeskOrderSlip"}) as unknown as TypedDocumentString<DeskOrderSlipFragment, unknown>;
export const DeskFurtherPricesFragmentDoc = new TypedDocumentString(`
    fragment DeskFurtherPrices on Product {
  variants {
    id
    sku
    title
    prices {
      price {
        amount
        currency
      }
      compareAtPrice {
        amount
        currency
      }
    }
  }
}
    `, {"fragmentName":"DeskFurtherPrices"}) as unknown as TypedDocumentString<DeskFurtherPricesFragment, unknown>;
export const DeskOptionsFragmentDoc = new TypedDocumentString(`
    fragment DeskOptions on Product {
  edition
  options {
    name
    values
  }
  variants {
    id
  }
}
    `, {"fragmentName":"DeskOptions"}) as unknown as TypedDocumentString<DeskOptionsFragment, unknown>;
export const DeskProductRowFragmentDoc = new TypedDocumentString(`
    fragment DeskProductRow on Product {
  id
  name
  brand
  status
  updatedAt
  image {
    url
    alt
  }
  priceRange {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
  variants {
    id
    sku
    stock @include(if: $stock) {
      id
      onHand
      reserved
    }
  }
}
    `, {"fragmentName":"DeskProductRow"}) as unknown as TypedDocumentString<DeskProductRowFragment, unknown>;
export const DeskVariantsFragmentDoc = new TypedDocumentString(`
    fragment DeskVariants on Product {
  options {
    name
    values
  }
  variants {
    id
    sku
    title
    weightGrams
    gtin
    price {
      amount
      currency
    }
    compareAtPrice {
      amount
      currency
    }
    stock @include(if: $stock) {
      id
      onHand
      reserved
    }
  }
}
    `, {"fragmentName":"DeskVariants"}) as unknown as TypedDocumentString<DeskVariantsFragment, unknown>;
export const DeskWithdrawnFragmentDoc = new TypedDocumentString(`
    fragment DeskWithdrawn on Query {
  withdrawnVariants(productId: $id) {
    variantId
    sku
    title
    price {
      amount
      currency
    }
  }
}
    `, {"fragmentName":"DeskWithdrawn"}) as unknown as TypedDocumentString<DeskWithdrawnFragment, unknown>;
export const DeskStockRowFragmentDoc = new TypedDocumentString(`
    fragment DeskStockRow on StockLevel {
  onHand
  reserved
  reorderPoint
  variant {
    id
    sku
    title
    product {
      id
      name
    }
  }
}
    `, {"fragmentName":"DeskStockRow"}) as unknown as TypedDocumentString<DeskStockRowFragment, unknown>;
export const BagLineFragmentDoc = new TypedDocumentString(`
    fragment BagLine on CartLine {
  id
  title
  quantity
  forSale
  notForSaleBecause
  unitPrice {
    amount
    currency
  }
  priceWas {
    amount
    currency
  }
  lineTotal {
    amount
    currency
  }
  variant {
    id
    title
    availability
    available
    product {
      id
      slug
      name
      image {
        url
        alt
      }
    }
  }
}
    `, {"fragmentName":"BagLine"}) as unknown as TypedDocumentString<BagLineFragment, unknown>;
export const BagReceiptFragmentDoc = new TypedDocumentString(`
    fragment BagReceipt on Cart {
  id
  coupon
  totals {
    subtotal {
      amount
      currency
    }
    discount {
      amount
      currency
    }
    total {
      amount
      currency
    }
  }
  shippingOptions(country: $country) {
    id
    price {
      amount
      currency
    }
  }
}
    `, {"fragmentName":"BagReceipt"}) as unknown as TypedDocumentString<BagReceiptFragment, unknown>;
export const SumsFragmentDoc = new TypedDocumentString(`
    fragment Sums on CartTotals {
  subtotal {
    amount
    currency
  }
  discount {
    amount
    currency
  }
  shipping {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
}
    `, {"fragmentName":"Sums"}) as unknown as TypedDocumentString<SumsFragment, unknown>;
export const CheckoutCartFragmentDoc = new TypedDocumentString(`
    fragment CheckoutCart on Cart {
  id
  version
  coupon
  lines {
    id
    title
    quantity
    forSale
    lineTotal {
      amount
      currency
    }
  }
  shippingOptions(country: $country) {
    id
    code
    name
    estimate
    price {
      amount
      currency
    }
  }
  totals(shipTo: $country, shippingOption: $shipping) {
    ...Sums
    shippingOption {
      id
      code
    }
  }
}
    fragment Sums on CartTotals {
  subtotal {
    amount
    currency
  }
  discount {
    amount
    currency
  }
  shipping {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
}`, {"fragmentName":"CheckoutCart"}) as unknown as TypedDocumentString<CheckoutCartFragment, unknown>;
export const FacetsFragmentDoc = new TypedDocumentString(`
    fragment Facets on SearchConnection {
  facets {
    name
    values {
      value
      label
      count
      estimated
      selected
    }
  }
}
    `, {"fragmentName":"Facets"}) as unknown as TypedDocumentString<FacetsFragment, unknown>;
export const ProductCardFragmentDoc = new TypedDocumentString(`
    fragment ProductCard on Product {
  id
  slug
  name
  brand
  inStock
  image {
    url
    alt
  }
  priceRange(currency: $currency) {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
}
    `, {"fragmentName":"ProductCard"}) as unknown as TypedDocumentString<ProductCardFragment, unknown>;
export const ListingFragmentDoc = new TypedDocumentString(`
    fragment Listing on SearchConnection {
  ...Facets
  totalCount
  totalEstimated
  correctedQuery
  leftOut
  edges {
    node {
      id
      ...ProductCard
    }
  }
  pageInfo {
    endCursor
    hasNextPage
    hasPreviousPage
  }
}
    fragment Facets on SearchConnection {
  facets {
    name
    values {
      value
      label
      count
      estimated
      selected
    }
  }
}
fragment ProductCard on Product {
  id
  slug
  name
  brand
  inStock
  image {
    url
    alt
  }
  priceRange(currency: $currency) {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
}`, {"fragmentName":"Listing"}) as unknown as TypedDocumentString<ListingFragment, unknown>;
export const GalleryFragmentDoc = new TypedDocumentString(`
    fragment Gallery on Product {
  id
  name
  media {
    url
    alt
  }
}
    `, {"fragmentName":"Gallery"}) as unknown as TypedDocumentString<GalleryFragment, unknown>;
export const BuyBoxFragmentDoc = new TypedDocumentString(`
    fragment BuyBox on Product {
  name
  ...Gallery
  options {
    name
    values
  }
  variants {
    id
    sku
    gtin
    title
    price(currency: $currency) {
      amount
      currency
    }
    compareAtPrice(currency: $currency) {
      amount
      currency
    }
    availability
    available
    selection {
      option
      value
    }
  }
}
    fragment Gallery on Product {
  id
  name
  media {
    url
    alt
  }
}`, {"fragmentName":"BuyBox"}) as unknown as TypedDocumentString<BuyBoxFragment, unknown>;
export const ChromeFragmentDoc = new TypedDocumentString(`
    fragment Chrome on Query {
  categories {
    id
    slug
    name
    parent {
      id
    }
  }
  cart {
    id
    lines {
      id
      quantity
    }
  }
  currencies
}
    `, {"fragmentName":"Chrome"}) as unknown as TypedDocumentString<ChromeFragment, unknown>;
export const DeskCategoriesDocument = {"__meta__":{"hash":"sha256:da08c1b36ef2ef2435f04ff422feb46234152d75fee57db96a3c57b42be0b2c6"}} as unknown as TypedDocumentString<DeskCategoriesQuery, DeskCategoriesQueryVariables>;
export const DeskCreateCategoryDocument = {"__meta__":{"hash":"sha256:1c8d9f05504ed869b5718a79e3c7a0e1ef3138ddc57a33da396753237dfdfd65"}} as unknown as TypedDocumentString<DeskCreateCategoryMutation, DeskCreateCategoryMutationVariables>;
export const DeskUpdateCategoryDocument = {"__meta__":{"hash":"sha256:c4f16cae1c2d0ca07a12cc4dcb9e4ae1f23a05926a1885258935fdf0c1b138b3"}} as unknown as TypedDocumentString<DeskUpdateCategoryMutation, DeskUpdateCategoryMutationVariables>;
export const DeskWithdrawCategoryDocument = {"__meta__":{"hash":"sha256:1a7df0ebf5584e387ebdadc5f77fbb54af8f5ce92b788ceb7812e623e1a1fc1a"}} as unknown as TypedDocumentString<DeskWithdrawCategoryMutation, DeskWithdrawCategoryMutationVariables>;
export const DeskMoreCategoriesDocument = {"__meta__":{"hash":"sha256:fa1ef7f0060d60f426fc695491c8aa96b3f5835d8034831ff669c894274c0ff4"}} as unknown as TypedDocumentString<DeskMoreCategoriesQuery, DeskMoreCategoriesQueryVariables>;
export const DeskCouponsDocument = {"__meta__":{"hash":"sha256:fa6bccae6bc9cc0c71d73f12a8a5f6d208f45624ebca2670dcfe3d5415e13be5"}} as unknown as TypedDocumentString<DeskCouponsQuery, DeskCouponsQueryVariables>;
export const DeskCouponDocument = {"__meta__":{"hash":"sha256:dfbdf439e229fcf36ea53734b331076798a4d5a33c61252c958f66c23937aa10"}} as unknown as TypedDocumentString<DeskCouponQuery, DeskCouponQueryVariables>;
export const DeskCreateCouponDocument = {"__meta__":{"hash":"sha256:3dcf86f15555bdf68364a8107e2b5dfcecdf1c570b673894514934ac3c7a286c"}} as unknown as TypedDocumentString<DeskCreateCouponMutation, DeskCreateCouponMutationVariables>;
export const DeskChangeCouponDocument = {"__meta__":{"hash":"sha256:f157a207ddf6954428f95d95a1a647d7de2d29def09481ad46da3f38f0b5eadb"}} as unknown as TypedDocumentString<DeskChangeCouponMutation, DeskChangeCouponMutationVariables>;
export const DeskEndCouponDocument = {"__meta__":{"hash":"sha256:9f2114fec7c301a8cf35c0c0df71cc733f764f0249c6d5d1d2558e65a9d21345"}} as unknown as TypedDocumentString<DeskEndCouponMutation, DeskEndCouponMutationVariables>;
export const DeskCustomersDocument = {"__meta__":{"hash":"sha256:4e1c9141e40fb16aa0f28350f15463e8f31c3f0aac65e71a652555f0da5ef840"}} as unknown as TypedDocumentString<DeskCustomersQuery, DeskCustomersQueryVariables>;
export const DeskGuestOrdersDocument = {"__meta__":{"hash":"sha256:3b99707448d3ec1a75f27a4befda81a1c81808c8a3cfa03306fc6fc6ae0ea102"}} as unknown as TypedDocumentString<DeskGuestOrdersQuery, DeskGuestOrdersQueryVariables>;
export const DeskCustomerDocument = {"__meta__":{"hash":"sha256:a26ed425cf8520e6e7d624609905de5da5efac5efe0ef939362fe692f24f7cef"}} as unknown as TypedDocumentString<DeskCustomerQuery, DeskCustomerQueryVariables>;
export const DeskSetRoleDocument = {"__meta__":{"hash":"sha256:862cf118bdf85a34d8d8b392ee8b8d18e51b53c520ff8149b280b2917e2fff16"}} as unknown as TypedDocumentString<DeskSetRoleMutation, DeskSetRoleMutationVariables>;
export const DeskCustomersFileDocument = {"__meta__":{"hash":"sha256:7e55aa307039894ef77f0243933a2dd592c623dcbaa7a33d025da60103e947c2"}} as unknown as TypedDocumentString<DeskCustomersFileQuery, DeskCustomersFileQueryVariables>;
export const DeskFindDocument = {"__meta__":{"hash":"sha256:18d71a1d2ef3aa8fca20950f3cde4b4d4981602d868e32d6f14ce123d9051607"}} as unknown as TypedDocumentString<DeskFindQuery, DeskFindQueryVariables>;
export const DeskHealthDocument = {"__meta__":{"hash":"sha256:31a6fc0ae0f569307b5d3c16dbf8798343f564bb573b736f4e5147f046131326"}} as unknown as TypedDocumentString<DeskHealthQuery, DeskHealthQueryVariables>;
export const DeskRedriveDocument = {"__meta__":{"hash":"sha256:ef49752429a4d639106cbacebe0b46dba319ce3d8cd1377e86e4e9a77bf4bd13"}} as unknown as TypedDocumentString<DeskRedriveMutation, DeskRedriveMutationVariables>;
export const DeskDiscardDocument = {"__meta__":{"hash":"sha256:726c1aabb4b97c5ab7fcf9959561acbaa2cb5b52909b7e77d58bd5a339e00f11"}} as unknown as TypedDocumentString<DeskDiscardMutation, DeskDiscardMutationVariables>;
export const DeskImportCreateProductDocument = {"__meta__":{"hash":"sha256:a31d5c98f8b34afeb157983c10a17e3a043668884c7b788acfedbf8485d0587c"}} as unknown as TypedDocumentString<DeskImportCreateProductMutation, DeskImportCreateProductMutationVariables>;
export const DeskImportAddVariantDocument = {"__meta__":{"hash":"sha256:b77203ce7af16dbdfef79c078b3fd9030036a1e61214fe8f9a9354e5206d65c6"}} as unknown as TypedDocumentString<DeskImportAddVariantMutation, DeskImportAddVariantMutationVariables>;
export const DeskImportUpdateVariantDocument = {"__meta__":{"hash":"sha256:1b74283434e7ab1c29bb2250604185204007adba608b743b2641659b0bc81f49"}} as unknown as TypedDocumentString<DeskImportUpdateVariantMutation, DeskImportUpdateVariantMutationVariables>;
export const DeskImportCreateCategoryDocument = {"__meta__":{"hash":"sha256:0f0b0ee4d682be35af641f16c08495940ee4e4cde27498cf762139ff5b2399ba"}} as unknown as TypedDocumentString<DeskImportCreateCategoryMutation, DeskImportCreateCategoryMutationVariables>;
export const DeskImportCategoryDocument = {"__meta__":{"hash":"sha256:868bd7c57f0a8d26c5b767071bd2ff9f3259e8c404672317b3cfa8a2d478c841"}} as unknown as TypedDocumentString<DeskImportCategoryQuery, DeskImportCategoryQueryVariables>;
export const DeskImportProductDocument = {"__meta__":{"hash":"sha256:0151652cb966405dd894efaf55812de14830605ad77373a72c8c58cb99ca5a37"}} as unknown as TypedDocumentString<DeskImportProductQuery, DeskImportProductQueryVariables>;
export const DeskImportVariantsDocument = {"__meta__":{"hash":"sha256:28ce78f71b7bf8c6e776007cbd5f2a0fc0c6b167e5af68ba95435921a948d7d6"}} as unknown as TypedDocumentString<DeskImportVariantsQuery, DeskImportVariantsQueryVariables>;
export const DeskImportStandingDocument = {"__meta__":{"hash":"sha256:5cdaab18f38e9ebe8a2deeb8d0eaa333f7c56f0074a1980304bac711be2d621b"}} as unknown as TypedDocumentString<DeskImportStandingQuery, DeskImportStandingQueryVariables>;
export const DeskImportSkuDocument = {"__meta__":{"hash":"sha256:a8dc495b0ccd410a7486ce63daf3e65185eb31d1e5258869dc72c330834a6e34"}} as unknown as TypedDocumentString<DeskImportSkuQuery, DeskImportSkuQueryVariables>;
export const DeskBeginImportDocument = {"__meta__":{"hash":"sha256:84b695b449b6c2b49589e56685581eca53bd0c85b56d2738ecff2a188f9dd7ea"}} as unknown as TypedDocumentString<DeskBeginImportMutation, DeskBeginImportMutationVariables>;
export const DeskNoteImportStepsDocument = {"__meta__":{"hash":"sha256:5ee55c202ef797c75a0ffb4f7cbe0a6f08f2c24c6e5133889a97bb94a03c92be"}} as unknown as TypedDocumentString<DeskNoteImportStepsMutation, DeskNoteImportStepsMutationVariables>;
export const DeskPastImportsDocument = {"__meta__":{"hash":"sha256:036a154c611a7ba43c231d4076904f38c103044c32db8e1b19a866d5a7200221"}} as unknown as TypedDocumentString<DeskPastImportsQuery, DeskPastImportsQueryVariables>;
export const DeskPastImportDocument = {"__meta__":{"hash":"sha256:81b57cc27acc55e205ffb07a3e4ea583c4c6c9411f0396cab21d2db893349247"}} as unknown as TypedDocumentString<DeskPastImportQuery, DeskPastImportQueryVariables>;
export const DeskImportStepsDocument = {"__meta__":{"hash":"sha256:aa89c9305da58bd829663ae90d527c35839827c3f39aeb08d6c7d87c300a73ff"}} as unknown as TypedDocumentString<DeskImportStepsQuery, DeskImportStepsQueryVariables>;
export const DeskCloseImportDocument = {"__meta__":{"hash":"sha256:3aa413a6a433ee4aa59dce0cdc206699ef0f434df9b39ba63add53bcea9802da"}} as unknown as TypedDocumentString<DeskCloseImportMutation, DeskCloseImportMutationVariables>;
export const DeskNoteImportUndoneDocument = {"__meta__":{"hash":"sha256:8a8976cd36229d06b086e529623ad2807de89e0ff697b789a9fdb856e1a44a68"}} as unknown as TypedDocumentString<DeskNoteImportUndoneMutation, DeskNoteImportUndoneMutationVariables>;
export const DeskKeysDocument = {"__meta__":{"hash":"sha256:50ab3937ff2df2fa233c17879634686bbff7f6d37577e79cbd0aaae84421a684"}} as unknown as TypedDocumentString<DeskKeysQuery, DeskKeysQueryVariables>;
export const DeskCreateKeyDocument = {"__meta__":{"hash":"sha256:3c5fc32d277598a02b28a0eeaaa737d7a95c7ab4d2c3e6263602162e486b4981"}} as unknown as TypedDocumentString<DeskCreateKeyMutation, DeskCreateKeyMutationVariables>;
export const DeskRevokeKeyDocument = {"__meta__":{"hash":"sha256:60c659644409b8bcefed5b15eeb03864e4e367bb8848395f5ad4d04826dfb04c"}} as unknown as TypedDocumentString<DeskRevokeKeyMutation, DeskRevokeKeyMutationVariables>;
export const DeskOrdersFileDocument = {"__meta__":{"hash":"sha256:1e549695476f8b3ddae0f33a9f7d6e3d09fec9d45c06c16cbffd7132d6949365"}} as unknown as TypedDocumentString<DeskOrdersFileQuery, DeskOrdersFileQueryVariables>;
export const DeskOrderDocument = {"__meta__":{"hash":"sha256:eec77a3a9377fa3afb56b2bac700634371cab76cd3d272a847bac7760fc12ab5"}} as unknown as TypedDocumentString<DeskOrderQuery, DeskOrderQueryVariables>;
export const DeskCancelDocument = {"__meta__":{"hash":"sha256:818068b389dd7ce8ba960990a275f94788f2d1efb2959b23303d40c2e9b4196e"}} as unknown as TypedDocumentString<DeskCancelMutation, DeskCancelMutationVariables>;
export const DeskReturnDocument = {"__meta__":{"hash":"sha256:56cc44c101ab58b8ab0533a8fbf22acb24e7a505c9e63feefad184b59d710918"}} as unknown as TypedDocumentString<DeskReturnMutation, DeskReturnMutationVariables>;
export const DeskRetryDocument = {"__meta__":{"hash":"sha256:80aad4c0f376d818b3f1676ab5f4eb13d08ea3b739b4d229574a4cc597c44c10"}} as unknown as TypedDocumentString<DeskRetryMutation, DeskRetryMutationVariables>;
export const DeskWriteOffDocument = {"__meta__":{"hash":"sha256:09d912561bae745b6679f7eb32d20b902b7d94f35005f5427148ced5495ea161"}} as unknown as TypedDocumentString<DeskWriteOffMutation, DeskWriteOffMutationVariables>;
export const DeskAddNoteDocument = {"__meta__":{"hash":"sha256:f58889a18e44c5196ed4b5203aa3dcbefb92d918a9d572637d80f3e4e5b34e1c"}} as unknown as TypedDocumentString<DeskAddNoteMutation, DeskAddNoteMutationVariables>;
export const DeskRefundDocument = {"__meta__":{"hash":"sha256:864f8c447dfc38824e3f8288064a5f3bc9a0f853575da0f307c3e49b60fbe6a5"}} as unknown as TypedDocumentString<DeskRefundMutation, DeskRefundMutationVariables>;
export const DeskOrdersDocument = {"__meta__":{"hash":"sha256:c46f89b86e746ddeceb294c636ac3ea749e4772a5637ce65ddf75b8dccd10bb6"}} as unknown as TypedDocumentString<DeskOrdersQuery, DeskOrdersQueryVariables>;
export const DeskShipDocument = {"__meta__":{"hash":"sha256:6408cd456aa49392867b02e66cbf287fabb28f211eedceb4a79cdcb61c50d719"}} as unknown as TypedDocumentString<DeskShipMutation, DeskShipMutationVariables>;
export const DeskDeliverDocument = {"__meta__":{"hash":"sha256:3871460562d366df86bde94713c18f8e86e4398debdbfd2eb4b691b185d1b2a3"}} as unknown as TypedDocumentString<DeskDeliverMutation, DeskDeliverMutationVariables>;
export const DeskReceiveDocument = {"__meta__":{"hash":"sha256:89f18078d8d2dfd14fbb572daed2973b9e2d84292e75790bf0aead31e589ceb8"}} as unknown as TypedDocumentString<DeskReceiveMutation, DeskReceiveMutationVariables>;
export const DeskSlipsDocument = {"__meta__":{"hash":"sha256:c075baab4ccf7e69d322b02633cc2728fdbce4bfd96fe918816faab3f60b0706"}} as unknown as TypedDocumentString<DeskSlipsQuery, DeskSlipsQueryVariables>;
export const DeskProductDocument = {"__meta__":{"hash":"sha256:ecf2779b5f60c492546d02ad88f93d380fa95a24e555063ef411decbb1a857a8"}} as unknown as TypedDocumentString<DeskProductQuery, DeskProductQueryVariables>;
export const DeskNewProductDocument = {"__meta__":{"hash":"sha256:267df9aca4475710fd78e256fbcba427b83257de08892ce5fff45dfba93264a3"}} as unknown as TypedDocumentString<DeskNewProductQuery, DeskNewProductQueryVariables>;
export const DeskProductsDocument = {"__meta__":{"hash":"sha256:29a3dc6aff56e4faf17dc9baad7faf456a5a41c0bf2ee5129d308134fff68903"}} as unknown as TypedDocumentString<DeskProductsQuery, DeskProductsQueryVariables>;
export const DeskCreateProductDocument = {"__meta__":{"hash":"sha256:3da54e1414105350b62d6cae4e8e421ccc03e0b8f2a952804fc4364ae61afc61"}} as unknown as TypedDocumentString<DeskCreateProductMutation, DeskCreateProductMutationVariables>;
export const DeskUpdateProductDocument = {"__meta__":{"hash":"sha256:bfa36ed54030c8a438deaace9d0af6801d5028add274add2d0cf5211da92d5c6"}} as unknown as TypedDocumentString<DeskUpdateProductMutation, DeskUpdateProductMutationVariables>;
export const DeskCreatePictureUploadDocument = {"__meta__":{"hash":"sha256:491b490d00c48cda39a6c1a1fc225d5ac9ef4f46763d9db7656fac02bcbff4c5"}} as unknown as TypedDocumentString<DeskCreatePictureUploadMutation, DeskCreatePictureUploadMutationVariables>;
export const DeskPublishDocument = {"__meta__":{"hash":"sha256:809fb08ddce6243a69db97db51c912f67e4aecee8a37b3c7a80ef91f99491966"}} as unknown as TypedDocumentString<DeskPublishMutation, DeskPublishMutationVariables>;
export const DeskArchiveDocument = {"__meta__":{"hash":"sha256:542b75d9b16cd1b3a106dab3f766bbc09d5d4cd5e2bbd917f42141b6f42f4f05"}} as unknown as TypedDocumentString<DeskArchiveMutation, DeskArchiveMutationVariables>;
export const DeskAddVariantDocument = {"__meta__":{"hash":"sha256:92a015373b737a30cdd0e3d3abaf9fa96148ffc58be6d74880e0fdabd808af38"}} as unknown as TypedDocumentString<DeskAddVariantMutation, DeskAddVariantMutationVariables>;
export const DeskChangeGtinDocument = {"__meta__":{"hash":"sha256:0441b68071d7efe781e12574ad34af16d73c3a08b3317b261ac4e4b8f6891e53"}} as unknown as TypedDocumentString<DeskChangeGtinMutation, DeskChangeGtinMutationVariables>;
export const DeskChangePriceDocument = {"__meta__":{"hash":"sha256:fb780873d528744a3e4405fb3fb1e791a971869df999d32dcf85680aafd479cf"}} as unknown as TypedDocumentString<DeskChangePriceMutation, DeskChangePriceMutationVariables>;
export const DeskSetPriceDocument = {"__meta__":{"hash":"sha256:1c907ffd15279c161b31657c225110208b1b8e5699368efc3149487642d0713a"}} as unknown as TypedDocumentString<DeskSetPriceMutation, DeskSetPriceMutationVariables>;
export const DeskRemovePriceDocument = {"__meta__":{"hash":"sha256:5ac230e6b19d292ae0f8e16dda4a3cbda49612d0404a494e0dc27866f23c5ad6"}} as unknown as TypedDocumentString<DeskRemovePriceMutation, DeskRemovePriceMutationVariables>;
export const DeskChangeOptionsDocument = {"__meta__":{"hash":"sha256:7bf229a4615dff657ab6fe476b035df4a94b8ee242b859b700eb3a33fd7f4f6a"}} as unknown as TypedDocumentString<DeskChangeOptionsMutation, DeskChangeOptionsMutationVariables>;
export const DeskWithdrawVariantDocument = {"__meta__":{"hash":"sha256:d976e1534343e7f430b0ebcb005b2b114aab218e568e755c6333adda63834e05"}} as unknown as TypedDocumentString<DeskWithdrawVariantMutation, DeskWithdrawVariantMutationVariables>;
export const DeskRestoreVariantDocument = {"__meta__":{"hash":"sha256:6a37c82967095872a2f943f42e01c5506435cf06ebd28f6a8bb6567f64d438be"}} as unknown as TypedDocumentString<DeskRestoreVariantMutation, DeskRestoreVariantMutationVariables>;
export const DeskStockFileDocument = {"__meta__":{"hash":"sha256:76974e1f67a18e1fa70e8d63d084a068086a2ccdbafce7462a67739be2dd197a"}} as unknown as TypedDocumentString<DeskStockFileQuery, DeskStockFileQueryVariables>;
export const DeskStockDocument = {"__meta__":{"hash":"sha256:b7b48f40145ada0312de960bcb17de677a11a496f567ad590caff8a0b008e371"}} as unknown as TypedDocumentString<DeskStockQuery, DeskStockQueryVariables>;
export const DeskStockFoundDocument = {"__meta__":{"hash":"sha256:54944706a969471f4c982a8607da365949ca4fa2777d013f869d67ff27be731f"}} as unknown as TypedDocumentString<DeskStockFoundQuery, DeskStockFoundQueryVariables>;
export const DeskAdjustDocument = {"__meta__":{"hash":"sha256:f3617308360321f0428310407f19d722e162d3e006396a7d5348ed9f46a1c27d"}} as unknown as TypedDocumentString<DeskAdjustMutation, DeskAdjustMutationVariables>;
export const DeskReorderPointDocument = {"__meta__":{"hash":"sha256:de409c5cc9f02bc159985bef17521a71008e3a21d4283b3fc432664aa09e1bd8"}} as unknown as TypedDocumentString<DeskReorderPointMutation, DeskReorderPointMutationVariables>;
export const DeskMethodsDocument = {"__meta__":{"hash":"sha256:3bf7a1d5ef0b8f48818f7e59ed57d674c60043ac0f43d55fa7843bdd3a375dce"}} as unknown as TypedDocumentString<DeskMethodsQuery, DeskMethodsQueryVariables>;
export const DeskRatesDocument = {"__meta__":{"hash":"sha256:a6279129aaf2bbc5d208a7851765284736051797bfb7076792ec5e3b43479538"}} as unknown as TypedDocumentString<DeskRatesQuery, DeskRatesQueryVariables>;
export const DeskTaxDocument = {"__meta__":{"hash":"sha256:9f3daa9e2a128e32b666c16be238fca15c610c53e06590dc2208053b15a5c2c0"}} as unknown as TypedDocumentString<DeskTaxQuery, DeskTaxQueryVariables>;
export const DeskSetMethodDocument = {"__meta__":{"hash":"sha256:d31cb395a7fba093ee0d1ca01f3cd0ec569a14a527aaeb67f886e55f9265dc2c"}} as unknown as TypedDocumentString<DeskSetMethodMutation, DeskSetMethodMutationVariables>;
export const DeskSetRateDocument = {"__meta__":{"hash":"sha256:e6a9d7887adb5a72e2bc21d0bfb8d0e5607bd66801ca06ef1b06734537ac2276"}} as unknown as TypedDocumentString<DeskSetRateMutation, DeskSetRateMutationVariables>;
export const DeskSetTaxDocument = {"__meta__":{"hash":"sha256:2499ee28c8917b79b914737fc32b8aa392ff647acd42fc603238aca0a14465a5"}} as unknown as TypedDocumentString<DeskSetTaxMutation, DeskSetTaxMutationVariables>;
export const DeskTodayDocument = {"__meta__":{"hash":"sha256:c35ff57f5da6b04f0c638ce755c9033a226f04374d3404ade69f0d55c4d39828"}} as unknown as TypedDocumentString<DeskTodayQuery, DeskTodayQueryVariables>;
export const DeskWebhooksDocument = {"__meta__":{"hash":"sha256:bbefc1eb807e8dd6dfa9eb4de455a5404a422dd05c1485650543002029bb216c"}} as unknown as TypedDocumentString<DeskWebhooksQuery, DeskWebhooksQueryVariables>;
export const DeskWebhookDocument = {"__meta__":{"hash":"sha256:cad5882b3386b873252ab63e1cd7ed9d60d3e2c3449431563c092c7646cd5f72"}} as unknown as TypedDocumentString<DeskWebhookQuery, DeskWebhookQueryVariables>;
export const DeskCreateWebhookDocument = {"__meta__":{"hash":"sha256:1a3bd7ba62ab651079dc34d36b2719fb823a98eb464cee7bb66676e9f37cf712"}} as unknown as TypedDocumentString<DeskCreateWebhookMutation, DeskCreateWebhookMutationVariables>;
export const DeskChangeWebhookDocument = {"__meta__":{"hash":"sha256:8b403596fcd5ccabf4b8e58f48b1e7ae55db977fa0d78f0a078ca426320d46a3"}} as unknown as TypedDocumentString<DeskChangeWebhookMutation, DeskChangeWebhookMutationVariables>;
export const DeskRotateSecretDocument = {"__meta__":{"hash":"sha256:80ed8b6814fc47290e4cd120d11f14a13744b5be5990bf07ea42cbce05193dd9"}} as unknown as TypedDocumentString<DeskRotateSecretMutation, DeskRotateSecretMutationVariables>;
export const DeskDeleteWebhookDocument = {"__meta__":{"hash":"sha256:61c2c31e4895c3acd30062ddfbc2981ec20520662b6c33e13de45f3f793b58b2"}} as unknown as TypedDocumentString<DeskDeleteWebhookMutation, DeskDeleteWebhookMutationVariables>;
export const DeskSendTestDocument = {"__meta__":{"hash":"sha256:c4c24fc4e3e85cf49e2b669ff9557be9594bc1f3e5ab06b70333f8004f85e034"}} as unknown as TypedDocumentString<DeskSendTestMutation, DeskSendTestMutationVariables>;
export const DeskRedeliverDocument = {"__meta__":{"hash":"sha256:8b1aadaa5f3b3deae76f2b0e608ada47ee132a3c1520fc89c0547a42a291fb3b"}} as unknown as TypedDocumentString<DeskRedeliverMutation, DeskRedeliverMutationVariables>;
export const DeskRedeliverFailedDocument = {"__meta__":{"hash":"sha256:12f06ff387bd602bcfe4618f97d4c1a2886053fa11c8bb81678a1963af973891"}} as unknown as TypedDocumentString<DeskRedeliverFailedMutation, DeskRedeliverFailedMutationVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:403522818212b5064005a2e2564f577c4790b2c26b5a844acd40164b41ba5592"}} as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignUpDocument = {"__meta__":{"hash":"sha256:e60b7134e0468f53effbc0e3fee92c480b10af3151ab7b4278d102d4cc4c47a2"}} as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:95c1765a86c00d16e8e3e412cae9c51ffd3ce58e15f596f1cbe47377f8536f3e"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ChromeOnlyDocument = {"__meta__":{"hash":"sha256:4fffe37590f282327dff973dd5f9f4638f9821d4a20e53cb93ab9003d0b73ddc"}} as unknown as TypedDocumentString<ChromeOnlyQuery, ChromeOnlyQueryVariables>;
export const AddressesDocument = {"__meta__":{"hash":"sha256:570a6ed6baaa04a05f95e80bd08fd32ea3ac088379d6603d88ef46f44fafe69c"}} as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const SaveAddressDocument = {"__meta__":{"hash":"sha256:5e14b3fb5f27da866626267a6368527672654a4204060492c1c975af2a4fea8a"}} as unknown as TypedDocumentString<SaveAddressMutation, SaveAddressMutationVariables>;
export const RemoveAddressDocument = {"__meta__":{"hash":"sha256:6205a82d67cd6a0555a0343ee5dc78fed2f6b9c809ecfa1861277c6f8db49278"}} as unknown as TypedDocumentString<RemoveAddressMutation, RemoveAddressMutationVariables>;
export const CardsDocument = {"__meta__":{"hash":"sha256:6bac05db99052df81f7a828d3d9eb77faeb33ac16786b80bdb08184d5399bee6"}} as unknown as TypedDocumentString<CardsQuery, CardsQueryVariables>;
export const RemoveCardDocument = {"__meta__":{"hash":"sha256:e3847617c7a4bd17f42c48837ce4d00bac7296499ac2e2f48ad1a93874716d34"}} as unknown as TypedDocumentString<RemoveCardMutation, RemoveCardMutationVariables>;
export const DevicesDocument = {"__meta__":{"hash":"sha256:5b3e6164991fe08bff1693162e3b32cdcdbc2ffe3773fe01de35fb416ae635fe"}} as unknown as TypedDocumentString<DevicesQuery, DevicesQueryVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"sha256:28ea35c16e2fcb9ffcae6c282f89bbc23469fd827e98257ad301b377ecc27c31"}} as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const RequestResetDocument = {"__meta__":{"hash":"sha256:449b924efc8bb29689c3f2e7c8246c06fe000bfe7409e0bc8b571f25988b4a2b"}} as unknown as TypedDocumentString<RequestResetMutation, RequestResetMutationVariables>;
export const ResetPasswordDocument = {"__meta__":{"hash":"sha256:51192d241e4099b8581b95042430f4770f992dd6470ddf61c66acf77ad11f03b"}} as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const VerifyEmailDocument = {"__meta__":{"hash":"sha256:3021a98bb7e940ecfcb5105c46ad0bb682347c06c2741a47911e6eeb5ddc83ba"}} as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const UndoEmailChangeDocument = {"__meta__":{"hash":"sha256:b848e3ab2ba82b16007851159e4f4a15d16b9971d74522721cccc8c2d4da5a0f"}} as unknown as TypedDocumentString<UndoEmailChangeMutation, UndoEmailChangeMutationVariables>;
export const MyDataDocument = {"__meta__":{"hash":"sha256:96aecce7c88ad9a1e02632441a07a9da15ed06f043990f5223e35971e7a96487"}} as unknown as TypedDocumentString<MyDataQuery, MyDataQueryVariables>;
export const NoticesDocument = {"__meta__":{"hash":"sha256:ed875c93d73353226597567f7669018fd9baebf387934e13c249ef2ac98e7ae5"}} as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const FollowNoticesDocument = {"__meta__":{"hash":"sha256:dace3052976fcb5567a9d51d7cd7b47dc9111e9deca6dc24f6244bbece900564"}} as unknown as TypedDocumentString<FollowNoticesSubscription, FollowNoticesSubscriptionVariables>;
export const MarkReadDocument = {"__meta__":{"hash":"sha256:d54156f821abc11f036d91591482a366eec3eca1ebe39c488ede9cc40e589316"}} as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const SetPreferenceDocument = {"__meta__":{"hash":"sha256:ae669edf6b0bafcf108528acddbff93f4b9fe3e2aead47cbc6188b7dd92ea037"}} as unknown as TypedDocumentString<SetPreferenceMutation, SetPreferenceMutationVariables>;
export const SetPhoneDocument = {"__meta__":{"hash":"sha256:c1443938f8e1c594ddd229f22fb2e634b4594f6a78ff4876b6acc1b410d0fd37"}} as unknown as TypedDocumentString<SetPhoneMutation, SetPhoneMutationVariables>;
export const OrdersDocument = {"__meta__":{"hash":"sha256:50e0c70ad44f90597ae136620f10dd6e8f39159edf38ab36e884495c3a56f10d"}} as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const GuestOrderDocument = {"__meta__":{"hash":"sha256:278aa5fd17030a8e4ac85d07c25328651a9b0e14202beb887e57c9f7ec454426"}} as unknown as TypedDocumentString<GuestOrderQuery, GuestOrderQueryVariables>;
export const ProfileDocument = {"__meta__":{"hash":"sha256:58e9636e100942b1af370403df2439bd94ac138ea1e7d2fe16c238835c796b54"}} as unknown as TypedDocumentString<ProfileQuery, ProfileQueryVariables>;
export const UpdateProfileDocument = {"__meta__":{"hash":"sha256:74043d57a18e119eefe0f6919164d871c91105a91e675f56ba211df78d23453f"}} as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const SetPasswordDocument = {"__meta__":{"hash":"sha256:2251ffcdd86b5a181f284503ebf7eae7422c6690c2582096f1fb949bb5acdaa1"}} as unknown as TypedDocumentString<SetPasswordMutation, SetPasswordMutationVariables>;
export const DeleteAccountDocument = {"__meta__":{"hash":"sha256:39260248b07edd2bd6659f41308ae0cf38b366b375958296225b348442e59226"}} as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const AddToBagDocument = {"__meta__":{"hash":"sha256:406dc953222ba93073e7eb0883d7173d82cae4aa1c7e2beaecf03d3d55c76385"}} as unknown as TypedDocumentString<AddToBagMutation, AddToBagMutationVariables>;
export const SetBagLineDocument = {"__meta__":{"hash":"sha256:b9f8c24b7e66bf60449c1c11d7ae9faefa66b8737a239a3975e961c2a6f9dd73"}} as unknown as TypedDocumentString<SetBagLineMutation, SetBagLineMutationVariables>;
export const ApplyCouponDocument = {"__meta__":{"hash":"sha256:2d5ebb7748816a24bf9d16f00d112a815e8692d4d9799878e2badbfe8682589d"}} as unknown as TypedDocumentString<ApplyCouponMutation, ApplyCouponMutationVariables>;
export const RemoveCouponDocument = {"__meta__":{"hash":"sha256:75eb32342155f8908eb41fa37c849ec680dbe3746b1b922cbb8f4ca02f3d0373"}} as unknown as TypedDocumentString<RemoveCouponMutation, RemoveCouponMutationVariables>;
export const ChangeBagCurrencyDocument = {"__meta__":{"hash":"sha256:f02274586367f53b741ddcced102670cb7205edad9e9800b6ea2f6fdac95402a"}} as unknown as TypedDocumentString<ChangeBagCurrencyMutation, ChangeBagCurrencyMutationVariables>;
export const BagTitlesDocument = {"__meta__":{"hash":"sha256:ab417cfa662393fc2b126e52690bb1efca8a428a7caf5633df9f0f21189ba150"}} as unknown as TypedDocumentString<BagTitlesQuery, BagTitlesQueryVariables>;
export const BagDocument = {"__meta__":{"hash":"sha256:676be96821d6a648e49cfb5e14016e5b7f002ae030e8b5251214407197ea8ff7"}} as unknown as TypedDocumentString<BagQuery, BagQueryVariables>;
export const CheckoutDocument = {"__meta__":{"hash":"sha256:cfc969452ac5ff2cca9b7b6415840e60e998008b328c4c166dc4d848e77c6636"}} as unknown as TypedDocumentString<CheckoutQuery, CheckoutQueryVariables>;
export const CheckoutSumsDocument = {"__meta__":{"hash":"sha256:307ca47ec3eda6803371198ca2822952be0aa1c6d202316c359362d45e8c61d6"}} as unknown as TypedDocumentString<CheckoutSumsQuery, CheckoutSumsQueryVariables>;
export const PlaceOrderDocument = {"__meta__":{"hash":"sha256:6982065bd4147a33a756b5badec555882e086e7d2404a8f8e1028f1fdf5271cf"}} as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const CartSkusDocument = {"__meta__":{"hash":"sha256:0943d42b60aba8ba5f73785956f4cd2c146aca8bd3ace276dd8a7e814d6f29e4"}} as unknown as TypedDocumentString<CartSkusQuery, CartSkusQueryVariables>;
export const AddCardDocument = {"__meta__":{"hash":"sha256:6413ce252e80c0ba864c93be4a4a7b64aa4919f39a167b2b5ecacc93b8c3e75f"}} as unknown as TypedDocumentString<AddCardMutation, AddCardMutationVariables>;
export const HomeDocument = {"__meta__":{"hash":"sha256:f6b29baa84c4994fc980e55ba955d58d8ee978770f0143db8b7597781f825db7"}} as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const CategoryDocument = {"__meta__":{"hash":"sha256:51dd1ec021e5438e688522c10aea2be1cbd7da02cb0ffef6868e8f18e7e67430"}} as unknown as TypedDocumentString<CategoryQuery, CategoryQueryVariables>;
export const ShelvesDocument = {"__meta__":{"hash":"sha256:0a2c203b3ee20aa7bde03ae5e92b8b1f914c195c0a18402c2dfb64f5bf7a4386"}} as unknown as TypedDocumentString<ShelvesQuery, ShelvesQueryVariables>;
export const SearchDocument = {"__meta__":{"hash":"sha256:0fa60eddedd1f400003f04b5b9e9408fc6e5ce5644e3be47b7dcf37b83e36ced"}} as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SuggestDocument = {"__meta__":{"hash":"sha256:f78918d736e1a07dd438771567a365293140863c1ea182b94bc6c1f191fb171e"}} as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const OrderDocument = {"__meta__":{"hash":"sha256:8b03ac87d8bea180cd7dc8db20642a32cf73a64cbb13ec69b800a8e2ba392e58"}} as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const FollowOrderDocument = {"__meta__":{"hash":"sha256:ed8607754dea918e69dea7c9a63ed92519efb87ca6810c973df3ab181516bdc1"}} as unknown as TypedDocumentString<FollowOrderSubscription, FollowOrderSubscriptionVariables>;
export const CancelOrderDocument = {"__meta__":{"hash":"sha256:942d1dc96f21944ebeb31330e5b79908a176deb0106cbcbe3d610c9dc8a27417"}} as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const RequestReturnDocument = {"__meta__":{"hash":"sha256:7201790bec68df37950798c3e20d632e2c62bdd19406deb150200e7533cd16a3"}} as unknown as TypedDocumentString<RequestReturnMutation, RequestReturnMutationVariables>;
export const ProductDocument = {"__meta__":{"hash":"sha256:a68e2108c7c1d4e327b0f53c4cb3f40c553526d0261a4ad557fd5c4aeb3d5f3f"}} as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const SiteMapAislesDocument = {"__meta__":{"hash":"sha256:f8e7b79ab03fee9202b8b99ab5704496cacb87ba102199379731003ca3e0df94"}} as unknown as TypedDocumentString<SiteMapAislesQuery, SiteMapAislesQueryVariables>;
export const SiteMapShelfDocument = {"__meta__":{"hash":"sha256:c45e55c4d3f947d3dc8c1b77ae51d9675fd85f766b98d0d2150202ea662a7cdf"}} as unknown as TypedDocumentString<SiteMapShelfQuery, SiteMapShelfQueryVariables>;
export const ClaimCartDocument = {"__meta__":{"hash":"sha256:bee0f75a0af8bdd2d136e04ec76fd1446ede7d6a64f6180246604bbc99a957d8"}} as unknown as TypedDocumentString<ClaimCartMutation, ClaimCartMutationVariables>;
export const RefreshSessionDocument = {"__meta__":{"hash":"sha256:fdeb7acae1291fbea1d3a7ae6e42fce047b3915e6e349c4890b81c7697d9202d"}} as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;