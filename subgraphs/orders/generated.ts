// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Order as OrderParent, OrderLine as OrderLineParent, Shipment as ShipmentParent, OrderEvent as OrderEventParent, OrderConnection as OrderConnectionParent, User as UserParent } from './mappers.ts';
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

export type CancelOrderResult = NotAllowedNow | NotFound | OrderChanged;

export type CancelReason =
  | 'CUSTOMER_REQUEST'
  | 'OUT_OF_STOCK'
  | 'PAYMENT_DECLINED'
  | 'STAFF_REQUEST'
  | 'TIMED_OUT';

/** The cart, what something in it costs, or its total changed after the customer last saw it. */
export type CartChangedMeanwhile = Problem & {
  __typename?: 'CartChangedMeanwhile';
  cartVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  total: Money;
};

export type CartEmpty = Problem & {
  __typename?: 'CartEmpty';
  message: Scalars['String']['output'];
};

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

export type MarkDeliveredResult = NotAllowedNow | NotFound | OrderChanged;

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
  cancelOrder?: Maybe<CancelOrderResult>;
  markDelivered?: Maybe<MarkDeliveredResult>;
  /**
   * Turn a cart into an order. Answers as soon as the order is PLACED; follow
   * `orderUpdated` for the rest. Sending the same key again returns the same order.
   */
  placeOrder?: Maybe<PlaceOrderResult>;
  receiveReturn?: Maybe<ReceiveReturnResult>;
  requestReturn?: Maybe<RequestReturnResult>;
  /** Have a refused payment taken from another card of the customer's; a parcel that waits goes out then. */
  retryPayment?: Maybe<RetryPaymentResult>;
  /**
   * Send an order out. Its money is taken first: if that is refused, nothing goes. While it takes long, the answer is an error
   * of code SUBGRAPH_UNAVAILABLE; the same parcel again hears how it ended.
   */
  shipOrder?: Maybe<ShipOrderResult>;
  /** Give a refused payment up; a parcel that waits goes out. */
  writeOffPayment?: Maybe<WriteOffPaymentResult>;
};


export type MutationCancelOrderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationMarkDeliveredArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationReceiveReturnArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestReturnArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRetryPaymentArgs = {
  input: RetryPaymentInput;
};


export type MutationShipOrderArgs = {
  input: ShipOrderInput;
};


export type MutationWriteOffPaymentArgs = {
  input: WriteOffPaymentInput;
};

/** The order is not in a state that allows this. */
export type NotAllowedNow = Problem & {
  __typename?: 'NotAllowedNow';
  message: Scalars['String']['output'];
  status: OrderStatus;
};

/** Something cannot be bought: it is not sold, or not in the cart's currency. */
export type NotForSale = Problem & {
  __typename?: 'NotForSale';
  message: Scalars['String']['output'];
  variantId: Scalars['ID']['output'];
};

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
  /** What the caller may do next, so no client keeps its own copy of the rules. */
  actions: Array<OrderAction>;
  /** Why it was cancelled, once it has been. */
  cancelReason?: Maybe<CancelReason>;
  customer?: Maybe<User>;
  customerId: Scalars['ID']['output'];
  discount: Money;
  /** Everything that has happened to it, oldest first. */
  events: Array<OrderEvent>;
  id: Scalars['ID']['output'];
  lines: Array<OrderLine>;
  /** What a customer reads over the phone, such as MM-7F3K-22. */
  number: Scalars['String']['output'];
  /** Why the payment could not be collected, until it is tried again or written off. */
  paymentProblem?: Maybe<PaymentProblem>;
  placedAt: Scalars['DateTime']['output'];
  shipTo: PostalAddress;
  shipment?: Maybe<Shipment>;
  /** The parcel that staff want to send, or have sent: it goes out once it is paid for or written off. */
  shipmentRequested?: Maybe<ShipmentRequest>;
  shipping: Money;
  status: OrderStatus;
  subtotal: Money;
  tax: Money;
  total: Money;
  /** What staff have given up of its money. */
  writtenOff?: Maybe<WrittenOff>;
};

export type OrderAction =
  | 'CANCEL'
  | 'MARK_DELIVERED'
  | 'RECEIVE_RETURN'
  | 'REQUEST_RETURN'
  /** Have a refused payment tried again, with another card. */
  | 'RETRY_PAYMENT'
  | 'SHIP'
  /** Give a refused payment up, and let the goods go. */
  | 'WRITE_OFF_PAYMENT';

