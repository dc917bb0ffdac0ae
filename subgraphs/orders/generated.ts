// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Order as OrderParent, OrderLine as OrderLineParent, Shipment as ShipmentParent, OrderNote as OrderNoteParent, OrderEvent as OrderEventParent, OrderConnection as OrderConnectionParent, User as UserParent, PersonalData as PersonalDataParent, StaffRemark as StaffRemarkParent } from './mappers.ts';
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

/** A note, and beside which order. */
export type AddOrderNoteInput = {
  /** The order's. */
  id: Scalars['ID']['input'];
  /** Chosen by the client once per note, such as a UUID. Kept for 24 hours. */
  idempotencyKey: Scalars['ID']['input'];
  /** At most 2000 characters. */
  text: Scalars['String']['input'];
};

/** What `addOrderNote` answers. */
export type AddOrderNoteResult = IdempotencyKeyReused | InvalidInput | NotAllowedNow | NotFound | OrderChanged;

/** What `cancelOrder` answers. */
export type CancelOrderResult = NotAllowedNow | NotFound | OrderChanged;

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

/** The cart, what something in it costs, or its total changed after the customer last saw it. */
export type CartChangedMeanwhile = Problem & {
  __typename?: 'CartChangedMeanwhile';
  /** The version that the cart has now. */
  cartVersion: Scalars['Int']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** What it costs now, sent as it was asked to be. */
  total: Money;
};

