// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductParent, Variant as VariantParent, WithdrawnVariant as WithdrawnVariantParent, Category as CategoryParent, CatalogImport as CatalogImportParent } from './mappers.ts';
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

/** What is to be sold of a product; at most 500 variants have one. */
export type AddVariantInput = {
  /** The price before a sale, above `price`; null for no sale. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** Its trade number: 8, 12, 13 or 14 digits with a right check digit, spaces and hyphens aside, or an ISBN of ten; null when it has none. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** What one piece costs, in the currency of the product's other variants. */
  price: MoneyInput;
  /** The product that it is a variant of. */
  productId: Scalars['ID']['input'];
  /** A value for each of the product's options, as no other variant has them. */
  selection: Array<SelectedOptionInput>;
  /** The shop's own number for it. No other variant may have it, in any case. */
  sku: Scalars['String']['input'];
  /** Of one piece, from 0 to 10,000,000; null when nobody knows. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** What `addVariant` answers. */
export type AddVariantResult = InvalidInput | NotFound | SkuTaken | VariantChanged;

/** What `archiveProduct` answers. */
export type ArchiveProductResult = NotFound | ProductChanged;

/** A file that is about to be brought in. */
export type BeginCatalogImportInput = {
  /** What it is called, for people; at most 200 characters. */
  file: Scalars['String']['input'];
};

/** What `beginCatalogImport` answers. */
export type BeginCatalogImportResult = CatalogImportChanged | InvalidInput;

/** A file that was brought into the catalog, and what it takes to take it back. */
export type CatalogImport = {
  __typename?: 'CatalogImport';
  /** When it began. */
  begunAt: Scalars['DateTime']['output'];
  /** Whoever brought it in; null where that account is gone, or it was no person. */
  begunBy?: Maybe<User>;
  /** How much it was about to change of what was there: a product's texts, a price, a count, each once. */
  changed: Scalars['Int']['output'];
  /** Since when nothing more is noted of it; null while it may go on. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the file was called. */
  file: Scalars['String']['output'];
  /** Opaque; the import keeps it. */
  id: Scalars['ID']['output'];
  /** How many products it was about to make. */
  made: Scalars['Int']['output'];
  /** What it was about to do, the last first, as who takes it back begins with that. */
  steps?: Maybe<CatalogImportStepConnection>;
  /** When it was taken back; null where it was not. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A file that was brought into the catalog, and what it takes to take it back. */
export type CatalogImportStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An import as it is now. */
export type CatalogImportChanged = {
  __typename?: 'CatalogImportChanged';
  /** The import. */
  catalogImport: CatalogImport;
};

/** A page of imports. */
export type CatalogImportConnection = {
  __typename?: 'CatalogImportConnection';
  /** The page itself, in the order of the list. */
  edges: Array<CatalogImportEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** An import, and its place in the list. */
export type CatalogImportEdge = {
  __typename?: 'CatalogImportEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: CatalogImport;
};

/** The import has ended, and notes nothing more: somebody takes it back. */
export type CatalogImportOver = Problem & {
  __typename?: 'CatalogImportOver';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** Something that an import was about to do. */
export type CatalogImportStep = {
  __typename?: 'CatalogImportStep';
  /** Whether something was to be made, or to be changed. */
  kind: CatalogImportStepKind;
  /** What it takes to undo it, as whoever noted it wrote it. */
  note: Scalars['String']['output'];
  /** What it was done to. */
  of: Scalars['String']['output'];
};

/** A page of an import's steps. */
export type CatalogImportStepConnection = {
  __typename?: 'CatalogImportStepConnection';
  /** The page itself, in the order of the list. */
  edges: Array<CatalogImportStepEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A step, and its place in the list. */
export type CatalogImportStepEdge = {
  __typename?: 'CatalogImportStepEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The step. */
  node: CatalogImportStep;
};

/** Something that an import is about to do. */
export type CatalogImportStepInput = {
  /** Whether something is made, or changed. */
  kind: CatalogImportStepKind;
  /** What it takes to undo it, in the words of whoever reads it then; at most 400,000 characters. */
  note: Scalars['String']['input'];
  /** What it is done to, such as a slug or a variant's id, and what of it; at most 300 characters. Of the same import it names one step. */
  of: Scalars['String']['input'];
};

/** What a step of an import does. */
export type CatalogImportStepKind =
  /** It changes something that is there. */
  | 'CHANGES'
  /** It makes a product. */
  | 'MAKES';

/** A shelf of the shop. They form a tree, at most 10 deep. */
export type Category = {
  __typename?: 'Category';
  /** Those that lie in it, by name. */
  children: Array<Category>;
  /** How it is, in short: another once anything of it has changed that staff edit. For `ifEdition`; opaque. */
  edition: Scalars['String']['output'];
  /** Opaque; the category keeps it. */
  id: Scalars['ID']['output'];
  /** What customers read. */
  name: Scalars['String']['output'];
  /** The one that it lies in; null at the top of the tree. */
  parent?: Maybe<Category>;
  /** Its place in the shop's addresses, such as `lamps`. */
  slug: Scalars['String']['output'];
};

/** The category is as it was asked for. */
export type CategoryChanged = {
  __typename?: 'CategoryChanged';
  /** The category as it is now. */
  category: Category;
};

/** A page of categories. */
export type CategoryConnection = {
  __typename?: 'CategoryConnection';
  /** The page itself, in the order of the list. */
  edges: Array<CategoryEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** The category is in the tree. */
export type CategoryCreated = {
  __typename?: 'CategoryCreated';
  /** The new category. */
  category: Category;
};

/** A category, and its place in the list. */
export type CategoryEdge = {
  __typename?: 'CategoryEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The category. */
  node: Category;
};

/** The category is out of the tree. */
export type CategoryWithdrawn = {
  __typename?: 'CategoryWithdrawn';
  /** The id that it had. */
  of: Scalars['ID']['output'];
  /** What it lay in, where its products stand now; null at the top of the tree. */
  parent?: Maybe<Category>;
};

/** A product's options as they shall be, in their order. What is left out goes. */
export type ChangeOptionsInput = {
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  /** At most 5. */
  options: Array<OptionChangeInput>;
  /** The product's. */
  productId: Scalars['ID']['input'];
};

/** What `changeOptions` answers. */
export type ChangeOptionsResult = InvalidInput | NotFound | ProductChanged;

/** What `changePrice` answers. */
export type ChangePriceResult = InvalidInput | NotFound | VariantChanged;

/** What `closeCatalogImport` answers. */
export type CloseCatalogImportResult = CatalogImportChanged | NotFound;

/** What a new category is. */
export type CreateCategoryInput = {
  /** Chosen by the client once for what it means to make, such as a UUID: sent again under it, within a day, the same category is answered. Shared by all staff. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** What customers will read. */
  name: Scalars['String']['input'];
  /** The one that it lies in; null for the top of the tree. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Small letters, digits and single hyphens, at most 80; null for one made of the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `createCategory` answers. */
export type CreateCategoryResult = CategoryCreated | IdempotencyKeyReused | InvalidInput | NotFound | SlugTaken;

/** A picture that is to be sent. */
export type CreatePictureUploadInput = {
  /** The most that it has; no more is taken, and nobody may send more than 16,777,216. */
  bytes: Scalars['Int']['input'];
};

/** What `createPictureUpload` answers. */
export type CreatePictureUploadResult = InvalidInput | PictureUploadCreated;

/** What a new product is. At most 700 characters of name and 20,000 of description. */
export type CreateProductInput = {
  /** Who makes it, or under whose name. */
  brand?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands in the shop; at most 20. */
  categoryIds?: Array<Scalars['ID']['input']>;
  /** What it is, at length, as plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client once for what it means to make, such as a UUID: sent again under it, within a day, the same product is answered. Shared by all staff. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Its pictures, the one that stands for it first; at most 30. */
  media?: Array<ImageInput>;
  /** What customers will call it. */
  name: Scalars['String']['input'];
  /** What its variants will differ by, at most 5; none for a product that comes in one kind. */
  options?: Array<ProductOptionInput>;
  /** Small letters, digits and single hyphens, at most 80; null for one made of the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** What can be bought of it from the start, at most 500 and all priced in one currency; `addVariant` adds to them. */
  variants?: Array<NewVariantInput>;
};

/** What `createProduct` answers. */
export type CreateProductResult = IdempotencyKeyReused | InvalidInput | ProductChanged | SkuTaken | SlugTaken;

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

/** This key was already used with a different input. */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** A picture. */
export type Image = {
  __typename?: 'Image';
  /** What it shows, for who cannot see it; null when nobody has written it. */
  alt?: Maybe<Scalars['String']['output']>;
  /**
   * Where it is: an absolute https address, or a path of the shop's own. One that ends in `/pictures/HASH/WIDTH.webp` is so many pixels wide, and
   * there in 320, 640, 960 and 1600 as well, where these are less.
   */
  url: Scalars['String']['output'];
};

/** An absolute https address, or a path of the shop's own. */
export type ImageInput = {
  /** What it shows, for who cannot see it. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** Where the picture is, at most 2,048 characters. */
  url: Scalars['String']['input'];
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
  /** Adds what can be bought of a product: one choice of its options, with a SKU and a price. */
  addVariant?: Maybe<AddVariantResult>;
  /** Takes a product off the shelf; carts show it as not for sale. Safe to repeat. */
  archiveProduct?: Maybe<ArchiveProductResult>;
  /**
   * Begins to write down what a file brings into the catalog, so that all of it can be taken back. Whoever brings it in notes each step before it is
   * done, and takes it back by its notes: the catalog itself changes by the other mutations alone.
   */
  beginCatalogImport?: Maybe<BeginCatalogImportResult>;
  /**
   * Makes a product's options what is asked for: renamed, in another order, with more or fewer values. Its variants keep what they
   * have chosen; a value that one has cannot go.
   */
  changeOptions?: Maybe<ChangeOptionsResult>;
  /**
   * Sets what the variant of `variantId` costs: its own `price`, and the `compareAtPrice` before a sale, whose absence ends the sale. In another
   * currency than before, it takes the place of what the variant cost in that besides. Carts follow.
   */
  changePrice?: Maybe<ChangePriceResult>;
  /** Ends an import for good: no step is noted any more. So begins who takes it back. Safe to repeat. */
  closeCatalogImport?: Maybe<CloseCatalogImportResult>;
  /** Adds a category to the tree. */
  createCategory?: Maybe<CreateCategoryResult>;
  /**
   * Promises a place for one picture, to which its bytes are sent as they are: `PUT uploadUrl`, without any token, within 15 minutes. What is
   * answered (201) says what goes into `ImageInput.url`: `{ "url": "…", "width": 1600, "height": 1200 }`. JPEG, PNG, WebP and GIF are taken by
   * what they are, and kept as their pixels alone; all else is refused, as `{ "errors": [{ "message": "…", "extensions": { "code": "…" } }] }`.
   */
  createPictureUpload?: Maybe<CreatePictureUploadResult>;
  /** Makes a product, a draft, with what can be bought of it so far; then publish it. All of it is made, or nothing. */
  createProduct?: Maybe<CreateProductResult>;
  /**
   * Has dead letters of products gone for good, by their `ids`, 100 at once: they are never handled, and their keys go on without them. This cannot
   * be undone.
   */
  discardProductsDeadLetters?: Maybe<MendDeadLettersResult>;
  /** Writes down what an import is about to do. Safe to repeat: of the same thing the first step is kept. */
  noteCatalogImportSteps?: Maybe<NoteCatalogImportStepsResult>;
  /** Says that an import has been taken back, by whoever did it. Safe to repeat. */
  noteCatalogImportUndone?: Maybe<NoteCatalogImportUndoneResult>;
  /** Puts a product on sale. Safe to repeat. */
  publishProduct?: Maybe<PublishProductResult>;
  /**
   * Has dead letters of products handled again, 100 at once or, without `ids`, all; of a parked one, all of its key. For when their
   * reason is mended. To ask twice changes nothing.
   */
  redriveProductsDeadLetters?: Maybe<MendDeadLettersResult>;
  /**
   * Takes away what the variant of `variantId` costs in a further `currency`. What it is priced in itself stays; `changePrice` gives it another
   * own price. Safe to repeat.
   */
  removeVariantPrice?: Maybe<RemoveVariantPriceResult>;
  /**
   * Puts a variant back that was withdrawn, as the last of its product's, at the prices that it had. `selection` where its product's
   * options are others by now.
   */
  restoreVariant?: Maybe<RestoreVariantResult>;
  /**
   * Sets what the variant of `variantId` costs in the currency of `price`, beside what it costs in others: at most 10 besides its own. An
   * absent `compareAtPrice` ends the sale in that currency. In the currency of the variant's own price it does what `changePrice` does.
   * Carts and search follow. Safe to repeat.
   */
  setVariantPrice?: Maybe<SetVariantPriceResult>;
  /** Renames a category, gives it another slug, or moves it and all that lies in it. Search and carts follow within seconds. */
  updateCategory?: Maybe<UpdateCategoryResult>;
  /** Changes what a product is said to be. Its slug stays unless another is given, which the one before leads to. */
  updateProduct?: Maybe<UpdateProductResult>;
  /** Changes a variant's SKU, choice or weight. What was ordered keeps the SKU that it had. */
  updateVariant?: Maybe<UpdateVariantResult>;
  /**
   * Takes a category that no other lies in out of the tree. Its products stand in the one that it lay in, where its slug leads;
   * those of one at the top nowhere in its place.
   */
  withdrawCategory?: Maybe<WithdrawCategoryResult>;
  /** Takes a variant out of what is sold: carts show it as not for sale. A product that is on sale keeps one. */
  withdrawVariant?: Maybe<WithdrawVariantResult>;
};


export type MutationAddVariantArgs = {
  input: AddVariantInput;
};


export type MutationArchiveProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationBeginCatalogImportArgs = {
  input: BeginCatalogImportInput;
};


export type MutationChangeOptionsArgs = {
  input: ChangeOptionsInput;
};


export type MutationChangePriceArgs = {
  compareAtPrice?: InputMaybe<MoneyInput>;
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  price: MoneyInput;
  variantId: Scalars['ID']['input'];
};


export type MutationCloseCatalogImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationCreatePictureUploadArgs = {
  input: CreatePictureUploadInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationDiscardProductsDeadLettersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationNoteCatalogImportStepsArgs = {
  input: NoteCatalogImportStepsInput;
};


export type MutationNoteCatalogImportUndoneArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPublishProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRedriveProductsDeadLettersArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationRemoveVariantPriceArgs = {
  currency: Scalars['CurrencyCode']['input'];
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  variantId: Scalars['ID']['input'];
};


export type MutationRestoreVariantArgs = {
  id: Scalars['ID']['input'];
  selection?: InputMaybe<Array<SelectedOptionInput>>;
};


export type MutationSetVariantPriceArgs = {
  compareAtPrice?: InputMaybe<MoneyInput>;
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  price: MoneyInput;
  variantId: Scalars['ID']['input'];
};


export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationUpdateVariantArgs = {
  input: UpdateVariantInput;
};


export type MutationWithdrawCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWithdrawVariantArgs = {
  id: Scalars['ID']['input'];
};

/** What can be bought of a product that is made with it. */
export type NewVariantInput = {
  /** The price before a sale, above `price`; null for no sale. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** Its trade number: 8, 12, 13 or 14 digits with a right check digit, spaces and hyphens aside, or an ISBN of ten; null when it has none. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** What one piece costs. */
  price: MoneyInput;
  /** A value for each of the product's options, as no other variant has them. */
  selection: Array<SelectedOptionInput>;
  /** The shop's own number for it. No other variant may have it, in any case. */
  sku: Scalars['String']['input'];
  /** Of one piece, from 0 to 10,000,000; null when nobody knows. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
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

/** What an import is about to do. */
export type NoteCatalogImportStepsInput = {
  /** Which import. */
  importId: Scalars['ID']['input'];
  /**
   * What earlier steps were about to do to, each by its `of`, and somebody else has done meanwhile: these steps are forgotten, so that whoever undoes the import leaves it.
   * At most 100; there may be no steps beside it.
   */
  leaves?: InputMaybe<Array<Scalars['String']['input']>>;
  /** In the order in which they are done, which is that of their notes; at most 100. */
  steps: Array<CatalogImportStepInput>;
};

/** What `noteCatalogImportSteps` answers. */
export type NoteCatalogImportStepsResult = CatalogImportChanged | CatalogImportOver | InvalidInput | NotFound;

/** What `noteCatalogImportUndone` answers. */
export type NoteCatalogImportUndoneResult = CatalogImportChanged | NotFound;

/** A product needs at least one priced variant before it can be sold. */
export type NothingToSell = Problem & {
  __typename?: 'NothingToSell';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** An option as it shall be. */
export type OptionChangeInput = {
  /** Of an option that is new: the value that the variants have which are there. */
  forPresent?: InputMaybe<Scalars['String']['input']>;
  /** What it shall be called, unlike the others in any case. */
  name: Scalars['String']['input'];
  /** Every value it shall take, in the order in which to show them; 1 to 200. */
  values: Array<OptionValueChangeInput>;
  /** What it is called until now, where that is something else. */
  was?: InputMaybe<Scalars['String']['input']>;
};

/** A value of an option as it shall be. */
export type OptionValueChangeInput = {
  /** What it shall be called. */
  value: Scalars['String']['input'];
  /** What it is called until now, where that is something else. */
  was?: InputMaybe<Scalars['String']['input']>;
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

/** A place for one picture. */
export type PictureUploadCreated = {
  __typename?: 'PictureUploadCreated';
  /** When it is over. */
  expiresAt: Scalars['DateTime']['output'];
  /** Where to put its bytes: a path of the address that the shop's graph is at. Whoever has it may send one, so it is a secret until it is over. */
  uploadUrl: Scalars['String']['output'];
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

/** From the cheapest to the dearest of a product's variants, both in one currency. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** What the dearest costs; the same where there is but one price. */
  max: Money;
  /** What the cheapest costs. */
  min: Money;
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

/** What a customer browses. What they buy is a `Variant` of it. */
export type Product = {
  __typename?: 'Product';
  /** Who makes it, or under whose name; null when it has none. */
  brand?: Maybe<Scalars['String']['output']>;
  /** Where it stands in the shop, in the order that staff gave. */
  categories: Array<Category>;
  /** When staff made it, which is before it was first on sale. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is, at length, as plain text; null when nobody has written it. */
  description?: Maybe<Scalars['String']['output']>;
  /** How it is, in short: another once anything of it has changed that staff edit. For `ifEdition`; opaque. */
  edition: Scalars['String']['output'];
  /** Opaque; the product keeps it. */
  id: Scalars['ID']['output'];
  /** The first of its pictures; null when it has none. */
  image?: Maybe<Image>;
  /** Its pictures, the one that stands for it first; at most 30. */
  media: Array<Image>;
  /** What customers call it. */
  name: Scalars['String']['output'];
  /** What varies, such as size or colour, and every value it takes. */
  options: Array<ProductOption>;
  /**
   * Null while there is nothing to sell. With `currency`, of the variants that have a price in it; where none has, and without it, of the
   * variants' own prices. What it is in says which.
   */
  priceRange?: Maybe<PriceRange>;
  /** Its place in the shop's addresses, such as `desk-lamp`. It stays when the name changes; staff may give it another. */
  slug: Scalars['String']['output'];
  /** Whether it is on sale. Customers meet only what is. */
  status: ProductStatus;
  /** When anything of it was last changed, its prices included. */
  updatedAt: Scalars['DateTime']['output'];
  /** What can be bought of it, in the order in which they were added. */
  variants?: Maybe<Array<Variant>>;
};


/** What a customer browses. What they buy is a `Variant` of it. */
export type ProductPriceRangeArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** The product is made, or changed. */
export type ProductChanged = {
  __typename?: 'ProductChanged';
  /** The product as it is now. */
  product: Product;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The page itself, in the order of the list. */
  edges: Array<ProductEdge>;
  /** Where the page lies in the list. */
  pageInfo: PageInfo;
};

/** A product, and its place in the list. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Its place: as `after` it begins the page behind it. Opaque. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** Something that varies among a product's variants. */
export type ProductOption = {
  __typename?: 'ProductOption';
  /** Such as `Colour`; unlike the product's other options in any case. */
  name: Scalars['String']['output'];
  /** Every value it takes, in the order in which to show them. */
  values: Array<Scalars['String']['output']>;
};

/** Something that will vary among a product's variants. */
export type ProductOptionInput = {
  /** Such as `Colour`; unlike the product's other options in any case. */
  name: Scalars['String']['input'];
  /** Every value it takes, in the order in which to show them; 1 to 200. */
  values: Array<Scalars['String']['input']>;
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

/** What `publishProduct` answers. */
export type PublishProductResult = NotFound | NothingToSell | ProductChanged;

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
  /**
   * Every category, at whatever depth, in the order of their ids; `parent` says where each lies. For who wants the whole tree, however deep it
   * is: level by level, `children` of `children` soon cost too much.
   */
  allCategories?: Maybe<CategoryConnection>;
  /** A file that was brought into the catalog, by its `id`; null when there is none, or none any more. */
  catalogImport?: Maybe<CatalogImport>;
  /**
   * Files that were brought into the catalog and have changed something, the last first, for staff: those of the last 90 days, or of as long as the
   * shop keeps them.
   */
  catalogImports?: Maybe<CatalogImportConnection>;
  /** The top of the category tree. */
  categories?: Maybe<Array<Category>>;
  /**
   * A category by its `id` or by its `slug`, one of the two; null when there is none. A slug that it had leads to it, and that of one
   * that was withdrawn to the one that it lay in: whose `slug` is another than was asked for has moved there.
   */
  category?: Maybe<Category>;
  /** The currencies that something on sale has a price in, by their codes: what a shop may let its customers choose from. */
  currencies?: Maybe<Array<Scalars['CurrencyCode']['output']>>;
  /**
   * A product by its `id` or by its `slug`, one of the two; null when there is none, or it is not on sale and the caller
   * not staff. A slug that it had leads to it: one whose `slug` is another than was asked for has moved there.
   */
  product?: Maybe<Product>;
  /**
   * Browse the shelf, the newest first or in the order of `sort`; `category` for what stands in one, or in those in it. To find things by words or
   * facets, use `search`. `status` keeps those in any of these; all else than ACTIVE is for staff alone.
   */
  products?: Maybe<ProductConnection>;
  /**
   * Messages that products could not handle, in the order of the log, for staff: `first` of them, behind `after`. Null, with an error,
   * where it or the event log is away.
   */
  productsDeadLetters?: Maybe<DeadLetterConnection>;
  /** How products is as a service, for staff; null, with an error, where it is away. */
  productsHealth?: Maybe<ServiceHealth>;
  /**
   * By its `id`, or by its `sku` in any case, one of the two; null when there is none, or it is not on sale and the caller
   * not staff.
   */
  variant?: Maybe<Variant>;
  /**
   * Those that have the trade number `gtin`, be it written with spaces, hyphens or zeros before it, or as an ISBN of ten; at most 100. Most often one has,
   * and none where it is no trade number. What is not on sale is for staff alone.
   */
  variants?: Maybe<Array<Variant>>;
  /** What of the product of `productId` is sold no more, the last that was withdrawn first; at most 500. */
  withdrawnVariants?: Maybe<Array<WithdrawnVariant>>;
};


export type QueryAllCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCatalogImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCatalogImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
  status?: InputMaybe<Array<ProductStatus>>;
  words?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVariantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVariantsArgs = {
  gtin: Scalars['String']['input'];
};


export type QueryWithdrawnVariantsArgs = {
  productId: Scalars['ID']['input'];
};

/** What `removeVariantPrice` answers. */
export type RemoveVariantPriceResult = InvalidInput | NotFound | VariantChanged;

/** What `restoreVariant` answers. */
export type RestoreVariantResult = InvalidInput | NotFound | SkuTaken | VariantChanged;

/** An option, and the value chosen of it. */
export type SelectedOption = {
  __typename?: 'SelectedOption';
  /** The option's name. */
  option: Scalars['String']['output'];
  /** One of the option's values. */
  value: Scalars['String']['output'];
};

/** An option, and the value chosen of it. */
export type SelectedOptionInput = {
  /** The option's name, as the product has it. */
  option: Scalars['String']['input'];
  /** One of the option's values. */
  value: Scalars['String']['input'];
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

/** What `setVariantPrice` answers. */
export type SetVariantPriceResult = InvalidInput | NotFound | VariantChanged;

/** Another variant has that SKU, or one that differs by case alone. */
export type SkuTaken = Problem & {
  __typename?: 'SkuTaken';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
};

/** Another one has the slug that was asked for. */
export type SlugTaken = Problem & {
  __typename?: 'SlugTaken';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** One like it that nothing had just now. */
  suggestion: Scalars['String']['output'];
};

/** This was tried too often for this account or e-mail address, or from this network address. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What is wrong, in words for people. */
  message: Scalars['String']['output'];
  /** When the next attempt is let through. */
  retryAt: Scalars['DateTime']['output'];
};

/** What is left out stays as it is. */
export type UpdateCategoryInput = {
  /** The category's. */
  id: Scalars['ID']['input'];
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  /** What customers will read; never null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The one that it is to lie in, with all that lies in it; null for the top of the tree. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Another place in the shop's addresses; the one before leads there. Null for none other. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateCategory` answers. */
export type UpdateCategoryResult = CategoryChanged | InvalidInput | NotFound | SlugTaken;

/** What is left out stays as it is; null empties what may be empty. */
export type UpdateProductInput = {
  /** Who makes it, or under whose name. */
  brand?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands in the shop, in place of where it stood. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it is, at length, as plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The product's. */
  id: Scalars['ID']['input'];
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  /** Its pictures, in place of those that it had. */
  media?: InputMaybe<Array<ImageInput>>;
  /** What customers will call it; never null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Another place in the shop's addresses; the one before leads there. Null for none other. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateProduct` answers. */
export type UpdateProductResult = InvalidInput | NotFound | ProductChanged | SlugTaken;

/** What is left out stays as it is. */
export type UpdateVariantInput = {
  /** Its trade number: 8, 12, 13 or 14 digits with a right check digit, spaces and hyphens aside, or an ISBN of ten; null when it has none. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** The variant's. */
  id: Scalars['ID']['input'];
  /** Only if this is its `edition` still: else `InvalidInput`, and nothing has changed. Left out: whatever has changed since it was looked at. */
  ifEdition?: InputMaybe<Scalars['String']['input']>;
  /** A value for each of the product's options, as no other variant has them; null for no other. */
  selection?: InputMaybe<Array<SelectedOptionInput>>;
  /** The shop's own number for it; never null. No other variant may have it, in any case. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Of one piece, from 0 to 10,000,000; null when nobody knows. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** What `updateVariant` answers. */
export type UpdateVariantResult = InvalidInput | NotFound | SkuTaken | VariantChanged;

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
};

/** One sellable thing: a product with every option chosen. */
export type Variant = {
  __typename?: 'Variant';
  /** The price before a sale, when there is one: of what `price` is with the same `currency`. */
  compareAtPrice?: Maybe<Money>;
  /** Its SKU, choice, weight and GTIN, in short: another once any of these has changed. For `ifEdition`; opaque. */
  edition: Scalars['String']['output'];
  /**
   * Its trade number, be it called GTIN, EAN, UPC, JAN or ISBN: 8, 12, 13 or 14 digits, the last of which checks the others; null when nobody has
   * stated it. Others may have the same.
   */
  gtin?: Maybe<Scalars['String']['output']>;
  /** Opaque; the variant keeps it. */
  id: Scalars['ID']['output'];
  /**
   * What one piece costs now, without tax and sending: in `currency` where it has a price in that, or else its own price, which is in the
   * currency of its product's other variants. What it is in says which.
   */
  price: Money;
  /** Everything that it is sold for, its own price first, then those in further currencies by their codes; each currency once. */
  prices: Array<VariantPrice>;
  /** What it is a variant of. */
  product: Product;
  /** The value of each of its product's options, in their order. */
  selection: Array<SelectedOption>;
  /** The shop's own number for it, such as on its shelf. No other variant has it, in any case. */
  sku: Scalars['String']['output'];
  /** Its chosen values, such as `Brass / Large`; the product's name where nothing varies. */
  title: Scalars['String']['output'];
  /** Of one piece, by which sending is priced; null when nobody has stated it, which then adds no weight. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
};


/** One sellable thing: a product with every option chosen. */
export type VariantCompareAtPriceArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};


/** One sellable thing: a product with every option chosen. */
export type VariantPriceArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** The variant is added, or costs something else. */
export type VariantChanged = {
  __typename?: 'VariantChanged';
  /** The variant as it is now. */
  variant: Variant;
};

/** What a variant costs in one currency. */
export type VariantPrice = {
  __typename?: 'VariantPrice';
  /** The price before a sale in that currency, when there is one. */
  compareAtPrice?: Maybe<Money>;
  /** Both, in short: another once one of them has changed. For `ifEdition`; opaque. */
  edition: Scalars['String']['output'];
  /** What one piece costs now, without tax and sending. */
  price: Money;
};

/** What `withdrawCategory` answers. */
export type WithdrawCategoryResult = CategoryWithdrawn | InvalidInput | NotFound;

/** What `withdrawVariant` answers. */
export type WithdrawVariantResult = NotFound | NothingToSell | ProductChanged;

/** A variant that is sold no more. */
export type WithdrawnVariant = {
  __typename?: 'WithdrawnVariant';
  /** The trade number that it had, if it had one. */
  gtin?: Maybe<Scalars['String']['output']>;
  /** What one piece cost at last. */
  price: Money;
  /** The value that it had of each option that its product had then. */
  selection: Array<SelectedOption>;
  /** The SKU that it had; another may have it by now. */
  sku: Scalars['String']['output'];
  /** Its chosen values, such as `Brass / Large`. */
  title: Scalars['String']['output'];
  /** The variant's id, which it keeps when it is restored. */
  variantId: Scalars['ID']['output'];
  /** When it was withdrawn. */
  withdrawnAt: Scalars['DateTime']['output'];
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
  Category: Category;
  Product: Product;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Variant:
    ( { __typename: 'Variant' }
    & ( GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Variant'], {"sku":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddVariantResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SkuTaken & { __typename: 'SkuTaken' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  ArchiveProductResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
  BeginCatalogImportResult:
    | ( Omit<CatalogImportChanged, 'catalogImport'> & { catalogImport: _RefType['CatalogImport'] } & { __typename: 'CatalogImportChanged' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  ChangeOptionsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
  ChangePriceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  CloseCatalogImportResult:
    | ( Omit<CatalogImportChanged, 'catalogImport'> & { catalogImport: _RefType['CatalogImport'] } & { __typename: 'CatalogImportChanged' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  CreateCategoryResult:
    | ( Omit<CategoryCreated, 'category'> & { category: _RefType['Category'] } & { __typename: 'CategoryCreated' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SlugTaken & { __typename: 'SlugTaken' } )
  ;
  CreatePictureUploadResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( PictureUploadCreated & { __typename: 'PictureUploadCreated' } )
  ;
  CreateProductResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
    | ( SkuTaken & { __typename: 'SkuTaken' } )
    | ( SlugTaken & { __typename: 'SlugTaken' } )
  ;
  MendDeadLettersResult:
    | ( DeadLettersMended & { __typename: 'DeadLettersMended' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  NoteCatalogImportStepsResult:
    | ( Omit<CatalogImportChanged, 'catalogImport'> & { catalogImport: _RefType['CatalogImport'] } & { __typename: 'CatalogImportChanged' } )
    | ( CatalogImportOver & { __typename: 'CatalogImportOver' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  NoteCatalogImportUndoneResult:
    | ( Omit<CatalogImportChanged, 'catalogImport'> & { catalogImport: _RefType['CatalogImport'] } & { __typename: 'CatalogImportChanged' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  PublishProductResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NothingToSell & { __typename: 'NothingToSell' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
  RemoveVariantPriceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  RestoreVariantResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SkuTaken & { __typename: 'SkuTaken' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  SetVariantPriceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  UpdateCategoryResult:
    | ( Omit<CategoryChanged, 'category'> & { category: _RefType['Category'] } & { __typename: 'CategoryChanged' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SlugTaken & { __typename: 'SlugTaken' } )
  ;
  UpdateProductResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
    | ( SlugTaken & { __typename: 'SlugTaken' } )
  ;
  UpdateVariantResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SkuTaken & { __typename: 'SkuTaken' } )
    | ( Omit<VariantChanged, 'variant'> & { variant: _RefType['Variant'] } & { __typename: 'VariantChanged' } )
  ;
  WithdrawCategoryResult:
    | ( Omit<CategoryWithdrawn, 'parent'> & { parent?: Maybe<_RefType['Category']> } & { __typename: 'CategoryWithdrawn' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  WithdrawVariantResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NothingToSell & { __typename: 'NothingToSell' } )
    | ( Omit<ProductChanged, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductChanged' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( CatalogImportOver )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( NothingToSell )
    | ( SkuTaken )
    | ( SlugTaken )
    | ( TooManyAttempts )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddVariantInput: AddVariantInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddVariantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddVariantResult']>;
  ArchiveProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveProductResult']>;
  BeginCatalogImportInput: BeginCatalogImportInput;
  BeginCatalogImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BeginCatalogImportResult']>;
  CatalogImport: ResolverTypeWrapper<CatalogImportParent>;
  CatalogImportChanged: ResolverTypeWrapper<Omit<CatalogImportChanged, 'catalogImport'> & { catalogImport: ResolversTypes['CatalogImport'] }>;
  CatalogImportConnection: ResolverTypeWrapper<Omit<CatalogImportConnection, 'edges'> & { edges: Array<ResolversTypes['CatalogImportEdge']> }>;
  CatalogImportEdge: ResolverTypeWrapper<Omit<CatalogImportEdge, 'node'> & { node: ResolversTypes['CatalogImport'] }>;
  CatalogImportOver: ResolverTypeWrapper<CatalogImportOver>;
  CatalogImportStep: ResolverTypeWrapper<CatalogImportStep>;
  CatalogImportStepConnection: ResolverTypeWrapper<CatalogImportStepConnection>;
  CatalogImportStepEdge: ResolverTypeWrapper<CatalogImportStepEdge>;
  CatalogImportStepInput: CatalogImportStepInput;
  CatalogImportStepKind: CatalogImportStepKind;
  Category: ResolverTypeWrapper<CategoryParent>;
  CategoryChanged: ResolverTypeWrapper<Omit<CategoryChanged, 'category'> & { category: ResolversTypes['Category'] }>;
  CategoryConnection: ResolverTypeWrapper<Omit<CategoryConnection, 'edges'> & { edges: Array<ResolversTypes['CategoryEdge']> }>;
  CategoryCreated: ResolverTypeWrapper<Omit<CategoryCreated, 'category'> & { category: ResolversTypes['Category'] }>;
  CategoryEdge: ResolverTypeWrapper<Omit<CategoryEdge, 'node'> & { node: ResolversTypes['Category'] }>;
  CategoryWithdrawn: ResolverTypeWrapper<Omit<CategoryWithdrawn, 'parent'> & { parent?: Maybe<ResolversTypes['Category']> }>;
  ChangeOptionsInput: ChangeOptionsInput;
  ChangeOptionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeOptionsResult']>;
  ChangePriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePriceResult']>;
  CloseCatalogImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseCatalogImportResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  CreatePictureUploadInput: CreatePictureUploadInput;
  CreatePictureUploadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePictureUploadResult']>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterState: DeadLetterState;
  DeadLettersMended: ResolverTypeWrapper<DeadLettersMended>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  Image: ResolverTypeWrapper<Image>;
  ImageInput: ImageInput;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  ItemPutOff: ResolverTypeWrapper<ItemPutOff>;
  MendDeadLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MendDeadLettersResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewVariantInput: NewVariantInput;
  NotFound: ResolverTypeWrapper<NotFound>;
  NoteCatalogImportStepsInput: NoteCatalogImportStepsInput;
  NoteCatalogImportStepsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NoteCatalogImportStepsResult']>;
  NoteCatalogImportUndoneResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NoteCatalogImportUndoneResult']>;
  NothingToSell: ResolverTypeWrapper<NothingToSell>;
  OptionChangeInput: OptionChangeInput;
  OptionValueChangeInput: OptionValueChangeInput;
  OutboxHealth: ResolverTypeWrapper<OutboxHealth>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PictureUploadCreated: ResolverTypeWrapper<PictureUploadCreated>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductChanged: ResolverTypeWrapper<Omit<ProductChanged, 'product'> & { product: ResolversTypes['Product'] }>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductOptionInput: ProductOptionInput;
  ProductSort: ProductSort;
  ProductStatus: ProductStatus;
  PublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishProductResult']>;
  PutOffHealth: ResolverTypeWrapper<PutOffHealth>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveVariantPriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveVariantPriceResult']>;
  RestoreVariantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreVariantResult']>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SelectedOptionInput: SelectedOptionInput;
  ServiceHealth: ResolverTypeWrapper<ServiceHealth>;
  SetVariantPriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetVariantPriceResult']>;
  SkuTaken: ResolverTypeWrapper<SkuTaken>;
  SlugTaken: ResolverTypeWrapper<SlugTaken>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCategoryResult']>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductResult']>;
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateVariantResult']>;
  User: ResolverTypeWrapper<User>;
  Variant: ResolverTypeWrapper<VariantParent>;
  VariantChanged: ResolverTypeWrapper<Omit<VariantChanged, 'variant'> & { variant: ResolversTypes['Variant'] }>;
  VariantPrice: ResolverTypeWrapper<VariantPrice>;
  WithdrawCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawCategoryResult']>;
  WithdrawVariantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawVariantResult']>;
  WithdrawnVariant: ResolverTypeWrapper<WithdrawnVariantParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddVariantInput: AddVariantInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddVariantResult: ResolversUnionTypes<ResolversParentTypes>['AddVariantResult'];
  ArchiveProductResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveProductResult'];
  BeginCatalogImportInput: BeginCatalogImportInput;
  BeginCatalogImportResult: ResolversUnionTypes<ResolversParentTypes>['BeginCatalogImportResult'];
  CatalogImport: CatalogImportParent;
  CatalogImportChanged: Omit<CatalogImportChanged, 'catalogImport'> & { catalogImport: ResolversParentTypes['CatalogImport'] };
  CatalogImportConnection: Omit<CatalogImportConnection, 'edges'> & { edges: Array<ResolversParentTypes['CatalogImportEdge']> };
  CatalogImportEdge: Omit<CatalogImportEdge, 'node'> & { node: ResolversParentTypes['CatalogImport'] };
  CatalogImportOver: CatalogImportOver;
  CatalogImportStep: CatalogImportStep;
  CatalogImportStepConnection: CatalogImportStepConnection;
  CatalogImportStepEdge: CatalogImportStepEdge;
  CatalogImportStepInput: CatalogImportStepInput;
  Category: CategoryParent;
  CategoryChanged: Omit<CategoryChanged, 'category'> & { category: ResolversParentTypes['Category'] };
  CategoryConnection: Omit<CategoryConnection, 'edges'> & { edges: Array<ResolversParentTypes['CategoryEdge']> };
  CategoryCreated: Omit<CategoryCreated, 'category'> & { category: ResolversParentTypes['Category'] };
  CategoryEdge: Omit<CategoryEdge, 'node'> & { node: ResolversParentTypes['Category'] };
  CategoryWithdrawn: Omit<CategoryWithdrawn, 'parent'> & { parent?: Maybe<ResolversParentTypes['Category']> };
  ChangeOptionsInput: ChangeOptionsInput;
  ChangeOptionsResult: ResolversUnionTypes<ResolversParentTypes>['ChangeOptionsResult'];
  ChangePriceResult: ResolversUnionTypes<ResolversParentTypes>['ChangePriceResult'];
  CloseCatalogImportResult: ResolversUnionTypes<ResolversParentTypes>['CloseCatalogImportResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  CreatePictureUploadInput: CreatePictureUploadInput;
  CreatePictureUploadResult: ResolversUnionTypes<ResolversParentTypes>['CreatePictureUploadResult'];
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterEdge: DeadLetterEdge;
  DeadLettersMended: DeadLettersMended;
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  Image: Image;
  ImageInput: ImageInput;
  InvalidInput: InvalidInput;
  ItemPutOff: ItemPutOff;
  MendDeadLettersResult: ResolversUnionTypes<ResolversParentTypes>['MendDeadLettersResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NewVariantInput: NewVariantInput;
  NotFound: NotFound;
  NoteCatalogImportStepsInput: NoteCatalogImportStepsInput;
  NoteCatalogImportStepsResult: ResolversUnionTypes<ResolversParentTypes>['NoteCatalogImportStepsResult'];
  NoteCatalogImportUndoneResult: ResolversUnionTypes<ResolversParentTypes>['NoteCatalogImportUndoneResult'];
  NothingToSell: NothingToSell;
  OptionChangeInput: OptionChangeInput;
  OptionValueChangeInput: OptionValueChangeInput;
  OutboxHealth: OutboxHealth;
  PageInfo: PageInfo;
  PictureUploadCreated: PictureUploadCreated;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  PriceRange: PriceRange;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Product: ProductParent;
  ProductChanged: Omit<ProductChanged, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductOption: ProductOption;
  ProductOptionInput: ProductOptionInput;
  PublishProductResult: ResolversUnionTypes<ResolversParentTypes>['PublishProductResult'];
  PutOffHealth: PutOffHealth;
  Query: Record<PropertyKey, never>;
  RemoveVariantPriceResult: ResolversUnionTypes<ResolversParentTypes>['RemoveVariantPriceResult'];
  RestoreVariantResult: ResolversUnionTypes<ResolversParentTypes>['RestoreVariantResult'];
  SelectedOption: SelectedOption;
  SelectedOptionInput: SelectedOptionInput;
  ServiceHealth: ServiceHealth;
  SetVariantPriceResult: ResolversUnionTypes<ResolversParentTypes>['SetVariantPriceResult'];
  SkuTaken: SkuTaken;
  SlugTaken: SlugTaken;
  TooManyAttempts: TooManyAttempts;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCategoryResult'];
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductResult'];
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantResult: ResolversUnionTypes<ResolversParentTypes>['UpdateVariantResult'];
  User: User;
  Variant: VariantParent;
  VariantChanged: Omit<VariantChanged, 'variant'> & { variant: ResolversParentTypes['Variant'] };
  VariantPrice: VariantPrice;
  WithdrawCategoryResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawCategoryResult'];
  WithdrawVariantResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawVariantResult'];
  WithdrawnVariant: WithdrawnVariantParent;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddVariantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantResult'] = ResolversParentTypes['AddVariantResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SkuTaken' | 'VariantChanged', ParentType, ContextType>;
};

export type ArchiveProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductResult'] = ResolversParentTypes['ArchiveProductResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'ProductChanged', ParentType, ContextType>;
};

export type BeginCatalogImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginCatalogImportResult'] = ResolversParentTypes['BeginCatalogImportResult']> = {
  __resolveType: TypeResolveFn<'CatalogImportChanged' | 'InvalidInput', ParentType, ContextType>;
};

export type CatalogImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImport'] = ResolversParentTypes['CatalogImport']> = {
  begunAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  begunBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  made?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<Maybe<ResolversTypes['CatalogImportStepConnection']>, ParentType, ContextType, RequireFields<CatalogImportStepsArgs, 'first'>>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CatalogImportChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportChanged'] = ResolversParentTypes['CatalogImportChanged']> = {
  catalogImport?: Resolver<ResolversTypes['CatalogImport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportConnection'] = ResolversParentTypes['CatalogImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogImportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CatalogImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportEdge'] = ResolversParentTypes['CatalogImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogImport'], ParentType, ContextType>;
};

export type CatalogImportOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportOver'] = ResolversParentTypes['CatalogImportOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogImportStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportStep'] = ResolversParentTypes['CatalogImportStep']> = {
  kind?: Resolver<ResolversTypes['CatalogImportStepKind'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogImportStepConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportStepConnection'] = ResolversParentTypes['CatalogImportStepConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogImportStepEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CatalogImportStepEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogImportStepEdge'] = ResolversParentTypes['CatalogImportStepEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogImportStep'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryChanged'] = ResolversParentTypes['CategoryChanged']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryConnection'] = ResolversParentTypes['CategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CategoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CategoryCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCreated'] = ResolversParentTypes['CategoryCreated']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryEdge'] = ResolversParentTypes['CategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
};

export type CategoryWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryWithdrawn'] = ResolversParentTypes['CategoryWithdrawn']> = {
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeOptionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeOptionsResult'] = ResolversParentTypes['ChangeOptionsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductChanged', ParentType, ContextType>;
};

export type ChangePriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePriceResult'] = ResolversParentTypes['ChangePriceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'VariantChanged', ParentType, ContextType>;
};

export type CloseCatalogImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseCatalogImportResult'] = ResolversParentTypes['CloseCatalogImportResult']> = {
  __resolveType: TypeResolveFn<'CatalogImportChanged' | 'NotFound', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryResult'] = ResolversParentTypes['CreateCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryCreated' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'SlugTaken', ParentType, ContextType>;
};

export type CreatePictureUploadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePictureUploadResult'] = ResolversParentTypes['CreatePictureUploadResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'PictureUploadCreated', ParentType, ContextType>;
};

export type CreateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductResult'] = ResolversParentTypes['CreateProductResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ProductChanged' | 'SkuTaken' | 'SlugTaken', ParentType, ContextType>;
};

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

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  addVariant?: Resolver<Maybe<ResolversTypes['AddVariantResult']>, ParentType, ContextType, RequireFields<MutationAddVariantArgs, 'input'>>;
  archiveProduct?: Resolver<Maybe<ResolversTypes['ArchiveProductResult']>, ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'id'>>;
  beginCatalogImport?: Resolver<Maybe<ResolversTypes['BeginCatalogImportResult']>, ParentType, ContextType, RequireFields<MutationBeginCatalogImportArgs, 'input'>>;
  changeOptions?: Resolver<Maybe<ResolversTypes['ChangeOptionsResult']>, ParentType, ContextType, RequireFields<MutationChangeOptionsArgs, 'input'>>;
  changePrice?: Resolver<Maybe<ResolversTypes['ChangePriceResult']>, ParentType, ContextType, RequireFields<MutationChangePriceArgs, 'price' | 'variantId'>>;
  closeCatalogImport?: Resolver<Maybe<ResolversTypes['CloseCatalogImportResult']>, ParentType, ContextType, RequireFields<MutationCloseCatalogImportArgs, 'id'>>;
  createCategory?: Resolver<Maybe<ResolversTypes['CreateCategoryResult']>, ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createPictureUpload?: Resolver<Maybe<ResolversTypes['CreatePictureUploadResult']>, ParentType, ContextType, RequireFields<MutationCreatePictureUploadArgs, 'input'>>;
  createProduct?: Resolver<Maybe<ResolversTypes['CreateProductResult']>, ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  discardProductsDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, RequireFields<MutationDiscardProductsDeadLettersArgs, 'ids'>>;
  noteCatalogImportSteps?: Resolver<Maybe<ResolversTypes['NoteCatalogImportStepsResult']>, ParentType, ContextType, RequireFields<MutationNoteCatalogImportStepsArgs, 'input'>>;
  noteCatalogImportUndone?: Resolver<Maybe<ResolversTypes['NoteCatalogImportUndoneResult']>, ParentType, ContextType, RequireFields<MutationNoteCatalogImportUndoneArgs, 'id'>>;
  publishProduct?: Resolver<Maybe<ResolversTypes['PublishProductResult']>, ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'id'>>;
  redriveProductsDeadLetters?: Resolver<Maybe<ResolversTypes['MendDeadLettersResult']>, ParentType, ContextType, Partial<MutationRedriveProductsDeadLettersArgs>>;
  removeVariantPrice?: Resolver<Maybe<ResolversTypes['RemoveVariantPriceResult']>, ParentType, ContextType, RequireFields<MutationRemoveVariantPriceArgs, 'currency' | 'variantId'>>;
  restoreVariant?: Resolver<Maybe<ResolversTypes['RestoreVariantResult']>, ParentType, ContextType, RequireFields<MutationRestoreVariantArgs, 'id'>>;
  setVariantPrice?: Resolver<Maybe<ResolversTypes['SetVariantPriceResult']>, ParentType, ContextType, RequireFields<MutationSetVariantPriceArgs, 'price' | 'variantId'>>;
  updateCategory?: Resolver<Maybe<ResolversTypes['UpdateCategoryResult']>, ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  updateProduct?: Resolver<Maybe<ResolversTypes['UpdateProductResult']>, ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  updateVariant?: Resolver<Maybe<ResolversTypes['UpdateVariantResult']>, ParentType, ContextType, RequireFields<MutationUpdateVariantArgs, 'input'>>;
  withdrawCategory?: Resolver<Maybe<ResolversTypes['WithdrawCategoryResult']>, ParentType, ContextType, RequireFields<MutationWithdrawCategoryArgs, 'id'>>;
  withdrawVariant?: Resolver<Maybe<ResolversTypes['WithdrawVariantResult']>, ParentType, ContextType, RequireFields<MutationWithdrawVariantArgs, 'id'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteCatalogImportStepsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteCatalogImportStepsResult'] = ResolversParentTypes['NoteCatalogImportStepsResult']> = {
  __resolveType: TypeResolveFn<'CatalogImportChanged' | 'CatalogImportOver' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type NoteCatalogImportUndoneResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoteCatalogImportUndoneResult'] = ResolversParentTypes['NoteCatalogImportUndoneResult']> = {
  __resolveType: TypeResolveFn<'CatalogImportChanged' | 'NotFound', ParentType, ContextType>;
};

export type NothingToSellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToSell'] = ResolversParentTypes['NothingToSell']> = {
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

export type PictureUploadCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PictureUploadCreated'] = ResolversParentTypes['PictureUploadCreated']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'CatalogImportOver' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'NothingToSell' | 'SkuTaken' | 'SlugTaken' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType, Partial<ProductPriceRangeArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<Maybe<Array<ResolversTypes['Variant']>>, ParentType, ContextType>;
};

export type ProductChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductChanged'] = ResolversParentTypes['ProductChanged']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductResult'] = ResolversParentTypes['PublishProductResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'NothingToSell' | 'ProductChanged', ParentType, ContextType>;
};

export type PutOffHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutOffHealth'] = ResolversParentTypes['PutOffHealth']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ItemPutOff']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  allCategories?: Resolver<Maybe<ResolversTypes['CategoryConnection']>, ParentType, ContextType, RequireFields<QueryAllCategoriesArgs, 'first'>>;
  catalogImport?: Resolver<Maybe<ResolversTypes['CatalogImport']>, ParentType, ContextType, RequireFields<QueryCatalogImportArgs, 'id'>>;
  catalogImports?: Resolver<Maybe<ResolversTypes['CatalogImportConnection']>, ParentType, ContextType, RequireFields<QueryCatalogImportsArgs, 'first'>>;
  categories?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  currencies?: Resolver<Maybe<Array<ResolversTypes['CurrencyCode']>>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
  productsDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryProductsDeadLettersArgs, 'first'>>;
  productsHealth?: Resolver<Maybe<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType, Partial<QueryVariantArgs>>;
  variants?: Resolver<Maybe<Array<ResolversTypes['Variant']>>, ParentType, ContextType, RequireFields<QueryVariantsArgs, 'gtin'>>;
  withdrawnVariants?: Resolver<Maybe<Array<ResolversTypes['WithdrawnVariant']>>, ParentType, ContextType, RequireFields<QueryWithdrawnVariantsArgs, 'productId'>>;
};

export type RemoveVariantPriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveVariantPriceResult'] = ResolversParentTypes['RemoveVariantPriceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'VariantChanged', ParentType, ContextType>;
};

export type RestoreVariantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreVariantResult'] = ResolversParentTypes['RestoreVariantResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SkuTaken' | 'VariantChanged', ParentType, ContextType>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  option?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  outbox?: Resolver<Maybe<ResolversTypes['OutboxHealth']>, ParentType, ContextType>;
  putOff?: Resolver<Maybe<ResolversTypes['PutOffHealth']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetVariantPriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetVariantPriceResult'] = ResolversParentTypes['SetVariantPriceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'VariantChanged', ParentType, ContextType>;
};

export type SkuTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkuTaken'] = ResolversParentTypes['SkuTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlugTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlugTaken'] = ResolversParentTypes['SlugTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryResult'] = ResolversParentTypes['UpdateCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryChanged' | 'InvalidInput' | 'NotFound' | 'SlugTaken', ParentType, ContextType>;
};

export type UpdateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductResult'] = ResolversParentTypes['UpdateProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductChanged' | 'SlugTaken', ParentType, ContextType>;
};

export type UpdateVariantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVariantResult'] = ResolversParentTypes['UpdateVariantResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SkuTaken' | 'VariantChanged', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<VariantCompareAtPriceArgs>>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType, Partial<VariantPriceArgs>>;
  prices?: Resolver<Array<ResolversTypes['VariantPrice']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  selection?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VariantChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantChanged'] = ResolversParentTypes['VariantChanged']> = {
  variant?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPrice'] = ResolversParentTypes['VariantPrice']> = {
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type WithdrawCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawCategoryResult'] = ResolversParentTypes['WithdrawCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryWithdrawn' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type WithdrawVariantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawVariantResult'] = ResolversParentTypes['WithdrawVariantResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'NothingToSell' | 'ProductChanged', ParentType, ContextType>;
};

export type WithdrawnVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawnVariant'] = ResolversParentTypes['WithdrawnVariant']> = {
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  selection?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withdrawnAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddVariantResult?: AddVariantResultResolvers<ContextType>;
  ArchiveProductResult?: ArchiveProductResultResolvers<ContextType>;
  BeginCatalogImportResult?: BeginCatalogImportResultResolvers<ContextType>;
  CatalogImport?: CatalogImportResolvers<ContextType>;
  CatalogImportChanged?: CatalogImportChangedResolvers<ContextType>;
  CatalogImportConnection?: CatalogImportConnectionResolvers<ContextType>;
  CatalogImportEdge?: CatalogImportEdgeResolvers<ContextType>;
  CatalogImportOver?: CatalogImportOverResolvers<ContextType>;
  CatalogImportStep?: CatalogImportStepResolvers<ContextType>;
  CatalogImportStepConnection?: CatalogImportStepConnectionResolvers<ContextType>;
  CatalogImportStepEdge?: CatalogImportStepEdgeResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryChanged?: CategoryChangedResolvers<ContextType>;
  CategoryConnection?: CategoryConnectionResolvers<ContextType>;
  CategoryCreated?: CategoryCreatedResolvers<ContextType>;
  CategoryEdge?: CategoryEdgeResolvers<ContextType>;
  CategoryWithdrawn?: CategoryWithdrawnResolvers<ContextType>;
  ChangeOptionsResult?: ChangeOptionsResultResolvers<ContextType>;
  ChangePriceResult?: ChangePriceResultResolvers<ContextType>;
  CloseCatalogImportResult?: CloseCatalogImportResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateCategoryResult?: CreateCategoryResultResolvers<ContextType>;
  CreatePictureUploadResult?: CreatePictureUploadResultResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersMended?: DeadLettersMendedResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  ItemPutOff?: ItemPutOffResolvers<ContextType>;
  MendDeadLettersResult?: MendDeadLettersResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  NoteCatalogImportStepsResult?: NoteCatalogImportStepsResultResolvers<ContextType>;
  NoteCatalogImportUndoneResult?: NoteCatalogImportUndoneResultResolvers<ContextType>;
  NothingToSell?: NothingToSellResolvers<ContextType>;
  OutboxHealth?: OutboxHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PictureUploadCreated?: PictureUploadCreatedResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductChanged?: ProductChangedResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  PublishProductResult?: PublishProductResultResolvers<ContextType>;
  PutOffHealth?: PutOffHealthResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveVariantPriceResult?: RemoveVariantPriceResultResolvers<ContextType>;
  RestoreVariantResult?: RestoreVariantResultResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  SetVariantPriceResult?: SetVariantPriceResultResolvers<ContextType>;
  SkuTaken?: SkuTakenResolvers<ContextType>;
  SlugTaken?: SlugTakenResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  UpdateCategoryResult?: UpdateCategoryResultResolvers<ContextType>;
  UpdateProductResult?: UpdateProductResultResolvers<ContextType>;
  UpdateVariantResult?: UpdateVariantResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantChanged?: VariantChangedResolvers<ContextType>;
  VariantPrice?: VariantPriceResolvers<ContextType>;
  WithdrawCategoryResult?: WithdrawCategoryResultResolvers<ContextType>;
  WithdrawVariantResult?: WithdrawVariantResultResolvers<ContextType>;
  WithdrawnVariant?: WithdrawnVariantResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