export type OrderChanged = {
  __typename?: 'OrderChanged';
  order: Order;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type OrderEdge = {
  __typename?: 'OrderEdge';
  cursor: Scalars['String']['output'];
  node: Order;
};

export type OrderEvent = {
  __typename?: 'OrderEvent';
  at: Scalars['DateTime']['output'];
  order: Order;
  /** Position in the order's own stream, from 1. Pass it to `orderUpdated(after:)` to resume. */
  sequence: Scalars['Int']['output'];
  type: OrderEventType;
};

export type OrderEventType =
  | 'ORDER_CANCELLED'
  | 'ORDER_CONFIRMED'
  | 'ORDER_DELIVERED'
  | 'ORDER_PLACED'
  | 'ORDER_SHIPPED'
  | 'PAYMENT_AUTHORISED'
  | 'PAYMENT_CAPTURED'
  | 'PAYMENT_DECLINED'
  /** Its money could not be taken: nothing goes out. */
  | 'PAYMENT_REFUSED'
  | 'PAYMENT_RETRIED'
  | 'PAYMENT_WRITTEN_OFF'
  | 'RETURN_RECEIVED'
  | 'RETURN_REQUESTED'
  /** Staff want to ship it: its money is taken first. */
  | 'SHIPMENT_REQUESTED'
  | 'STOCK_REJECTED'
  | 'STOCK_RESERVED';

/** What was bought, as it was when it was bought. */
export type OrderLine = {
  __typename?: 'OrderLine';
  id: Scalars['ID']['output'];
  lineTotal: Money;
  quantity: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  unitPrice: Money;
  /** The variant as it is now, if it still exists. */
  variant?: Maybe<Variant>;
};

export type OrderPlaced = {
  __typename?: 'OrderPlaced';
  order: Order;
  /** True when this key had been used before and nothing new was done. */
  replayed: Scalars['Boolean']['output'];
};

/**
 * PLACED -> CONFIRMED -> SHIPPED -> DELIVERED -> RETURN_REQUESTED -> RETURNED,
 * and CANCELLED from PLACED or CONFIRMED. Money has its own status on `payment`.
 */
export type OrderStatus =
  | 'CANCELLED'
  /** Stock is reserved and payment authorised. */
  | 'CONFIRMED'
  | 'DELIVERED'
  /** Accepted. Stock and payment are being arranged. */
  | 'PLACED'
  | 'RETURNED'
  | 'RETURN_REQUESTED'
  | 'SHIPPED';

/** Known to be out of stock before anything was charged. */
export type OutOfStock = Problem & {
  __typename?: 'OutOfStock';
  lines: Array<ShortLine>;
  message: Scalars['String']['output'];
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

export type PaymentMethodUnusable = Problem & {
  __typename?: 'PaymentMethodUnusable';
  message: Scalars['String']['output'];
};

/** The order's money could not be taken: nothing was charged, and nothing goes out. */
export type PaymentNotCollected = Problem & {
  __typename?: 'PaymentNotCollected';
  /** The bank's or the provider's own word for it, such as `card_declined`. */
  declineCode: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type PaymentProblem = {
  __typename?: 'PaymentProblem';
  declineCode: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type PlaceOrderInput = {
  cartId: Scalars['ID']['input'];
  /** The version the customer was looking at. */
  cartVersion: Scalars['Int']['input'];
  /** The total the customer agreed to. A different one is refused, never charged. */
  expectedTotal: MoneyInput;
  /** Chosen by the client once per checkout, such as a UUID. Kept for 24 hours. */
  idempotencyKey: Scalars['ID']['input'];
  paymentMethodId: Scalars['ID']['input'];
  shipTo: PostalAddressInput;
  shippingOption: Scalars['ID']['input'];
};

export type PlaceOrderResult = CartChangedMeanwhile | CartEmpty | IdempotencyKeyReused | InvalidInput | NotForSale | OrderPlaced | OutOfStock | PaymentMethodUnusable;

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

export type Query = {
  __typename?: 'Query';
  order?: Maybe<Order>;
  /** However it is typed: case, hyphens, spaces and the MM in front make no difference. */
  orderByNumber?: Maybe<Order>;
  /** Every order, for staff. */
  orders?: Maybe<OrderConnection>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  number: Scalars['String']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<OrderStatus>>;
};

export type ReceiveReturnResult = NotAllowedNow | NotFound | OrderChanged;

export type RequestReturnResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged;

export type RetryPaymentInput = {
  /** The order's. */
  id: Scalars['ID']['input'];
  /** A card that the customer has on file. */
  paymentMethodId: Scalars['ID']['input'];
};

export type RetryPaymentResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged | PaymentMethodUnusable | PaymentNotCollected;

export type ShipOrderInput = {
  carrier: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  trackingNumber: Scalars['String']['input'];
};

export type ShipOrderResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged | PaymentNotCollected;

export type Shipment = {
  __typename?: 'Shipment';
  carrier: Scalars['String']['output'];
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  shippedAt: Scalars['DateTime']['output'];
  trackingNumber: Scalars['String']['output'];
  trackingUrl?: Maybe<Scalars['String']['output']>;
};

export type ShipmentRequest = {
  __typename?: 'ShipmentRequest';
  carrier: Scalars['String']['output'];
  /** When it was last asked for, or its payment tried again or written off. */
  requestedAt: Scalars['DateTime']['output'];
  trackingNumber: Scalars['String']['output'];
};

export type ShortLine = {
  __typename?: 'ShortLine';
  available: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  wanted: Scalars['Int']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * An order's events as they happen. With `after`, first those missed since that
   * sequence, then live: a dropped connection loses nothing.
   */
  orderUpdated: OrderEvent;
};


export type SubscriptionOrderUpdatedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  orders?: Maybe<OrderConnection>;
};


export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<OrderStatus>>;
};

export type Variant = {
  __typename?: 'Variant';
  id: Scalars['ID']['output'];
};

export type WriteOffPaymentInput = {
  /** The order's. */
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type WriteOffPaymentResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged;

export type WrittenOff = {
  __typename?: 'WrittenOff';
  amount: Money;
  reason: Scalars['String']['output'];
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
  Order: Order;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelOrderResult:
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  MarkDeliveredResult:
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  PlaceOrderResult:
    | ( CartChangedMeanwhile & { __typename: 'CartChangedMeanwhile' } )
    | ( CartEmpty & { __typename: 'CartEmpty' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotForSale & { __typename: 'NotForSale' } )
    | ( Omit<OrderPlaced, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderPlaced' } )
    | ( OutOfStock & { __typename: 'OutOfStock' } )
    | ( PaymentMethodUnusable & { __typename: 'PaymentMethodUnusable' } )
  ;
  ReceiveReturnResult:
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  RequestReturnResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  RetryPaymentResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
    | ( PaymentMethodUnusable & { __typename: 'PaymentMethodUnusable' } )
    | ( PaymentNotCollected & { __typename: 'PaymentNotCollected' } )
  ;
  ShipOrderResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
    | ( PaymentNotCollected & { __typename: 'PaymentNotCollected' } )
  ;
  WriteOffPaymentResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( CartChangedMeanwhile )
    | ( CartEmpty )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotAllowedNow )
    | ( NotForSale )
    | ( NotFound )
    | ( OutOfStock )
    | ( PaymentMethodUnusable )
    | ( PaymentNotCollected )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CancelOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderResult']>;
  CancelReason: CancelReason;
  CartChangedMeanwhile: ResolverTypeWrapper<CartChangedMeanwhile>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CartEmpty: ResolverTypeWrapper<CartEmpty>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  MarkDeliveredResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkDeliveredResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  NotAllowedNow: ResolverTypeWrapper<NotAllowedNow>;
  NotForSale: ResolverTypeWrapper<NotForSale>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Order: ResolverTypeWrapper<OrderParent>;
  OrderAction: OrderAction;
  OrderChanged: ResolverTypeWrapper<Omit<OrderChanged, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionParent>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEvent: ResolverTypeWrapper<OrderEventParent>;
  OrderEventType: OrderEventType;
  OrderLine: ResolverTypeWrapper<OrderLineParent>;
  OrderPlaced: ResolverTypeWrapper<Omit<OrderPlaced, 'order'> & { order: ResolversTypes['Order'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OrderStatus: OrderStatus;
  OutOfStock: ResolverTypeWrapper<OutOfStock>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentMethodUnusable: ResolverTypeWrapper<PaymentMethodUnusable>;
  PaymentNotCollected: ResolverTypeWrapper<PaymentNotCollected>;
  PaymentProblem: ResolverTypeWrapper<PaymentProblem>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceOrderResult']>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveReturnResult']>;
  RequestReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestReturnResult']>;
  RetryPaymentInput: RetryPaymentInput;
  RetryPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryPaymentResult']>;
  ShipOrderInput: ShipOrderInput;
  ShipOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShipOrderResult']>;
  Shipment: ResolverTypeWrapper<ShipmentParent>;
  ShipmentRequest: ResolverTypeWrapper<ShipmentRequest>;
  ShortLine: ResolverTypeWrapper<ShortLine>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserParent>;
  Variant: ResolverTypeWrapper<Variant>;
  WriteOffPaymentInput: WriteOffPaymentInput;
  WriteOffPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WriteOffPaymentResult']>;
  WrittenOff: ResolverTypeWrapper<WrittenOff>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderResult'];
  CartChangedMeanwhile: CartChangedMeanwhile;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CartEmpty: CartEmpty;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  MarkDeliveredResult: ResolversUnionTypes<ResolversParentTypes>['MarkDeliveredResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  NotAllowedNow: NotAllowedNow;
  NotForSale: NotForSale;
  NotFound: NotFound;
  Order: OrderParent;
  OrderChanged: Omit<OrderChanged, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderConnection: OrderConnectionParent;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEvent: OrderEventParent;
  OrderLine: OrderLineParent;
  OrderPlaced: Omit<OrderPlaced, 'order'> & { order: ResolversParentTypes['Order'] };
  Boolean: Scalars['Boolean']['output'];
  OutOfStock: OutOfStock;
  PageInfo: PageInfo;
  PaymentMethodUnusable: PaymentMethodUnusable;
  PaymentNotCollected: PaymentNotCollected;
  PaymentProblem: PaymentProblem;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderResult: ResolversUnionTypes<ResolversParentTypes>['PlaceOrderResult'];
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  ReceiveReturnResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveReturnResult'];
  RequestReturnResult: ResolversUnionTypes<ResolversParentTypes>['RequestReturnResult'];
  RetryPaymentInput: RetryPaymentInput;
  RetryPaymentResult: ResolversUnionTypes<ResolversParentTypes>['RetryPaymentResult'];
  ShipOrderInput: ShipOrderInput;
  ShipOrderResult: ResolversUnionTypes<ResolversParentTypes>['ShipOrderResult'];
  Shipment: ShipmentParent;
  ShipmentRequest: ShipmentRequest;
  ShortLine: ShortLine;
  Subscription: Record<PropertyKey, never>;
  User: UserParent;
  Variant: Variant;
  WriteOffPaymentInput: WriteOffPaymentInput;
  WriteOffPaymentResult: ResolversUnionTypes<ResolversParentTypes>['WriteOffPaymentResult'];
  WrittenOff: WrittenOff;
};

export type CancelOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderResult'] = ResolversParentTypes['CancelOrderResult']> = {
  __resolveType: TypeResolveFn<'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
};

export type CartChangedMeanwhileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartChangedMeanwhile'] = ResolversParentTypes['CartChangedMeanwhile']> = {
  cartVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartEmptyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartEmpty'] = ResolversParentTypes['CartEmpty']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkDeliveredResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDeliveredResult'] = ResolversParentTypes['MarkDeliveredResult']> = {
  __resolveType: TypeResolveFn<'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder?: Resolver<Maybe<ResolversTypes['CancelOrderResult']>, ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'id'>>;
  markDelivered?: Resolver<Maybe<ResolversTypes['MarkDeliveredResult']>, ParentType, ContextType, RequireFields<MutationMarkDeliveredArgs, 'id'>>;
  placeOrder?: Resolver<Maybe<ResolversTypes['PlaceOrderResult']>, ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  receiveReturn?: Resolver<Maybe<ResolversTypes['ReceiveReturnResult']>, ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'id'>>;
  requestReturn?: Resolver<Maybe<ResolversTypes['RequestReturnResult']>, ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'id' | 'reason'>>;
  retryPayment?: Resolver<Maybe<ResolversTypes['RetryPaymentResult']>, ParentType, ContextType, RequireFields<MutationRetryPaymentArgs, 'input'>>;
  shipOrder?: Resolver<Maybe<ResolversTypes['ShipOrderResult']>, ParentType, ContextType, RequireFields<MutationShipOrderArgs, 'input'>>;
  writeOffPayment?: Resolver<Maybe<ResolversTypes['WriteOffPaymentResult']>, ParentType, ContextType, RequireFields<MutationWriteOffPaymentArgs, 'input'>>;
};

export type NotAllowedNowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotAllowedNow'] = ResolversParentTypes['NotAllowedNow']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
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

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['CancelReason']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentProblem?: Resolver<Maybe<ResolversTypes['PaymentProblem']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shipTo?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  shipmentRequested?: Resolver<Maybe<ResolversTypes['ShipmentRequest']>, ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  writtenOff?: Resolver<Maybe<ResolversTypes['WrittenOff']>, ParentType, ContextType>;
};

export type OrderChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderChanged'] = ResolversParentTypes['OrderChanged']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OrderEventType'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type OrderPlacedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPlaced'] = ResolversParentTypes['OrderPlaced']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutOfStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutOfStock'] = ResolversParentTypes['OutOfStock']> = {
  lines?: Resolver<Array<ResolversTypes['ShortLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentMethodUnusableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethodUnusable'] = ResolversParentTypes['PaymentMethodUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentNotCollectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentNotCollected'] = ResolversParentTypes['PaymentNotCollected']> = {
  declineCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentProblem'] = ResolversParentTypes['PaymentProblem']> = {
  declineCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlaceOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderResult'] = ResolversParentTypes['PlaceOrderResult']> = {
  __resolveType: TypeResolveFn<'CartChangedMeanwhile' | 'CartEmpty' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotForSale' | 'OrderPlaced' | 'OutOfStock' | 'PaymentMethodUnusable', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CartChangedMeanwhile' | 'CartEmpty' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotAllowedNow' | 'NotForSale' | 'NotFound' | 'OutOfStock' | 'PaymentMethodUnusable' | 'PaymentNotCollected', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first'>>;
};

export type ReceiveReturnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnResult'] = ResolversParentTypes['ReceiveReturnResult']> = {
  __resolveType: TypeResolveFn<'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
};

export type RequestReturnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnResult'] = ResolversParentTypes['RequestReturnResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
};

export type RetryPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryPaymentResult'] = ResolversParentTypes['RetryPaymentResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotAllowedNow' | 'NotFound' | 'OrderChanged' | 'PaymentMethodUnusable' | 'PaymentNotCollected', ParentType, ContextType>;
};