/** There is nothing to order. */
export type CartEmpty = Problem & {
  __typename?: 'CartEmpty';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** What `claimOrders` answers. */
export type ClaimOrdersResult = EmailNotConfirmed | OrdersClaimed;

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

/** The caller has not confirmed their e-mail address, so nothing that was ordered with it is known to be theirs. */
export type EmailNotConfirmed = Problem & {
  __typename?: 'EmailNotConfirmed';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** What a mail to a guest needs to be written. */
export type GuestContact = {
  __typename?: 'GuestContact';
  /** Where it goes. */
  email: Scalars['String']['output'];
  /** What it is to be written in, as far as there are words in it; null where they have not said. */
  language?: Maybe<Scalars['String']['output']>;
  /** Opens the order. */
  orderToken: Scalars['String']['output'];
};

/** A customer without an account. */
export type GuestInput = {
  /** The card, as a token of the provider's own form in the browser. It is charged for this order alone. */
  cardToken: Scalars['String']['input'];
  /** Where mails about the order go, with the link to it. An account that confirms this address takes the order over. */
  email: Scalars['String']['input'];
  /** What they read: a tag of BCP 47 such as `de-AT`. Mails come in it, or in English where the shop has no words in it. */
  language?: InputMaybe<Scalars['String']['input']>;
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

/** What `markDelivered` answers. */
export type MarkDeliveredResult = NotAllowedNow | NotFound | OrderChanged;

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
  /**
   * Writes a note beside an order, which staff alone see; it is erased with whatever else is personal of it. Beside an order of which that is erased
   * nothing can be written.
   */
  addOrderNote?: Maybe<AddOrderNoteResult>;
  /** Cancels an order before it goes out: goods and money are let go. For who may see it. */
  cancelOrder?: Maybe<CancelOrderResult>;
  /**
   * Has all that was ordered by guests with the address that the caller has confirmed become the caller's, as it does by itself
   * when an address is confirmed. Their tokens open them no longer. Safe to repeat.
   */
  claimOrders?: Maybe<ClaimOrdersResult>;
  /**
   * Has dead letters of orders gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardOrdersDeadLetters?: Maybe<MendDeadLettersResult>;
  /** Says that an order has arrived. */
  markDelivered?: Maybe<MarkDeliveredResult>;
  /**
   * Turn a cart into an order. Answers as soon as the order is PLACED; follow
   * `orderUpdated` for the rest. Sending the same key again returns the same order.
   * Guests order what is in the cart of their `x-cart-token`, and say `guest`.
   */
  placeOrder?: Maybe<PlaceOrderResult>;
  /** Says that an order has come back; what is refundable of it is given back. */
  receiveReturn?: Maybe<ReceiveReturnResult>;
  /**
   * Has dead letters of orders handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveOrdersDeadLetters?: Maybe<MendDeadLettersResult>;
  /** Asks to send an order back that has arrived, with the `reason`. For who may see it. */
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


export type MutationAddOrderNoteArgs = {
  input: AddOrderNoteInput;
};


export type MutationCancelOrderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDiscardOrdersDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
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


export type MutationRedriveOrdersDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** The order's, which allows no such thing. */
  status: OrderStatus;
};

/** Something cannot be bought: it is not sold, or not in the cart's currency. */
export type NotForSale = Problem & {
  __typename?: 'NotForSale';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** What cannot be bought. */
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

/**
 * Something that was bought. Its customer and staff see it, and a guest's whoever has its token; to everybody else it is not
 * there.
 */
export type Order = {
  __typename?: 'Order';
  /** What the caller may do next, so no client keeps its own copy of the rules. */
  actions: Array<OrderAction>;
  /** Why it was cancelled, once it has been. */
  cancelReason?: Maybe<CancelReason>;
  /** Whose it is; null when a guest placed it, and when accounts cannot be asked. */
  customer?: Maybe<User>;
  customerId: Scalars['ID']['output'];
  /** What a coupon took off the goods; a positive amount, or zero. */
  discount: Money;
  /** Everything that has happened to it, oldest first. At most some 90: a payment that was refused that often is not tried again. */
  events: Array<OrderEvent>;
  /** Opaque; the order keeps it. */
  id: Scalars['ID']['output'];
  /** What was bought, in the order of the cart. */
  lines: Array<OrderLine>;
  /** What staff have written beside it for each other, the oldest first; at most 100. Staff alone see it. */
  notes?: Maybe<Array<OrderNote>>;
  /** What a customer reads over the phone, such as MM-7F3K-22. */
  number: Scalars['String']['output'];
  openedByToken: Scalars['Boolean']['output'];
  /** Why the payment could not be collected, until it is tried again or written off. */
  paymentProblem?: Maybe<PaymentProblem>;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Why the customer wants to send it back, once they have asked to. */
  returnReason?: Maybe<Scalars['String']['output']>;
  /** Where it goes, as it was said when it was placed. Once that was erased, the country is left, and the name is `Erased`. */
  shipTo: PostalAddress;
  /** The parcel; null before it has gone out. */
  shipment?: Maybe<Shipment>;
  /** The parcel that staff want to send, or have sent: it goes out once it is paid for or written off. */
  shipmentRequested?: Maybe<ShipmentRequest>;
  /** What sending costs. */
  shipping: Money;
  /** How far it has come. */
  status: OrderStatus;
  /** What the goods cost. */
  subtotal: Money;
  /** On all that is paid for, sending included. */
  tax: Money;
  /** What is paid: `subtotal` less `discount`, and `shipping` and `tax`. */
  total: Money;
  /** What staff have given up of its money. */
  writtenOff?: Maybe<WrittenOff>;
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

/** The order has done as it was asked. */
export type OrderChanged = {
  __typename?: 'OrderChanged';
  /** The order as it is now. */
  order: Order;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The page itself, in the order of the list. */
  edges: Array<OrderEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
  /** How many the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** An order, and its place in the list. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** Something that has happened to an order. */
export type OrderEvent = {
  __typename?: 'OrderEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The order as it is now, which may be further on. */
  order: Order;
  /** Position in the order's own stream, from 1. Pass it to `orderUpdated(after:)` to resume. */
  sequence: Scalars['Int']['output'];
  /** What has happened. */
  type: OrderEventType;
};

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

/** What was bought, as it was when it was bought. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Opaque; the line keeps it. It is not that of the line in the cart. */
  id: Scalars['ID']['output'];
  /** What all its pieces cost, without tax. */
  lineTotal: Money;
  /** Pieces. */
  quantity: Scalars['Int']['output'];
  /** The shop's own number for it. */
  sku: Scalars['String']['output'];
  /** What it was called. */
  title: Scalars['String']['output'];
  /** What one piece cost, without tax. */
  unitPrice: Money;
  /** The variant as it is now, if it still exists. */
  variant?: Maybe<Variant>;
};

/** What somebody on the staff has written beside an order. Staff alone see it. */
export type OrderNote = {
  __typename?: 'OrderNote';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it; null when accounts cannot be asked, or there is none such any more. */
  author?: Maybe<User>;
  /** Opaque; the note keeps it. */
  id: Scalars['ID']['output'];
  /** What they wrote; `Erased` once it is erased for whom the order was. */
  text: Scalars['String']['output'];
};

/** There is an order. */
export type OrderPlaced = {
  __typename?: 'OrderPlaced';
  /** The order as it is now. */
  order: Order;
  /** Present for a guest: opens this order and no other, sent back as `x-order-token`. */
  orderToken?: Maybe<Scalars['String']['output']>;
  /** True when this key had been used before and nothing new was done. */
  replayed: Scalars['Boolean']['output'];
};

/** How many checkouts are at a step. */
export type OrderSagaStep = {
  __typename?: 'OrderSagaStep';
  /** How many await it; one that awaits two things is counted at both. */
  count: Scalars['Int']['output'];
  /** Since when the one that has waited for longest does. */
  oldestAt: Scalars['DateTime']['output'];
  /** What is awaited, such as authorise or ship. */
  step: Scalars['String']['output'];
};

/** Checkouts that await an answer of stock or of payments. */
export type OrderSagas = {
  __typename?: 'OrderSagas';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Since when the one that has waited for longest is where it is; null where there is none. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many there are at each step; steps that none is at are left out. */
  steps: Array<OrderSagaStep>;
  /** Steps that were asked for three times or more without an answer, or that fail here; those asked for most often, 20 at most. */
  stuck: Array<StuckOrderSaga>;
};

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

/** The orders are the caller's. */
export type OrdersClaimed = {
  __typename?: 'OrdersClaimed';
  /** Those that have just become so, the oldest first: 100 at most. What is more becomes theirs within seconds, by itself. */
  orders: Array<Order>;
};

/** Known to be out of stock before anything was charged. */
export type OutOfStock = Problem & {
  __typename?: 'OutOfStock';
  /** What there is too little of. */
  lines: Array<ShortLine>;
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
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

/** The card is not, or no longer, on the customer's file. */
export type PaymentMethodUnusable = Problem & {
  __typename?: 'PaymentMethodUnusable';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** The order's money could not be taken: nothing was charged, and nothing goes out. */
export type PaymentNotCollected = Problem & {
  __typename?: 'PaymentNotCollected';
  /** The bank's or the provider's own word for it, such as `card_declined`. */
  declineCode: Scalars['String']['output'];
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** Why an order's money could not be taken. Staff alone see it. */
export type PaymentProblem = {
  __typename?: 'PaymentProblem';
  /** The bank's or the provider's own word for it, such as `card_declined`. */
  declineCode: Scalars['String']['output'];
  /** What the provider said, in words for people. */
  message: Scalars['String']['output'];
};

export type PersonalData = {
  __typename?: 'PersonalData';
  /** What staff have written beside the person's orders, and why they wrote money off, the latest first; at most 1,000. */
  orderRemarks?: Maybe<Array<StaffRemark>>;
  /** The account's id. */
  userId: Scalars['ID']['output'];
};

/** All that a customer agrees to. */
export type PlaceOrderInput = {
  /** The customer's own cart; a guest's is that of their `x-cart-token`. */
  cartId: Scalars['ID']['input'];
  /** The version the customer was looking at. */
  cartVersion: Scalars['Int']['input'];
  /** The total the customer agreed to. A different one is refused, never charged. */
  expectedTotal: MoneyInput;
  /** Who orders without an account; not for signed-in callers. */
  guest?: InputMaybe<GuestInput>;
  /** Chosen by the client once per checkout, such as a UUID. Kept for 24 hours. */
  idempotencyKey: Scalars['ID']['input'];
  /** One of the customer's cards on file; left out by a guest. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes. */
  shipTo: PostalAddressInput;
  /** A `ShippingOption` to that country, by its `id` or by its `code`. */
  shippingOption: Scalars['ID']['input'];
};

/** What `placeOrder` answers. */
export type PlaceOrderResult = CartChangedMeanwhile | CartEmpty | IdempotencyKeyReused | InvalidInput | NotForSale | OrderPlaced | OutOfStock | PaymentMethodUnusable | TooManyAttempts;

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

/** What a service's workers have put off. */
export type PutOffHealth = {
  __typename?: 'PutOffHealth';
  /** How many; 10000 stands for more. */
  count: Scalars['Int']['output'];
  /** Those that have failed most often, 20 at most. */
  items: Array<ItemPutOff>;
};

export type Query = {
  __typename?: 'Query';
  /** For notifications: how the guest is reached who placed an order. Null when there is none such, or an account has it. */
  guestContact?: Maybe<GuestContact>;
  /**
   * What guests have ordered with the address `email`, however it is spelt, the latest first, for staff. What an account has since is among its
   * own `orders`; what was forgotten by its age is in neither.
   */
  guestOrders?: Maybe<OrderConnection>;
  /**
   * An order by its id; null when there is none, or it is somebody else's and the caller not staff. A guest's order opens to
   * its token, sent as `x-order-token`: the header, or the member of `connection_init` of a websocket. Without a token, for
   * signed-in callers.
   */
  order?: Maybe<Order>;
  /** An order by its `number`, however it is typed: case, hyphens, spaces and the MM in front make no difference. */
  orderByNumber?: Maybe<Order>;
  /** Orders whose checkout awaits somebody's answer, for staff. */
  orderSagas?: Maybe<OrderSagas>;
  /**
   * Every order, the latest first or in the order of `sort`, for staff. `status` keeps those in any of these, `placedFrom` those that were placed at that instant or later, and
   * `placedBefore` those that were placed before it.
   */
  orders?: Maybe<OrderConnection>;
  /**
   * Messages that orders could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  ordersDeadLetters?: Maybe<DeadLetterConnection>;
  /** How orders is as a service, for staff; null, with an error, where it is away. */
  ordersHealth?: Maybe<ServiceHealth>;
};


export type QueryGuestContactArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryGuestOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  email: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
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
  placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  sort?: InputMaybe<OrderSort>;
  status?: InputMaybe<Array<OrderStatus>>;
};


export type QueryOrdersDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What `receiveReturn` answers. */
export type ReceiveReturnResult = NotAllowedNow | NotFound | OrderChanged;

/** What `requestReturn` answers. */
export type RequestReturnResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged;

/** A refused payment, and the card to try. */
export type RetryPaymentInput = {
  /** The order's. */
  id: Scalars['ID']['input'];
  /** A card that the customer has on file. */
  paymentMethodId: Scalars['ID']['input'];
};

/** What `retryPayment` answers. */
export type RetryPaymentResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged | PaymentMethodUnusable | PaymentNotCollected;

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

/** A parcel to send. */
export type ShipOrderInput = {
  /** Who brings it; at most 50 characters. */
  carrier: Scalars['String']['input'];
  /** The order's. */
  id: Scalars['ID']['input'];
  /** The carrier's number for it: letters, digits, blanks, dots, slashes and hyphens, at most 64. */
  trackingNumber: Scalars['String']['input'];
};

/** What `shipOrder` answers. */
export type ShipOrderResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged | PaymentNotCollected;

/** A parcel that has gone out. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Who brings it, as staff wrote it. */
  carrier: Scalars['String']['output'];
  /** When it had arrived; null before. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When staff sent it. */
  shippedAt: Scalars['DateTime']['output'];
  /** The carrier's number for it. */
  trackingNumber: Scalars['String']['output'];
  /** Where the carrier shows it on its way; null for a carrier whose pages the shop does not know. */
  trackingUrl?: Maybe<Scalars['String']['output']>;
};

/** A parcel that staff want to send. Staff alone see it. */
export type ShipmentRequest = {
  __typename?: 'ShipmentRequest';
  /** Who is to bring it. */
  carrier: Scalars['String']['output'];
  /** When it was last asked for, or its payment tried again or written off. */
  requestedAt: Scalars['DateTime']['output'];
  /** The carrier's number for it. */
  trackingNumber: Scalars['String']['output'];
};

/** Something of which there is too little. */
export type ShortLine = {
  __typename?: 'ShortLine';
  /** Pieces that could be had. */
  available: Scalars['Int']['output'];
  /** The shop's own number for it. */
  sku: Scalars['String']['output'];
  /** Pieces that the cart has. */
  wanted: Scalars['Int']['output'];
};

/** What somebody on the staff has written, as it is kept of whoever it is about. */
export type StaffRemark = {
  __typename?: 'StaffRemark';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The order that it was written of. */
  order: Order;
  /** What they wrote. */
  text: Scalars['String']['output'];
};

/** A step of a checkout that does not come to an end by itself. */
export type StuckOrderSaga = {
  __typename?: 'StuckOrderSaga';
  /** How often it was asked for again. */
  attempts: Scalars['Int']['output'];
  /** When it is asked for next. */
  nextAt: Scalars['DateTime']['output'];
  /** Whose order's; null where its view is not there. */
  order?: Maybe<Order>;
  /** Why it fails here; null where nobody has answered. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What is awaited, such as capture; deadline: that the order, which takes too long, is cancelled. */
  step: Scalars['String']['output'];
};

/** What can be followed over a websocket, by the protocol graphql-transport-ws. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * An order's events as they happen. With `after`, first those missed since that
   * sequence, then live: a dropped connection loses nothing. To whom `order` shows it, for as long as it does.
   */
  orderUpdated: OrderEvent;
};


/** What can be followed over a websocket, by the protocol graphql-transport-ws. */
export type SubscriptionOrderUpdatedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
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
  id: Scalars['ID']['output'];
  /** The user's orders, the latest first, for them and for staff. `status` keeps those in any of these. */
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

/** A refused payment, and why it is given up. */
export type WriteOffPaymentInput = {
  /** The order's. */
  id: Scalars['ID']['input'];
  /** Why; at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** What `writeOffPayment` answers. */
export type WriteOffPaymentResult = InvalidInput | NotAllowedNow | NotFound | OrderChanged;

/** Money that staff have given up. Staff alone see it. */
export type WrittenOff = {
  __typename?: 'WrittenOff';
  /** How much. */
  amount: Money;
  /** Why, in the words of whoever did. */
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
  PersonalData: PersonalData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddOrderNoteResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  CancelOrderResult:
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  ClaimOrdersResult:
    | ( EmailNotConfirmed & { __typename: 'EmailNotConfirmed' } )
    | ( Omit<OrdersClaimed, 'orders'> & { orders: Array<_RefType['Order']> } & { __typename: 'OrdersClaimed' } )
  ;
  MarkDeliveredResult:
    | ( NotAllowedNow & { __typename: 'NotAllowedNow' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<OrderChanged, 'order'> & { order: _RefType['Order'] } & { __typename: 'OrderChanged' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
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
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
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
    | ( EmailNotConfirmed )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotAllowedNow )
    | ( NotForSale )
    | ( NotFound )
    | ( OutOfStock )
    | ( PaymentMethodUnusable )
    | ( PaymentNotCollected )
    | ( TooManyAttempts )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddOrderNoteInput: AddOrderNoteInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddOrderNoteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddOrderNoteResult']>;
  CancelOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderResult']>;
  CancelReason: CancelReason;
  CartChangedMeanwhile: ResolverTypeWrapper<CartChangedMeanwhile>;
  CartEmpty: ResolverTypeWrapper<CartEmpty>;
  ClaimOrdersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimOrdersResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EmailNotConfirmed: ResolverTypeWrapper<EmailNotConfirmed>;
  GuestContact: ResolverTypeWrapper<GuestContact>;
  GuestInput: GuestInput;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MarkDeliveredResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkDeliveredResult']>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  OrderNote: ResolverTypeWrapper<OrderNoteParent>;
  OrderPlaced: ResolverTypeWrapper<Omit<OrderPlaced, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderSagaStep: ResolverTypeWrapper<OrderSagaStep>;
  OrderSagas: ResolverTypeWrapper<Omit<OrderSagas, 'stuck'> & { stuck: Array<ResolversTypes['StuckOrderSaga']> }>;
  OrderSort: OrderSort;
  OrderStatus: OrderStatus;
  OrdersClaimed: ResolverTypeWrapper<Omit<OrdersClaimed, 'orders'> & { orders: Array<ResolversTypes['Order']> }>;
  OutOfStock: ResolverTypeWrapper<OutOfStock>;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentMethodUnusable: ResolverTypeWrapper<PaymentMethodUnusable>;
  PaymentNotCollected: ResolverTypeWrapper<PaymentNotCollected>;
  PaymentProblem: ResolverTypeWrapper<PaymentProblem>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceOrderResult']>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveReturnResult']>;
  RequestReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestReturnResult']>;
  RetryPaymentInput: RetryPaymentInput;
  RetryPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryPaymentResult']>;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  ShipOrderInput: ShipOrderInput;
  ShipOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShipOrderResult']>;
  Shipment: ResolverTypeWrapper<ShipmentParent>;
  ShipmentRequest: ResolverTypeWrapper<ShipmentRequest>;
  ShortLine: ResolverTypeWrapper<ShortLine>;
  StaffRemark: ResolverTypeWrapper<StaffRemarkParent>;
  StuckOrderSaga: ResolverTypeWrapper<Omit<StuckOrderSaga, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  User: ResolverTypeWrapper<UserParent>;
  Variant: ResolverTypeWrapper<Variant>;
  WriteOffPaymentInput: WriteOffPaymentInput;
  WriteOffPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WriteOffPaymentResult']>;
  WrittenOff: ResolverTypeWrapper<WrittenOff>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddOrderNoteInput: AddOrderNoteInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddOrderNoteResult: ResolversUnionTypes<ResolversParentTypes>['AddOrderNoteResult'];
  CancelOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderResult'];
  CartChangedMeanwhile: CartChangedMeanwhile;
  CartEmpty: CartEmpty;
  ClaimOrdersResult: ResolversUnionTypes<ResolversParentTypes>['ClaimOrdersResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  EmailNotConfirmed: EmailNotConfirmed;
  GuestContact: GuestContact;
  GuestInput: GuestInput;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  MarkDeliveredResult: ResolversUnionTypes<ResolversParentTypes>['MarkDeliveredResult'];
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotAllowedNow: NotAllowedNow;
  NotForSale: NotForSale;
  NotFound: NotFound;
  Order: OrderParent;
  OrderChanged: Omit<OrderChanged, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderConnection: OrderConnectionParent;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEvent: OrderEventParent;
  OrderLine: OrderLineParent;
  OrderNote: OrderNoteParent;
  OrderPlaced: Omit<OrderPlaced, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderSagaStep: OrderSagaStep;
  OrderSagas: Omit<OrderSagas, 'stuck'> & { stuck: Array<ResolversParentTypes['StuckOrderSaga']> };
  OrdersClaimed: Omit<OrdersClaimed, 'orders'> & { orders: Array<ResolversParentTypes['Order']> };
  OutOfStock: OutOfStock;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PaymentMethodUnusable: PaymentMethodUnusable;
  PaymentNotCollected: PaymentNotCollected;
  PaymentProblem: PaymentProblem;
  PersonalData: PersonalDataParent;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderResult: ResolversUnionTypes<ResolversParentTypes>['PlaceOrderResult'];
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  ReceiveReturnResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveReturnResult'];
  RequestReturnResult: ResolversUnionTypes<ResolversParentTypes>['RequestReturnResult'];
  RetryPaymentInput: RetryPaymentInput;
  RetryPaymentResult: ResolversUnionTypes<ResolversParentTypes>['RetryPaymentResult'];
  ServiceHealth: ServiceHealth;
  ShipOrderInput: ShipOrderInput;
  ShipOrderResult: ResolversUnionTypes<ResolversParentTypes>['ShipOrderResult'];
  Shipment: ShipmentParent;
  ShipmentRequest: ShipmentRequest;
  ShortLine: ShortLine;
  StaffRemark: StaffRemarkParent;
  StuckOrderSaga: Omit<StuckOrderSaga, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  Subscription: Record<PropertyKey, never>;
  TooManyAttempts: TooManyAttempts;
  User: UserParent;
  Variant: Variant;
  WriteOffPaymentInput: WriteOffPaymentInput;
  WriteOffPaymentResult: ResolversUnionTypes<ResolversParentTypes>['WriteOffPaymentResult'];
  WrittenOff: WrittenOff;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddOrderNoteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOrderNoteResult'] = ResolversParentTypes['AddOrderNoteResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
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

export type ClaimOrdersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimOrdersResult'] = ResolversParentTypes['ClaimOrdersResult']> = {
  __resolveType: TypeResolveFn<'EmailNotConfirmed' | 'OrdersClaimed', ParentType, ContextType>;
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

export type EmailNotConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailNotConfirmed'] = ResolversParentTypes['EmailNotConfirmed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GuestContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuestContact'] = ResolversParentTypes['GuestContact']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type MarkDeliveredResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDeliveredResult'] = ResolversParentTypes['MarkDeliveredResult']> = {
  __resolveType: TypeResolveFn<'NotAllowedNow' | 'NotFound' | 'OrderChanged', ParentType, ContextType>;
};

export type MendDeadLettersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MendDeadLettersResult'] = ResolversParentTypes['MendDeadLettersResult']> = {
  __resolveType: TypeResolveFn<'DeadLettersMended' | 'InvalidInput', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addOrderNote?: Resolver<Maybe<ResolversTypes['AddOrderNoteResult']>, ParentType, ContextType, RequireFields<MutationAddOrderNoteArgs, 'input'>>;
  cancelOrder?: Resolver<Maybe<ResolversTypes['CancelOrderResult']>, ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'id'>>;
  claimOrders?: Resolver<Maybe<ResolversTypes['ClaimOrdersResult']>, ParentType, ContextType>;
  discardOrdersDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardOrdersDeadLettersArgs, 'ids'>>;
  markDelivered?: Resolver<Maybe<ResolversTypes['MarkDeliveredResult']>, ParentType, ContextType, RequireFields<MutationMarkDeliveredArgs, 'id'>>;
  placeOrder?: Resolver<Maybe<ResolversTypes['PlaceOrderResult']>, ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  receiveReturn?: Resolver<Maybe<ResolversTypes['ReceiveReturnResult']>, ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'id'>>;
  redriveOrdersDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveOrdersDeadLettersArgs>>;
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
  notes?: Resolver<Maybe<Array<ResolversTypes['OrderNote']>>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedByToken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paymentProblem?: Resolver<Maybe<ResolversTypes['PaymentProblem']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returnReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type OrderNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNote'] = ResolversParentTypes['OrderNote']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderPlacedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPlaced'] = ResolversParentTypes['OrderPlaced']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  orderToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderSagaStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderSagaStep'] = ResolversParentTypes['OrderSagaStep']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderSagasResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderSagas'] = ResolversParentTypes['OrderSagas']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['OrderSagaStep']>, ParentType, ContextType>;
  stuck?: Resolver<Array<ResolversTypes['StuckOrderSaga']>, ParentType, ContextType>;
};

export type OrdersClaimedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrdersClaimed'] = ResolversParentTypes['OrdersClaimed']> = {
  orders?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutOfStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutOfStock'] = ResolversParentTypes['OutOfStock']> = {
  lines?: Resolver<Array<ResolversTypes['ShortLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  orderRemarks?: Resolver<Maybe<Array<ResolversTypes['StaffRemark']>>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlaceOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderResult'] = ResolversParentTypes['PlaceOrderResult']> = {
  __resolveType: TypeResolveFn<'CartChangedMeanwhile' | 'CartEmpty' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotForSale' | 'OrderPlaced' | 'OutOfStock' | 'PaymentMethodUnusable' | 'TooManyAttempts', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CartChangedMeanwhile' | 'CartEmpty' | 'EmailNotConfirmed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotAllowedNow' | 'NotForSale' | 'NotFound' | 'OutOfStock' | 'PaymentMethodUnusable' | 'PaymentNotCollected' | 'TooManyAttempts', ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  guestContact?: Resolver<Maybe<ResolversTypes['GuestContact']>, ParentType, ContextType, RequireFields<QueryGuestContactArgs, 'orderId'>>;
  guestOrders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryGuestOrdersArgs, 'email' | 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  orderSagas?: Resolver<Maybe<ResolversTypes['OrderSagas']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first' | 'sort'>>;
  ordersDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryOrdersDeadLettersArgs, 'first'>>;
  ordersHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
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

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type StaffRemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRemark'] = ResolversParentTypes['StaffRemark']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StuckOrderSagaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StuckOrderSaga'] = ResolversParentTypes['StuckOrderSaga']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderUpdated?: SubscriptionResolver<ResolversTypes['OrderEvent'], "orderUpdated", ParentType, ContextType, RequireFields<SubscriptionOrderUpdatedArgs, 'id'>>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  AddOrderNoteResult?: AddOrderNoteResultResolvers<ContextType>;
  CancelOrderResult?: CancelOrderResultResolvers<ContextType>;
  CartChangedMeanwhile?: CartChangedMeanwhileResolvers<ContextType>;
  CartEmpty?: CartEmptyResolvers<ContextType>;
  ClaimOrdersResult?: ClaimOrdersResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  EmailNotConfirmed?: EmailNotConfirmedResolvers<ContextType>;
  GuestContact?: GuestContactResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  ItemPutOff?: ItemPutOffResolvers<ContextType>;
  MarkDeliveredResult?: MarkDeliveredResultResolvers<ContextType>;
  MendDeadLettersResult?: MendDeadLettersResultResolvers<ContextType>;
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
  OrderNote?: OrderNoteResolvers<ContextType>;
  OrderPlaced?: OrderPlacedResolvers<ContextType>;
  OrderSagaStep?: OrderSagaStepResolvers<ContextType>;
  OrderSagas?: OrderSagasResolvers<ContextType>;
  OrdersClaimed?: OrdersClaimedResolvers<ContextType>;
  OutOfStock?: OutOfStockResolvers<ContextType>;
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentMethodUnusable?: PaymentMethodUnusableResolvers<ContextType>;
  PaymentNotCollected?: PaymentNotCollectedResolvers<ContextType>;
  PaymentProblem?: PaymentProblemResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PlaceOrderResult?: PlaceOrderResultResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiveReturnResult?: ReceiveReturnResultResolvers<ContextType>;
  RequestReturnResult?: RequestReturnResultResolvers<ContextType>;
  RetryPaymentResult?: RetryPaymentResultResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  ShipOrderResult?: ShipOrderResultResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentRequest?: ShipmentRequestResolvers<ContextType>;
  ShortLine?: ShortLineResolvers<ContextType>;
  StaffRemark?: StaffRemarkResolvers<ContextType>;
  StuckOrderSaga?: StuckOrderSagaResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  WriteOffPaymentResult?: WriteOffPaymentResultResolvers<ContextType>;
  WrittenOff?: WrittenOffResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
