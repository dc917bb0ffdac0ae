// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Cart as CartParent, CartLine as CartLineParent, CartTotals as CartTotalsParent, Coupon as CouponParent, CouponRedemption as CouponRedemptionParent, CouponConnection as CouponConnectionParent, ShippingOption as ShippingOptionParent, ShippingMethod as ShippingMethodParent, ShippingRate as ShippingRateParent, TaxRate as TaxRateParent, Order as OrderParent, Product as ProductParent, CouponUse as CouponUseParent, PersonalData as PersonalDataParent, User as UserParent, Variant as VariantParent } from './mappers.ts';
import type { Context } from './deps.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 3166-1 alpha-2 code, such as DE. */
  CountryCode: { input: string; output: string; }
  /** ISO 4217 code, such as EUR. A scalar, so a new currency is never a schema change. */
  CurrencyCode: { input: string; output: string; }
  /** RFC 3339 instant in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /**
   * An exact decimal number carried as a string, such as "19.90". Never a float. What is sent has at most 15 digits before the
   * point and 6 after it.
   */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** What is to be put into the cart. */
export type AddToCartInput = {
  /**
   * What an empty cart is to be in, if the variant has a price in it, or else it is in the variant's own. What comes into a cart that holds
   * something must have a price in the cart's, whatever is said here.
   */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /**
   * Chosen by the client once for what it means to put in, such as a UUID: sent again under the same key, within a day, nothing more comes in, and
   * the cart is answered as it is. Without one each time counts. A guest's is their cart's.
   */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Pieces, besides those that are in the cart; from 1 to 99 with them. */
  quantity?: Scalars['Int']['input'];
  /** The variant's. */
  variantId: Scalars['ID']['input'];
};

/** What somebody means to buy. It holds one currency; prices are those of now. */
export type Cart = {
  __typename?: 'Cart';
  /** The code of the coupon that counts; null when none does. One that gives nothing just now counts again once it does. */
  coupon?: Maybe<Scalars['String']['output']>;
  /** What it is in: that which its first line came in, or the whole was changed to; of an empty one, the last that it had. */
  currency: Scalars['CurrencyCode']['output'];
  /** When the cart is forgotten: 30 days after its last change. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque; the cart keeps it. */
  id: Scalars['ID']['output'];
  /** What is in it, in the order in which it was put in; at most 100 lines. */
  lines: Array<CartLine>;
  /** The ways to send this cart to a `country`, by what it weighs; none where it is heavier than any of them carries. */
  shippingOptions: Array<ShippingOption>;
  /**
   * Without a `shippingOption` to `shipTo`, shipping and tax are left out of the total. An option is named by its `id` or by
   * its `code`; one whose price has changed since counts at its price of now.
   */
  totals: CartTotals;
  /**
   * Grows by one with every change, also when something in the cart comes to cost something else, in whatever currency, or is sold no
   * longer or again. `placeOrder` names the version it agreed to.
   */
  version: Scalars['Int']['output'];
};


/** What somebody means to buy. It holds one currency; prices are those of now. */
export type CartShippingOptionsArgs = {
  country: Scalars['CountryCode']['input'];
};


/** What somebody means to buy. It holds one currency; prices are those of now. */
export type CartTotalsArgs = {
  shipTo?: InputMaybe<Scalars['CountryCode']['input']>;
  shippingOption?: InputMaybe<Scalars['ID']['input']>;
};

/** The cart is as it was asked to be. */
export type CartChanged = {
  __typename?: 'CartChanged';
  /** The cart as it is now. */
  cart: Cart;
  /** Present for a guest: send it back as `x-cart-token`. */
  guestToken?: Maybe<Scalars['String']['output']>;
};

/** A variant in a cart, and how many of it. */
export type CartLine = {
  __typename?: 'CartLine';
  /** False when it cannot be bought: shown, but not counted in the totals. A cart is ordered once it is taken out. */
  forSale: Scalars['Boolean']['output'];
  /** Opaque; the line keeps it. What stays of it after an order of some pieces is a line of its own. */
  id: Scalars['ID']['output'];
  /** What all its pieces cost. */
  lineTotal: Money;
  /** Why it cannot be bought; null when it can. */
  notForSaleBecause?: Maybe<NotForSaleReason>;
  /** The price when it was added, if it has changed since. */
  priceWas?: Maybe<Money>;
  /** Pieces, from 1 to 99. */
  quantity: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  /** The cart's own copy, so a cart can be shown while the catalog is away. */
  title: Scalars['String']['output'];
  /** What one piece costs now, in the cart's currency; when it was added, where it has no price in that by now. */
  unitPrice: Money;
  /** The variant as the catalog has it now; null when the catalog cannot be asked, or it is not on sale. */
  variant?: Maybe<Variant>;
};

/** What changes of the cart answer. */
export type CartResult = CartChanged | CurrencyMismatch | IdempotencyKeyReused | InvalidInput | NotForSale | NotFound | QuantityLimit;

/** All nothing while there is nothing to buy, shipping included. */
export type CartTotals = {
  __typename?: 'CartTotals';
  /** What the coupon takes off the goods; a positive amount, or zero. */
  discount: Money;
  /** What sending costs; zero where no way was asked for. */
  shipping: Money;
  /** The way of shipping that these count, at its price of now; null when none was asked for. */
  shippingOption?: Maybe<ShippingOption>;
  /** What all that can be bought costs. */
  subtotal: Money;
  /** On all that is paid for, sending included; zero where no way of sending was asked for. */
  tax: Money;
  /** What is paid: `subtotal` less `discount`, and `shipping` and `tax`. `placeOrder` takes it as `expectedTotal`. */
  total: Money;
};

/** What `changeCartCurrency` answers. */
export type ChangeCartCurrencyResult = CartChanged | InvalidInput | NoPriceInCurrency | NotFound;