export type ShipOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipOrderResult'] = ResolversParentTypes['ShipOrderResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotAllowedNow' | 'NotFound' | 'OrderChanged' | 'PaymentNotCollected', ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shippedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShipmentRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentRequest'] = ResolversParentTypes['ShipmentRequest']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShortLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShortLine'] = ResolversParentTypes['ShortLine']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderUpdated?: SubscriptionResolver<ResolversTypes['OrderEvent'], "orderUpdated", ParentType, ContextType, RequireFields<SubscriptionOrderUpdatedArgs, 'id'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WriteOffPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WriteOffPaymentResult'] = ResolversParentTypes['WriteOffPaymentResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
};

export type WrittenOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrittenOff'] = ResolversParentTypes['WrittenOff']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CancelOrderResult?: CancelOrderResultResolvers<ContextType>;
  CartChangedMeanwhile?: CartChangedMeanwhileResolvers<ContextType>;
  CartEmpty?: CartEmptyResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  MarkDeliveredResult?: MarkDeliveredResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotAllowedNow?: NotAllowedNowResolvers<ContextType>;
  NotForSale?: NotForSaleResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderChanged?: OrderChangedResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderPlaced?: OrderPlacedResolvers<ContextType>;
  OutOfStock?: OutOfStockResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentMethodUnusable?: PaymentMethodUnusableResolvers<ContextType>;
  PaymentNotCollected?: PaymentNotCollectedResolvers<ContextType>;
  PaymentProblem?: PaymentProblemResolvers<ContextType>;
  PlaceOrderResult?: PlaceOrderResultResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiveReturnResult?: ReceiveReturnResultResolvers<ContextType>;
  RequestReturnResult?: RequestReturnResultResolvers<ContextType>;
  RetryPaymentResult?: RetryPaymentResultResolvers<ContextType>;
  ShipOrderResult?: ShipOrderResultResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentRequest?: ShipmentRequestResolvers<ContextType>;
  ShortLine?: ShortLineResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  WriteOffPaymentResult?: WriteOffPaymentResultResolvers<ContextType>;
  WrittenOff?: WrittenOffResolvers<ContextType>;
};