/** What is left out stays as it is; null takes a condition away. */
export type ChangeCouponInput = {
  /** When it ends by itself; not before now. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The coupon's. */
  id: Scalars['ID']['input'];
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  /** What all goods together must cost at least. */
  minimum?: InputMaybe<MoneyInput>;
  /** How many orders of one customer may use it; never below what one has used. */
  mostPerCustomer?: InputMaybe<Scalars['Int']['input']>;
  /** Never below what has been used. */
  mostRedemptions?: InputMaybe<Scalars['Int']['input']>;
  /** For a coupon that takes a percentage off. */
  percent?: InputMaybe<Scalars['Decimal']['input']>;
  /** What it is for; null for everything. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What `changeCoupon` answers. */
export type ChangeCouponResult = CouponChanged | CouponUsedMore | InvalidInput | NotFound;

/** What `claimCart` answers. */
export type ClaimCartResult = CartChanged | CurrencyMismatch | InvalidInput | NotFound;

/** Something that makes an order cheaper. Staff alone see it; customers see the code in their cart, and what it gives. */
export type Coupon = {
  __typename?: 'Coupon';
  /** In capitals; customers may write it as they like. */
  code: Scalars['String']['output'];
  /** When staff made it. */
  createdAt: Scalars['DateTime']['output'];
  /** How it is, in short: another once anything of it has changed that staff edit. For `ifEdition`; opaque. */
  edition: Scalars['String']['output'];
  /** When staff ended it; null while they have not. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; the coupon keeps it. Its code is not it. */
  id: Scalars['ID']['output'];
  /** What it gives. */
  kind: CouponKind;
  /** What all goods together must cost at least; null where there is no such limit. */
  minimum?: Maybe<Money>;
  /** How many orders of one customer may use it; null for any number. */
  mostPerCustomer?: Maybe<Scalars['Int']['output']>;
  /** How many orders may use it, and how many of one customer; null for any number. */
  mostRedemptions?: Maybe<Scalars['Int']['output']>;
  /** How much it takes off what it is for; null for free shipping. */
  percent?: Maybe<Scalars['Decimal']['output']>;
  /** What it is for; null for everything. */
  products?: Maybe<Array<Maybe<Product>>>;
  /** By how many orders it is used; those that were cancelled have given it back. */
  redeemed: Scalars['Int']['output'];
  /** Its uses, the latest first, with those that were given back. */
  redemptions?: Maybe<CouponRedemptionConnection>;
};


/** Something that makes an order cheaper. Staff alone see it; customers see the code in their cart, and what it gives. */
export type CouponRedemptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The coupon is made, or promises something else. */
export type CouponChanged = {
  __typename?: 'CouponChanged';
  /** The coupon as it is now. */
  coupon: Coupon;
};

/** There is, or was, a coupon of that code. */
export type CouponCodeTaken = Problem & {
  __typename?: 'CouponCodeTaken';
  /** The code, in capitals. */
  code: Scalars['String']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** A page of coupons. */
export type CouponConnection = {
  __typename?: 'CouponConnection';
  /** The page itself, in the order of the list. */
  edges: Array<CouponEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** How many the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A coupon, and its place in the list. */
export type CouponEdge = {
  __typename?: 'CouponEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The coupon. */
  node: Coupon;
};

/** What a coupon gives. */
export type CouponKind =
  /** The cheapest way of shipping is free. */
  | 'FREE_SHIPPING'
  /** A percentage off the goods it is for. */
  | 'PERCENT';

/** The coupon gives nothing for this cart now. The cart is as it was. */
export type CouponNotUsable = Problem & {
  __typename?: 'CouponNotUsable';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** Why not. */
  reason: CouponRefusal;
};

/** A use of a coupon by an order. */
export type CouponRedemption = {
  __typename?: 'CouponRedemption';
  /** When it was used. */
  at: Scalars['DateTime']['output'];
  /** Whose order it is; null when it never came about, or a guest placed it. */
  customer?: Maybe<User>;
  /** When it could be used again: the order was cancelled, or never came about. */
  givenBackAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null when it never came about. */
  order?: Maybe<Order>;
};

/** A page of uses of a coupon. */
export type CouponRedemptionConnection = {
  __typename?: 'CouponRedemptionConnection';
  /** The page itself, in the order of the list. */
  edges: Array<CouponRedemptionEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A use of a coupon, and its place in the list. */
export type CouponRedemptionEdge = {
  __typename?: 'CouponRedemptionEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The use. */
  node: CouponRedemption;
};

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

/** What `applyCoupon` answers. */
export type CouponResult = CartChanged | CouponNotUsable | InvalidInput | TooManyAttempts;

/** A use of a coupon, as it is kept of whoever used it. */
export type CouponUse = {
  __typename?: 'CouponUse';
  /** When it was used. */
  at: Scalars['DateTime']['output'];
  /** The coupon's, in capitals. */
  code: Scalars['String']['output'];
  /** When it could be used again: the order was cancelled, or never came about. */
  givenBackAt?: Maybe<Scalars['DateTime']['output']>;
  /** The order that it was used for; null when it never came about. */
  order?: Maybe<Order>;
};

/** A limit would be below what has been used: by all, or by one customer. */
export type CouponUsedMore = Problem & {
  __typename?: 'CouponUsedMore';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** How many uses there are. */
  redeemed: Scalars['Int']['output'];
};

/** What a new coupon promises. */
export type CreateCouponInput = {
  /** 1 to 40 letters, digits, hyphens and underscores, in any case. It is taken for ever. */
  code: Scalars['String']['input'];
  /** Null for never; not before now. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it gives. */
  kind: CouponKind;
  /** What all goods together must cost at least. Goods in another currency are never enough. */
  minimum?: InputMaybe<MoneyInput>;
  /** How many orders of one customer may use it; null for any number. */
  mostPerCustomer?: InputMaybe<Scalars['Int']['input']>;
  /** How many orders may use it, and how many of one customer; null for any number. */
  mostRedemptions?: InputMaybe<Scalars['Int']['input']>;
  /** From 0 to 100, with two decimals at most; for PERCENT, and for no other kind. */
  percent?: InputMaybe<Scalars['Decimal']['input']>;
  /** What it is for; null for everything. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What `createCoupon` answers. */
export type CreateCouponResult = CouponChanged | CouponCodeTaken | InvalidInput;

/** A cart holds one currency, in which what comes into it must have a price. */
export type CurrencyMismatch = Problem & {
  __typename?: 'CurrencyMismatch';
  /** The cart's. */
  currency: Scalars['CurrencyCode']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** A message that a service could not handle. What it says is not shown: it may be somebody's. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** When it was given up last. */
  deadSince: Scalars['DateTime']['output'];
  /** Which one, to its service. */
  id: Scalars['ID']['output'];
  /** What it is about, such as an order's id; messages of one key are handled in their order. */
  key: Scalars['String']['output'];
  /** Why it was given up last. */
  reason: Scalars['String']['output'];
  /** When it was said. */
  recordedAt: Scalars['DateTime']['output'];
  /** What becomes of it. */
  state: DeadLetterState;
  /** Where it was said, such as orders.events. */
  topic: Scalars['String']['output'];
  /** What it tells, such as order.confirmed; null where it cannot be read. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A page of a service's dead letters, in the order in which they lie on the log. */
export type DeadLetterConnection = {
  __typename?: 'DeadLetterConnection';
  /** The letters. */
  edges: Array<DeadLetterEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One letter of a page. */
export type DeadLetterEdge = {
  __typename?: 'DeadLetterEdge';
  /** Where the letter lies in the list. */
  cursor: Scalars['String']['output'];
  /** The letter. */
  node: DeadLetter;
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

/** It is asked for; the service does it, in the order of the log. */
export type DeadLettersMended = {
  __typename?: 'DeadLettersMended';
  /** How many letters it is about. A parked letter that is tried again brings all of its key with it. 0: they are gone already. */
  count: Scalars['Int']['output'];
};

/** What `endCoupon` answers. */
export type EndCouponResult = CouponChanged | NotFound;

/** This key was already used with a different input. */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** The input does not make sense, whatever the state of the shop. */
export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** Where in the input, such as ["lines", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
};

/** Something that a worker could not do. */
export type ItemPutOff = {
  __typename?: 'ItemPutOff';
  /** How often in a row it has failed. */
  failures: Scalars['Int']['output'];
  /** What the worker knows it by, such as an order's id. */
  item: Scalars['String']['output'];
  /** Why it failed last. */
  reason: Scalars['String']['output'];
  /** When it is tried again. */
  until: Scalars['DateTime']['output'];
  /** Whose work it is, such as saga-timeouts. */
  worker: Scalars['String']['output'];
};

/** What comes of asking for dead letters to be tried again, or to be gone. */
export type MendDeadLettersResult = DeadLettersMended | InvalidInput;

/** An amount in one currency. */
export type Money = {
  __typename?: 'Money';
  /** In the currency's main unit, with as many decimals as it has: `19.90` of EUR, `1990` of JPY. */
  amount: Scalars['Decimal']['output'];
  /** What the amount is in. No exchange rates are kept, so amounts of two currencies never mix. */
  currency: Scalars['CurrencyCode']['output'];
};

/** An amount in one currency, as a client sends it. */
export type MoneyInput = {
  /** In the currency's main unit, with no more decimals than it has; never below zero. */
  amount: Scalars['Decimal']['input'];
  /** What the amount is in. */
  currency: Scalars['CurrencyCode']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts pieces of a variant into the cart, which is made if there is none. More of what is there grows its line. */
  addToCart?: Maybe<CartResult>;
  /**
   * Has a coupon count for the cart, by its `code` in any case, in place of one that it has. No use is taken before the
   * order. In an hour an account may try 30 codes that name no coupon, and all guests of one origin 100.
   */
  applyCoupon?: Maybe<CouponResult>;
  /**
   * Has all that is in the cart cost what it does in `currency`, shipping and the coupon too, as if it were put in now. All of it must have a price
   * in that. An empty cart takes any currency, and stays as it is. Safe to repeat.
   */
  changeCartCurrency?: Maybe<ChangeCartCurrencyResult>;
  /** Changes what a coupon promises from now on. */
  changeCoupon?: Maybe<ChangeCouponResult>;
  /** After signing in: pour the guest cart of `guestToken` into the user's, in whose currency all of it must have a price. Safe to repeat. */
  claimCart?: Maybe<ClaimCartResult>;
  /** Makes a coupon that can be used at once. */
  createCoupon?: Maybe<CreateCouponResult>;
  /**
   * Has dead letters of cart gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardCartDeadLetters?: Maybe<MendDeadLettersResult>;
  /** Takes everything out of the cart, the coupon too. Safe to repeat. */
  emptyCart?: Maybe<CartResult>;
  /** Ends a coupon at once and for ever; orders that have it keep it. Safe to repeat. */
  endCoupon?: Maybe<EndCouponResult>;
  giveBackCoupon?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Has dead letters of cart handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveCartDeadLetters?: Maybe<MendDeadLettersResult>;
  /** Takes the coupon away from the cart. Safe to repeat. */
  removeCoupon?: Maybe<CartResult>;
  removeOrderedLines?: Maybe<Scalars['Boolean']['output']>;
  /** Has the line of `lineId` hold `quantity` pieces, at most 99. A quantity of zero removes the line. */
  setCartLine?: Maybe<CartResult>;
  /** Adds a way of sending parcels, changes it, or ends it with `offered: false`: the code says which. */
  setShippingMethod?: Maybe<SetShippingMethodResult>;
  /** Sets what a method costs to a place up to a weight, or ends that step with `offered: false`. */
  setShippingRate?: Maybe<SetShippingRateResult>;
  /** Sets the rate of tax on goods that go to a country. Every quote from `validFrom` on has it. */
  setTaxRate?: Maybe<SetTaxRateResult>;
  takeCoupon?: Maybe<Scalars['Boolean']['output']>;
};


export type MutationAddToCartArgs = {
  input: AddToCartInput;
};


export type MutationApplyCouponArgs = {
  code: Scalars['String']['input'];
};


export type MutationChangeCartCurrencyArgs = {
  currency: Scalars['CurrencyCode']['input'];
};


export type MutationChangeCouponArgs = {
  input: ChangeCouponInput;
};


export type MutationClaimCartArgs = {
  guestToken: Scalars['String']['input'];
};


export type MutationCreateCouponArgs = {
  input: CreateCouponInput;
};


export type MutationDiscardCartDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationEndCouponArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveBackCouponArgs = {
  code: Scalars['String']['input'];
  orderId: Scalars['ID']['input'];
};


export type MutationRedriveCartDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationRemoveOrderedLinesArgs = {
  cartId: Scalars['ID']['input'];
  lineIds: Array<Scalars['ID']['input']>;
  orderId: Scalars['ID']['input'];
  quantities?: InputMaybe<Array<Scalars['Int']['input']>>;
};


export type MutationSetCartLineArgs = {
  lineId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};


export type MutationSetShippingMethodArgs = {
  input: SetShippingMethodInput;
};


export type MutationSetShippingRateArgs = {
  input: SetShippingRateInput;
};


export type MutationSetTaxRateArgs = {
  input: SetTaxRateInput;
};


export type MutationTakeCouponArgs = {
  code: Scalars['String']['input'];
  customerId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
};

/** Not all that is in the cart has a price in the currency that was asked for. The cart is as it was. */
export type NoPriceInCurrency = Problem & {
  __typename?: 'NoPriceInCurrency';
  /** What was asked for. */
  currency: Scalars['CurrencyCode']['output'];
  /** The lines without a price in it. */
  lineIds: Array<Scalars['ID']['output']>;
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** Something cannot be bought: it is not sold, or not in the cart's currency. */
export type NotForSale = Problem & {
  __typename?: 'NotForSale';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** What cannot be bought. */
  variantId: Scalars['ID']['output'];
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

/** There is no such thing, or it is not yours to see. */
export type NotFound = Problem & {
  __typename?: 'NotFound';
  /**
   * What is not there, as `of` says it.
   * @deprecated It is the id of something else, which a normalised store takes for this answer's own. Use `of`.
   */
  id: Scalars['ID']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** The id of what is not there, as it was asked for. */
  of: Scalars['ID']['output'];
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
};

/** Messages of a service that are not on the event log yet. */
export type OutboxHealth = {
  __typename?: 'OutboxHealth';
  /** Since when the oldest waits; null where none does. Older than a minute, the event log takes nothing. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many wait; 10000 stands for more. */
  waiting: Scalars['Int']['output'];
};

/**
 * Where a page lies in its list. Lists are read forward: `first` takes 1 to 100, `after` the `endCursor` of the page
 * before.
 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last edge; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follows: the next page is that `after` this one's `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`, so that something lies before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PersonalData = {
  __typename?: 'PersonalData';
  /** The uses of coupons by the person's orders, the latest first; at most 1,000. */
  couponUses?: Maybe<Array<CouponUse>>;
  /** The account's id. */
  userId: Scalars['ID']['output'];
};

/** Where something is sent. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** The country that it is in, by which sending and tax are priced. */
  country: Scalars['CountryCode']['output'];
  /** Street and house number, or what stands for them there. */
  line1: Scalars['String']['output'];
  /** A second line, such as a flat or a company; null where there is none. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who it is for. */
  name: Scalars['String']['output'];
  /** Empty where the country has none. */
  postalCode: Scalars['String']['output'];
  /** State, province or county; null where none was given. */
  region?: Maybe<Scalars['String']['output']>;
};

/** Where something is to be sent. Blanks around a part are dropped, and a part of nothing else is none. */
export type PostalAddressInput = {
  /** Town or city. */
  city: Scalars['String']['input'];
  /** One of the countries that ISO 3166-1 has assigned a code. */
  country: Scalars['CountryCode']['input'];
  /** Street and house number, or what stands for them there. */
  line1: Scalars['String']['input'];
  /** A second line, such as a flat or a company. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who it is for. */
  name: Scalars['String']['input'];
  /** May be empty where the country has none, as in HK or AE. */
  postalCode: Scalars['String']['input'];
  /** State, province or county; asked for nowhere. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Something the caller can act on. A mutation returns a union of its success and
 * its problems; the typename is the code, the message is for people, and any other
 * field says what to do about it. Faults nobody can act on stay in `errors`.
 */
export type Problem = {
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

/** What a service's workers have put off. */
export type PutOffHealth = {
  __typename?: 'PutOffHealth';
  /** How many; 10000 stands for more. */
  count: Scalars['Int']['output'];
  /** Those that have failed most often, 20 at most. */
  items: Array<ItemPutOff>;
};

/** More than a cart holds: 99 pieces of a variant, and 100 lines. */
export type QuantityLimit = Problem & {
  __typename?: 'QuantityLimit';
  /** The most that there may be. */
  limit: Scalars['Int']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * The caller's cart: the signed-in user's, or the guest cart named by the
   * `x-cart-token` header. Null until something is put in it.
   */
  cart?: Maybe<Cart>;
  /**
   * Messages that cart could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  cartDeadLetters?: Maybe<DeadLetterConnection>;
  /** How cart is as a service, for staff; null, with an error, where it is away. */
  cartHealth?: Maybe<ServiceHealth>;
  /** A coupon by its `code`, in any case; null when there is none. */
  coupon?: Maybe<Coupon>;
  /** Every coupon, the newest first. */
  coupons?: Maybe<CouponConnection>;
  /** All that they ever were, the latest change first; what is yet to hold too. `code` for one of them. */
  shippingMethodHistory?: Maybe<ShippingMethodConnection>;
  /** The ways of sending parcels as they are at an instant, now or `at`, in the order in which customers see them. */
  shippingMethods?: Maybe<Array<ShippingMethod>>;
  /**
   * All that was ever set of it, the latest change first; what is yet to hold too. `method` for one of the methods, by its
   * code.
   */
  shippingRateHistory?: Maybe<ShippingRateConnection>;
  /**
   * What sending costs at an instant, now or `at`, by place, currency and weight. `method` for one of the methods, by its
   * code.
   */
  shippingRates?: Maybe<Array<ShippingRate>>;
  /** All that was ever set of them, the latest change first; what is yet to hold too. `country` for one of them. */
  taxRateHistory?: Maybe<TaxRateConnection>;
  /**
   * The rates of tax that hold at an instant, by country: now, or `at`; `country` for one. A country without one is taxed
   * where the goods arrive; one that is taxed as another, as Monaco is as France, has that one's.
   */
  taxRates?: Maybe<Array<TaxRate>>;
};


export type QueryCartDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCouponArgs = {
  code: Scalars['String']['input'];
};


export type QueryCouponsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryShippingMethodHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryShippingMethodsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryShippingRateHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  method?: InputMaybe<Scalars['String']['input']>;
};


export type QueryShippingRatesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  method?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTaxRateHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTaxRatesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
};

/** What a service tells of itself to staff, as each does under its own name: what has not gone out yet, and what it tries again. */
export type ServiceHealth = {
  __typename?: 'ServiceHealth';
  /** What it has to say to others and has not said yet. Null, with an error, where its database is away. */
  outbox?: Maybe<OutboxHealth>;
  /** What it could not do by itself and tries again, for longer each time. Null, with an error, where its database is away. */
  putOff?: Maybe<PutOffHealth>;
  /** The service's name, which is also that of its consumer group. */
  service: Scalars['String']['output'];
  /** What it runs as, such as 1.4.0; replicas may differ while it is renewed. */
  version: Scalars['String']['output'];
};

/** A way of sending, from an instant on. */
export type SetShippingMethodInput = {
  /** 1 to 32 small letters, digits and hyphens, a letter first. Orders keep it. */
  code: Scalars['String']['input'];
  /** What customers read. */
  name: Scalars['String']['input'];
  /** Why, for whoever reads the history. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** False ends it: nothing is sent so from then on. */
  offered?: Scalars['Boolean']['input'];
  /** In lists, from 0 to 1000; the least comes first. */
  position: Scalars['Int']['input'];
  /** Null for now; never before now. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `setShippingMethod` answers. */
export type SetShippingMethodResult = InvalidInput | ShippingMethodSet;

/** What a method costs to a place up to a weight, from an instant on: a `price` or a `percent`. */
export type SetShippingRateInput = {
  /** One country, whose rates then take the place of its zone's: all of them in that currency, whatever the weight. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Null: for every currency that has no price there. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Working days. */
  estimate: Scalars['Int']['input'];
  /** The method's code. */
  method: Scalars['String']['input'];
  /** Why, for whoever reads the history. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** False ends this step: what weighs so much is then carried by the next heavier one, if there is any. */
  offered?: Scalars['Boolean']['input'];
  /** Of what the goods cost, where `currency` is null. */
  percent?: InputMaybe<Scalars['Decimal']['input']>;
  /** In `currency`; null without one. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** From 1 to 1,000,000. */
  upToGrams: Scalars['Int']['input'];
  /** Null for now; never before now. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where to: either a zone or a country. */
  zone?: InputMaybe<ShippingZone>;
};

/** What `setShippingRate` answers. */
export type SetShippingRateResult = InvalidInput | NotFound | ShippingRateSet;

/** A rate of tax, from an instant on. */
export type SetTaxRateInput = {
  /** One with a rate of its own: Monaco's is that of France. */
  country: Scalars['CountryCode']['input'];
  /** Why, for whoever reads the history. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** From 0 to 100, with two decimals at most. */
  percent: Scalars['Decimal']['input'];
  /** Null for now; never before now. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `setTaxRate` answers. */
export type SetTaxRateResult = InvalidInput | TaxRateSet;

/**
 * A way of sending parcels, from an instant on. None is ever changed: of those with one code, the latest that has begun
 * holds. What it costs is in `shippingRates`; to a customer it is a `ShippingOption`.
 */
export type ShippingMethod = {
  __typename?: 'ShippingMethod';
  /** When it was set. */
  changedAt: Scalars['DateTime']['output'];
  /** The member of staff who set it; null for what the shop began with. */
  changedBy?: Maybe<User>;
  /** Names the method, as `ShippingOption.code` does: `standard`. */
  code: Scalars['String']['output'];
  /** Opaque, of this change alone; `code` names the method. */
  id: Scalars['ID']['output'];
  /** What customers read. */
  name: Scalars['String']['output'];
  /** Why, in the words of whoever set it; null when they gave no reason. */
  note?: Maybe<Scalars['String']['output']>;
  /** False when nothing is sent so. */
  offered: Scalars['Boolean']['output'];
  /** In lists; the least comes first. */
  position: Scalars['Int']['output'];
  /** From when on it holds. */
  validFrom: Scalars['DateTime']['output'];
};

/** A page of ways of sending. */
export type ShippingMethodConnection = {
  __typename?: 'ShippingMethodConnection';
  /** The page itself, in the order of the list. */
  edges: Array<ShippingMethodEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A way of sending, and its place in the list. */
export type ShippingMethodEdge = {
  __typename?: 'ShippingMethodEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The way of sending. */
  node: ShippingMethod;
};

/** The way of sending is set. */
export type ShippingMethodSet = {
  __typename?: 'ShippingMethodSet';
  /** The new one. */
  shippingMethod: ShippingMethod;
};

/** A way to send one cart to one country, at what it costs now. */
export type ShippingOption = {
  __typename?: 'ShippingOption';
  /** Names the way of shipping, wherever it goes and whatever it costs: `standard`. */
  code: Scalars['String']['output'];
  /** Working days. */
  estimate: Scalars['Int']['output'];
  /** Names this way of shipping to this country at this price, and no other. */
  id: Scalars['ID']['output'];
  /** What customers read. */
  name: Scalars['String']['output'];
  /** What it costs, before tax; zero when a coupon makes it free. */
  price: Money;
};

/**
 * What a method costs to a place up to a weight, from an instant on. None is ever changed: of those for one method, place,
 * currency and weight, the latest that has begun holds.
 */
export type ShippingRate = {
  __typename?: 'ShippingRate';
  /** When it was set. */
  changedAt: Scalars['DateTime']['output'];
  /** The member of staff who set it; null for what the shop began with. */
  changedBy?: Maybe<User>;
  /** The one country that it is for, in place of its zone's rates; null when it is for a zone. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** Null when it is for every currency that has no price there. */
  currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** Working days. */
  estimate: Scalars['Int']['output'];
  /** Opaque, of this change alone. */
  id: Scalars['ID']['output'];
  /** The method's code. */
  method: Scalars['String']['output'];
  /** Why, in the words of whoever set it; null when they gave no reason. */
  note?: Maybe<Scalars['String']['output']>;
  /** False from when on it has ended. */
  offered: Scalars['Boolean']['output'];
  /** Of what the goods cost; null where there is a price, and once it has ended. */
  percent?: Maybe<Scalars['Decimal']['output']>;
  /** Null where it is a percentage, and once it has ended. */
  price?: Maybe<Money>;
  /** The lightest step that carries a cart counts. */
  upToGrams: Scalars['Int']['output'];
  /** From when on it holds. */
  validFrom: Scalars['DateTime']['output'];
  /** Null when it is for one country. */
  zone?: Maybe<ShippingZone>;
};

/** A page of what sending costs. */
export type ShippingRateConnection = {
  __typename?: 'ShippingRateConnection';
  /** The page itself, in the order of the list. */
  edges: Array<ShippingRateEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** What sending costs, and its place in the list. */
export type ShippingRateEdge = {
  __typename?: 'ShippingRateEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** What it costs. */
  node: ShippingRate;
};

/** What it costs is set. */
export type ShippingRateSet = {
  __typename?: 'ShippingRateSet';
  /** The new one. */
  shippingRate: ShippingRate;
};

/** Where a parcel goes, as far as prices tell places apart. */
export type ShippingZone =
  /** The country where parcels start. */
  | 'HOME'
  /** The VAT area of the European Union, whose borders a parcel crosses without customs. */
  | 'UNION'
  /** Anywhere else. */
  | 'WORLD';

/**
 * A rate of value added tax, from an instant on. None is ever changed: of those for one country, the latest that has begun
 * holds.
 */
export type TaxRate = {
  __typename?: 'TaxRate';
  /** When it was set. */
  changedAt: Scalars['DateTime']['output'];
  /** The member of staff who set it; null for what the shop began with. */
  changedBy?: Maybe<User>;
  /** Where the goods go. */
  country: Scalars['CountryCode']['output'];
  /** Opaque, of this change alone. */
  id: Scalars['ID']['output'];
  /** Why, in the words of whoever set it; null when they gave no reason. */
  note?: Maybe<Scalars['String']['output']>;
  /** In percent of all that is paid for: `19.00`. */
  percent: Scalars['Decimal']['output'];
  /** From when on it holds. */
  validFrom: Scalars['DateTime']['output'];
};

/** A page of rates of tax. */
export type TaxRateConnection = {
  __typename?: 'TaxRateConnection';
  /** The page itself, in the order of the list. */
  edges: Array<TaxRateEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A rate of tax, and its place in the list. */
export type TaxRateEdge = {
  __typename?: 'TaxRateEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The rate. */
  node: TaxRate;
};

/** The rate is set. */
export type TaxRateSet = {
  __typename?: 'TaxRateSet';
  /** The new one. */
  taxRate: TaxRate;
};

/** This was tried too often for this account or e-mail address, or from this network address. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** When the next attempt is let through. */
  retryAt: Scalars['DateTime']['output'];
};

export type User = {
  __typename?: 'User';
  /** The signed-in user's own cart, for nobody else to see; null until something is put in it. */
  cart?: Maybe<Cart>;
  id: Scalars['ID']['output'];
};

export type Variant = {
  __typename?: 'Variant';
  id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Cart: Cart;
  PersonalData: PersonalData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CartResult:
    | ( Omit<CartChanged, 'cart'> & { cart: _RefType['Cart'] } & { __typename: 'CartChanged' } )
    | ( CurrencyMismatch & { __typename: 'CurrencyMismatch' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotForSale & { __typename: 'NotForSale' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( QuantityLimit & { __typename: 'QuantityLimit' } )
  ;
  ChangeCartCurrencyResult:
    | ( Omit<CartChanged, 'cart'> & { cart: _RefType['Cart'] } & { __typename: 'CartChanged' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NoPriceInCurrency & { __typename: 'NoPriceInCurrency' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  ChangeCouponResult:
    | ( Omit<CouponChanged, 'coupon'> & { coupon: _RefType['Coupon'] } & { __typename: 'CouponChanged' } )
    | ( CouponUsedMore & { __typename: 'CouponUsedMore' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  ClaimCartResult:
    | ( Omit<CartChanged, 'cart'> & { cart: _RefType['Cart'] } & { __typename: 'CartChanged' } )
    | ( CurrencyMismatch & { __typename: 'CurrencyMismatch' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  CouponResult:
    | ( Omit<CartChanged, 'cart'> & { cart: _RefType['Cart'] } & { __typename: 'CartChanged' } )
    | ( CouponNotUsable & { __typename: 'CouponNotUsable' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  CreateCouponResult:
    | ( Omit<CouponChanged, 'coupon'> & { coupon: _RefType['Coupon'] } & { __typename: 'CouponChanged' } )
    | ( CouponCodeTaken & { __typename: 'CouponCodeTaken' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  EndCouponResult:
    | ( Omit<CouponChanged, 'coupon'> & { coupon: _RefType['Coupon'] } & { __typename: 'CouponChanged' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  SetShippingMethodResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ShippingMethodSet, 'shippingMethod'> & { shippingMethod: _RefType['ShippingMethod'] } & { __typename: 'ShippingMethodSet' } )
  ;
  SetShippingRateResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ShippingRateSet, 'shippingRate'> & { shippingRate: _RefType['ShippingRate'] } & { __typename: 'ShippingRateSet' } )
  ;
  SetTaxRateResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<TaxRateSet, 'taxRate'> & { taxRate: _RefType['TaxRate'] } & { __typename: 'TaxRateSet' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( CouponCodeTaken )
    | ( CouponNotUsable )
    | ( CouponUsedMore )
    | ( CurrencyMismatch )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NoPriceInCurrency )
    | ( NotForSale )
    | ( NotFound )
    | ( QuantityLimit )
    | ( TooManyAttempts )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddToCartInput: AddToCartInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Cart: ResolverTypeWrapper<CartParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CartChanged: ResolverTypeWrapper<Omit<CartChanged, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CartLine: ResolverTypeWrapper<CartLineParent>;
  CartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CartResult']>;
  CartTotals: ResolverTypeWrapper<CartTotalsParent>;
  ChangeCartCurrencyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeCartCurrencyResult']>;
  ChangeCouponInput: ChangeCouponInput;
  ChangeCouponResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeCouponResult']>;
  ClaimCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimCartResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Coupon: ResolverTypeWrapper<CouponParent>;
  CouponChanged: ResolverTypeWrapper<Omit<CouponChanged, 'coupon'> & { coupon: ResolversTypes['Coupon'] }>;
  CouponCodeTaken: ResolverTypeWrapper<CouponCodeTaken>;
  CouponConnection: ResolverTypeWrapper<CouponConnectionParent>;
  CouponEdge: ResolverTypeWrapper<Omit<CouponEdge, 'node'> & { node: ResolversTypes['Coupon'] }>;
  CouponKind: CouponKind;
  CouponNotUsable: ResolverTypeWrapper<CouponNotUsable>;
  CouponRedemption: ResolverTypeWrapper<CouponRedemptionParent>;
  CouponRedemptionConnection: ResolverTypeWrapper<Omit<CouponRedemptionConnection, 'edges'> & { edges: Array<ResolversTypes['CouponRedemptionEdge']> }>;
  CouponRedemptionEdge: ResolverTypeWrapper<Omit<CouponRedemptionEdge, 'node'> & { node: ResolversTypes['CouponRedemption'] }>;
  CouponRefusal: CouponRefusal;
  CouponResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CouponResult']>;
  CouponUse: ResolverTypeWrapper<CouponUseParent>;
  CouponUsedMore: ResolverTypeWrapper<CouponUsedMore>;
  CreateCouponInput: CreateCouponInput;
  CreateCouponResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCouponResult']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CurrencyMismatch: ResolverTypeWrapper<CurrencyMismatch>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EndCouponResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndCouponResult']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoPriceInCurrency: ResolverTypeWrapper<NoPriceInCurrency>;
  NotForSale: ResolverTypeWrapper<NotForSale>;
  NotForSaleReason: NotForSaleReason;
  NotFound: ResolverTypeWrapper<NotFound>;
  Order: ResolverTypeWrapper<OrderParent>;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Product: ResolverTypeWrapper<ProductParent>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  QuantityLimit: ResolverTypeWrapper<QuantityLimit>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  SetShippingMethodInput: SetShippingMethodInput;
  SetShippingMethodResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetShippingMethodResult']>;
  SetShippingRateInput: SetShippingRateInput;
  SetShippingRateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetShippingRateResult']>;
  SetTaxRateInput: SetTaxRateInput;
  SetTaxRateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTaxRateResult']>;
  ShippingMethod: ResolverTypeWrapper<ShippingMethodParent>;
  ShippingMethodConnection: ResolverTypeWrapper<Omit<ShippingMethodConnection, 'edges'> & { edges: Array<ResolversTypes['ShippingMethodEdge']> }>;
  ShippingMethodEdge: ResolverTypeWrapper<Omit<ShippingMethodEdge, 'node'> & { node: ResolversTypes['ShippingMethod'] }>;
  ShippingMethodSet: ResolverTypeWrapper<Omit<ShippingMethodSet, 'shippingMethod'> & { shippingMethod: ResolversTypes['ShippingMethod'] }>;
  ShippingOption: ResolverTypeWrapper<ShippingOptionParent>;
  ShippingRate: ResolverTypeWrapper<ShippingRateParent>;
  ShippingRateConnection: ResolverTypeWrapper<Omit<ShippingRateConnection, 'edges'> & { edges: Array<ResolversTypes['ShippingRateEdge']> }>;
  ShippingRateEdge: ResolverTypeWrapper<Omit<ShippingRateEdge, 'node'> & { node: ResolversTypes['ShippingRate'] }>;
  ShippingRateSet: ResolverTypeWrapper<Omit<ShippingRateSet, 'shippingRate'> & { shippingRate: ResolversTypes['ShippingRate'] }>;
  ShippingZone: ShippingZone;
  TaxRate: ResolverTypeWrapper<TaxRateParent>;
  TaxRateConnection: ResolverTypeWrapper<Omit<TaxRateConnection, 'edges'> & { edges: Array<ResolversTypes['TaxRateEdge']> }>;
  TaxRateEdge: ResolverTypeWrapper<Omit<TaxRateEdge, 'node'> & { node: ResolversTypes['TaxRate'] }>;
  TaxRateSet: ResolverTypeWrapper<Omit<TaxRateSet, 'taxRate'> & { taxRate: ResolversTypes['TaxRate'] }>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  User: ResolverTypeWrapper<UserParent>;
  Variant: ResolverTypeWrapper<VariantParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddToCartInput: AddToCartInput;
  ID: Scalars['ID']['output'];
  Cart: CartParent;
  String: Scalars['String']['output'];
  CartChanged: Omit<CartChanged, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CartLine: CartLineParent;
  CartResult: ResolversUnionTypes<ResolversParentTypes>['CartResult'];
  CartTotals: CartTotalsParent;
  ChangeCartCurrencyResult: ResolversUnionTypes<ResolversParentTypes>['ChangeCartCurrencyResult'];
  ChangeCouponInput: ChangeCouponInput;
  ChangeCouponResult: ResolversUnionTypes<ResolversParentTypes>['ChangeCouponResult'];
  ClaimCartResult: ResolversUnionTypes<ResolversParentTypes>['ClaimCartResult'];
  CountryCode: Scalars['CountryCode']['output'];
  Coupon: CouponParent;
  CouponChanged: Omit<CouponChanged, 'coupon'> & { coupon: ResolversParentTypes['Coupon'] };
  CouponCodeTaken: CouponCodeTaken;
  CouponConnection: CouponConnectionParent;
  CouponEdge: Omit<CouponEdge, 'node'> & { node: ResolversParentTypes['Coupon'] };
  CouponNotUsable: CouponNotUsable;
  CouponRedemption: CouponRedemptionParent;
  CouponRedemptionConnection: Omit<CouponRedemptionConnection, 'edges'> & { edges: Array<ResolversParentTypes['CouponRedemptionEdge']> };
  CouponRedemptionEdge: Omit<CouponRedemptionEdge, 'node'> & { node: ResolversParentTypes['CouponRedemption'] };
  CouponResult: ResolversUnionTypes<ResolversParentTypes>['CouponResult'];
  CouponUse: CouponUseParent;
  CouponUsedMore: CouponUsedMore;
  CreateCouponInput: CreateCouponInput;
  CreateCouponResult: ResolversUnionTypes<ResolversParentTypes>['CreateCouponResult'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CurrencyMismatch: CurrencyMismatch;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  EndCouponResult: ResolversUnionTypes<ResolversParentTypes>['EndCouponResult'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NoPriceInCurrency: NoPriceInCurrency;
  NotForSale: NotForSale;
  NotFound: NotFound;
  Order: OrderParent;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PersonalData: PersonalDataParent;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Product: ProductParent;
  PutOffHealth: PutOffHealth;
  QuantityLimit: QuantityLimit;
  Query: Record<PropertyKey, never>;
  ServiceHealth: ServiceHealth;
  SetShippingMethodInput: SetShippingMethodInput;
  SetShippingMethodResult: ResolversUnionTypes<ResolversParentTypes>['SetShippingMethodResult'];
  SetShippingRateInput: SetShippingRateInput;
  SetShippingRateResult: ResolversUnionTypes<ResolversParentTypes>['SetShippingRateResult'];
  SetTaxRateInput: SetTaxRateInput;
  SetTaxRateResult: ResolversUnionTypes<ResolversParentTypes>['SetTaxRateResult'];
  ShippingMethod: ShippingMethodParent;
  ShippingMethodConnection: Omit<ShippingMethodConnection, 'edges'> & { edges: Array<ResolversParentTypes['ShippingMethodEdge']> };
  ShippingMethodEdge: Omit<ShippingMethodEdge, 'node'> & { node: ResolversParentTypes['ShippingMethod'] };
  ShippingMethodSet: Omit<ShippingMethodSet, 'shippingMethod'> & { shippingMethod: ResolversParentTypes['ShippingMethod'] };
  ShippingOption: ShippingOptionParent;
  ShippingRate: ShippingRateParent;
  ShippingRateConnection: Omit<ShippingRateConnection, 'edges'> & { edges: Array<ResolversParentTypes['ShippingRateEdge']> };
  ShippingRateEdge: Omit<ShippingRateEdge, 'node'> & { node: ResolversParentTypes['ShippingRate'] };
  ShippingRateSet: Omit<ShippingRateSet, 'shippingRate'> & { shippingRate: ResolversParentTypes['ShippingRate'] };
  TaxRate: TaxRateParent;
  TaxRateConnection: Omit<TaxRateConnection, 'edges'> & { edges: Array<ResolversParentTypes['TaxRateEdge']> };
  TaxRateEdge: Omit<TaxRateEdge, 'node'> & { node: ResolversParentTypes['TaxRate'] };
  TaxRateSet: Omit<TaxRateSet, 'taxRate'> & { taxRate: ResolversParentTypes['TaxRate'] };
  TooManyAttempts: TooManyAttempts;
  User: UserParent;
  Variant: VariantParent;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CartLine']>, ParentType, ContextType>;
  shippingOptions?: Resolver<Array<ResolversTypes['ShippingOption']>, ParentType, ContextType, RequireFields<CartShippingOptionsArgs, 'country'>>;
  totals?: Resolver<ResolversTypes['CartTotals'], ParentType, ContextType, Partial<CartTotalsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartChanged'] = ResolversParentTypes['CartChanged']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  guestToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  forSale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  notForSaleBecause?: Resolver<Maybe<ResolversTypes['NotForSaleReason']>, ParentType, ContextType>;
  priceWas?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type CartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartResult'] = ResolversParentTypes['CartResult']> = {
  __resolveType: TypeResolveFn<'CartChanged' | 'CurrencyMismatch' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotForSale' | 'NotFound' | 'QuantityLimit', ParentType, ContextType>;
};

export type CartTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartTotals'] = ResolversParentTypes['CartTotals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingOption?: Resolver<Maybe<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ChangeCartCurrencyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCartCurrencyResult'] = ResolversParentTypes['ChangeCartCurrencyResult']> = {
  __resolveType: TypeResolveFn<'CartChanged' | 'InvalidInput' | 'NoPriceInCurrency' | 'NotFound', ParentType, ContextType>;
};

export type ChangeCouponResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCouponResult'] = ResolversParentTypes['ChangeCouponResult']> = {
  __resolveType: TypeResolveFn<'CouponChanged' | 'CouponUsedMore' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ClaimCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimCartResult'] = ResolversParentTypes['ClaimCartResult']> = {
  __resolveType: TypeResolveFn<'CartChanged' | 'CurrencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CouponKind'], ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  mostPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mostRedemptions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  products?: Resolver<Maybe<Array<Maybe<ResolversTypes['Product']>>>, ParentType, ContextType>;
  redeemed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redemptions?: Resolver<Maybe<ResolversTypes['CouponRedemptionConnection']>, ParentType, ContextType, RequireFields<CouponRedemptionsArgs, 'first'>>;
};

export type CouponChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponChanged'] = ResolversParentTypes['CouponChanged']> = {
  coupon?: Resolver<ResolversTypes['Coupon'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CouponCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponCodeTaken'] = ResolversParentTypes['CouponCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CouponConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponConnection'] = ResolversParentTypes['CouponConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CouponEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CouponEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponEdge'] = ResolversParentTypes['CouponEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Coupon'], ParentType, ContextType>;
};

export type CouponNotUsableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponNotUsable'] = ResolversParentTypes['CouponNotUsable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CouponRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CouponRedemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponRedemption'] = ResolversParentTypes['CouponRedemption']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  givenBackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type CouponRedemptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponRedemptionConnection'] = ResolversParentTypes['CouponRedemptionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CouponRedemptionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CouponRedemptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponRedemptionEdge'] = ResolversParentTypes['CouponRedemptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CouponRedemption'], ParentType, ContextType>;
};

export type CouponResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponResult'] = ResolversParentTypes['CouponResult']> = {
  __resolveType: TypeResolveFn<'CartChanged' | 'CouponNotUsable' | 'InvalidInput' | 'TooManyAttempts', ParentType, ContextType>;
};

export type CouponUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponUse'] = ResolversParentTypes['CouponUse']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenBackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type CouponUsedMoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponUsedMore'] = ResolversParentTypes['CouponUsedMore']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redeemed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCouponResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCouponResult'] = ResolversParentTypes['CreateCouponResult']> = {
  __resolveType: TypeResolveFn<'CouponChanged' | 'CouponCodeTaken' | 'InvalidInput', ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CurrencyMismatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrencyMismatch'] = ResolversParentTypes['CurrencyMismatch']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersMendedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLettersMended'] = ResolversParentTypes['DeadLettersMended']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EndCouponResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndCouponResult'] = ResolversParentTypes['EndCouponResult']> = {
  __resolveType: TypeResolveFn<'CouponChanged' | 'NotFound', ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemPutOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemPutOff'] = ResolversParentTypes['ItemPutOff']> = {
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MendDeadLettersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MendDeadLettersResult'] = ResolversParentTypes['MendDeadLettersResult']> = {
  __resolveType: TypeResolveFn<'DeadLettersMended' | 'InvalidInput', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addToCart?: Resolver<Maybe<ResolversTypes['CartResult']>, ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  applyCoupon?: Resolver<Maybe<ResolversTypes['CouponResult']>, ParentType, ContextType, RequireFields<MutationApplyCouponArgs, 'code'>>;
  changeCartCurrency?: Resolver<Maybe<ResolversTypes['ChangeCartCurrencyResult']>, ParentType, ContextType, RequireFields<MutationChangeCartCurrencyArgs, 'currency'>>;
  changeCoupon?: Resolver<Maybe<ResolversTypes['ChangeCouponResult']>, ParentType, ContextType, RequireFields<MutationChangeCouponArgs, 'input'>>;
  claimCart?: Resolver<Maybe<ResolversTypes['ClaimCartResult']>, ParentType, ContextType, RequireFields<MutationClaimCartArgs, 'guestToken'>>;
  createCoupon?: Resolver<Maybe<ResolversTypes['CreateCouponResult']>, ParentType, ContextType, RequireFields<MutationCreateCouponArgs, 'input'>>;
  discardCartDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardCartDeadLettersArgs, 'ids'>>;
  emptyCart?: Resolver<Maybe<ResolversTypes['CartResult']>, ParentType, ContextType>;
  endCoupon?: Resolver<Maybe<ResolversTypes['EndCouponResult']>, ParentType, ContextType, RequireFields<MutationEndCouponArgs, 'id'>>;
  giveBackCoupon?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationGiveBackCouponArgs, 'code' | 'orderId'>>;
  redriveCartDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveCartDeadLettersArgs>>;
  removeCoupon?: Resolver<Maybe<ResolversTypes['CartResult']>, ParentType, ContextType>;
  removeOrderedLines?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationRemoveOrderedLinesArgs, 'cartId' | 'lineIds' | 'orderId'>>;
  setCartLine?: Resolver<Maybe<ResolversTypes['CartResult']>, ParentType, ContextType, RequireFields<MutationSetCartLineArgs, 'lineId' | 'quantity'>>;
  setShippingMethod?: Resolver<Maybe<ResolversTypes['SetShippingMethodResult']>, ParentType, ContextType, RequireFields<MutationSetShippingMethodArgs, 'input'>>;
  setShippingRate?: Resolver<Maybe<ResolversTypes['SetShippingRateResult']>, ParentType, ContextType, RequireFields<MutationSetShippingRateArgs, 'input'>>;
  setTaxRate?: Resolver<Maybe<ResolversTypes['SetTaxRateResult']>, ParentType, ContextType, RequireFields<MutationSetTaxRateArgs, 'input'>>;
  takeCoupon?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationTakeCouponArgs, 'code' | 'customerId' | 'orderId'>>;
};

export type NoPriceInCurrencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPriceInCurrency'] = ResolversParentTypes['NoPriceInCurrency']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  lineIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotForSaleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotForSale'] = ResolversParentTypes['NotForSale']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OutboxHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboxHealth'] = ResolversParentTypes['OutboxHealth']> = {
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  couponUses?: Resolver<Maybe<Array<ResolversTypes['CouponUse']>>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'CouponCodeTaken' | 'CouponNotUsable' | 'CouponUsedMore' | 'CurrencyMismatch' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NoPriceInCurrency' | 'NotForSale' | 'NotFound' | 'QuantityLimit' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QuantityLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuantityLimit'] = ResolversParentTypes['QuantityLimit']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  cartDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryCartDeadLettersArgs, 'first'>>;
  cartHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType, RequireFields<QueryCouponArgs, 'code'>>;
  coupons?: Resolver<Maybe<ResolversTypes['CouponConnection']>, ParentType, ContextType, RequireFields<QueryCouponsArgs, 'first'>>;
  shippingMethodHistory?: Resolver<Maybe<ResolversTypes['ShippingMethodConnection']>, ParentType, ContextType, RequireFields<QueryShippingMethodHistoryArgs, 'first'>>;
  shippingMethods?: Resolver<Maybe<Array<ResolversTypes['ShippingMethod']>>, ParentType, ContextType, Partial<QueryShippingMethodsArgs>>;
  shippingRateHistory?: Resolver<Maybe<ResolversTypes['ShippingRateConnection']>, ParentType, ContextType, RequireFields<QueryShippingRateHistoryArgs, 'first'>>;
  shippingRates?: Resolver<Maybe<Array<ResolversTypes['ShippingRate']>>, ParentType, ContextType, Partial<QueryShippingRatesArgs>>;
  taxRateHistory?: Resolver<Maybe<ResolversTypes['TaxRateConnection']>, ParentType, ContextType, RequireFields<QueryTaxRateHistoryArgs, 'first'>>;
  taxRates?: Resolver<Maybe<Array<ResolversTypes['TaxRate']>>, ParentType, ContextType, Partial<QueryTaxRatesArgs>>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetShippingMethodResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingMethodResult'] = ResolversParentTypes['SetShippingMethodResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ShippingMethodSet', ParentType, ContextType>;
};

export type SetShippingRateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingRateResult'] = ResolversParentTypes['SetShippingRateResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ShippingRateSet', ParentType, ContextType>;
};

export type SetTaxRateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTaxRateResult'] = ResolversParentTypes['SetTaxRateResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'TaxRateSet', ParentType, ContextType>;
};

export type ShippingMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethod'] = ResolversParentTypes['ShippingMethod']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ShippingMethodConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethodConnection'] = ResolversParentTypes['ShippingMethodConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ShippingMethodEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShippingMethodEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethodEdge'] = ResolversParentTypes['ShippingMethodEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ShippingMethod'], ParentType, ContextType>;
};

export type ShippingMethodSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethodSet'] = ResolversParentTypes['ShippingMethodSet']> = {
  shippingMethod?: Resolver<ResolversTypes['ShippingMethod'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShippingOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingOption'] = ResolversParentTypes['ShippingOption']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ShippingRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingRate'] = ResolversParentTypes['ShippingRate']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  upToGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
};

export type ShippingRateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingRateConnection'] = ResolversParentTypes['ShippingRateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ShippingRateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShippingRateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingRateEdge'] = ResolversParentTypes['ShippingRateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ShippingRate'], ParentType, ContextType>;
};

export type ShippingRateSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingRateSet'] = ResolversParentTypes['ShippingRateSet']> = {
  shippingRate?: Resolver<ResolversTypes['ShippingRate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TaxRateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRateConnection'] = ResolversParentTypes['TaxRateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaxRateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaxRateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRateEdge'] = ResolversParentTypes['TaxRateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaxRate'], ParentType, ContextType>;
};

export type TaxRateSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRateSet'] = ResolversParentTypes['TaxRateSet']> = {
  taxRate?: Resolver<ResolversTypes['TaxRate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Cart?: CartResolvers<ContextType>;
  CartChanged?: CartChangedResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartResult?: CartResultResolvers<ContextType>;
  CartTotals?: CartTotalsResolvers<ContextType>;
  ChangeCartCurrencyResult?: ChangeCartCurrencyResultResolvers<ContextType>;
  ChangeCouponResult?: ChangeCouponResultResolvers<ContextType>;
  ClaimCartResult?: ClaimCartResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Coupon?: CouponResolvers<ContextType>;
  CouponChanged?: CouponChangedResolvers<ContextType>;
  CouponCodeTaken?: CouponCodeTakenResolvers<ContextType>;
  CouponConnection?: CouponConnectionResolvers<ContextType>;
  CouponEdge?: CouponEdgeResolvers<ContextType>;
  CouponNotUsable?: CouponNotUsableResolvers<ContextType>;
  CouponRedemption?: CouponRedemptionResolvers<ContextType>;
  CouponRedemptionConnection?: CouponRedemptionConnectionResolvers<ContextType>;
  CouponRedemptionEdge?: CouponRedemptionEdgeResolvers<ContextType>;
  CouponResult?: CouponResultResolvers<ContextType>;
  CouponUse?: CouponUseResolvers<ContextType>;
  CouponUsedMore?: CouponUsedMoreResolvers<ContextType>;
  CreateCouponResult?: CreateCouponResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  CurrencyMismatch?: CurrencyMismatchResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  EndCouponResult?: EndCouponResultResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  ItemPutOff?: ItemPutOffResolvers<ContextType>;
  MendDeadLettersResult?: MendDeadLettersResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoPriceInCurrency?: NoPriceInCurrencyResolvers<ContextType>;
  NotForSale?: NotForSaleResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  QuantityLimit?: QuantityLimitResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  SetShippingMethodResult?: SetShippingMethodResultResolvers<ContextType>;
  SetShippingRateResult?: SetShippingRateResultResolvers<ContextType>;
  SetTaxRateResult?: SetTaxRateResultResolvers<ContextType>;
  ShippingMethod?: ShippingMethodResolvers<ContextType>;
  ShippingMethodConnection?: ShippingMethodConnectionResolvers<ContextType>;
  ShippingMethodEdge?: ShippingMethodEdgeResolvers<ContextType>;
  ShippingMethodSet?: ShippingMethodSetResolvers<ContextType>;
  ShippingOption?: ShippingOptionResolvers<ContextType>;
  ShippingRate?: ShippingRateResolvers<ContextType>;
  ShippingRateConnection?: ShippingRateConnectionResolvers<ContextType>;
  ShippingRateEdge?: ShippingRateEdgeResolvers<ContextType>;
  ShippingRateSet?: ShippingRateSetResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  TaxRateConnection?: TaxRateConnectionResolvers<ContextType>;
  TaxRateEdge?: TaxRateEdgeResolvers<ContextType>;
  TaxRateSet?: TaxRateSetResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
