// Generated from the storefront's documents by `npm run codegen`.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What is to be put into the cart. */
export type AddToCartInput = {
  /** Pieces, besides those that are in the cart; from 1 to 99 with them. */
  quantity?: number;
  /** The variant's. */
  variantId: string;
};

/** How much there is of something, as far as shoppers need to know. */
export type Availability =
  /** More than its reorder point. */
  | 'IN_STOCK'
  /** No more than its reorder point, but some. */
  | 'LOW_STOCK'
  /** Nothing that is not promised to somebody. */
  | 'OUT_OF_STOCK';

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

/** Why a line of a cart cannot be bought. */
export type NotForSaleReason =
  /** It is sold no longer. */
  | 'ARCHIVED'
  /** It is not sold yet, or not just now. */
  | 'NOT_YET_SOLD'
  /** It is sold in another currency than the cart's by now. */
  | 'OTHER_CURRENCY'
  /** It costs more than one piece may: its price was set before there was such a limit. */
  | 'TOO_DEAR';

/** An option, and the values that will do. */
export type OptionFilter = {
  /** The option's name, in any case. */
  option: string;
  /** Any of these. */
  values: Array<string>;
};

/** From one price to another, both included. */
export type PriceFilter = {
  /** What is priced in another is left out; by price it is then sorted in this one. */
  currency: string;
  /** The most that it may cost; null for no such limit. */
  max?: string | null | undefined;
  /** The least that it may cost; null for no such limit. */
  min?: string | null | undefined;
};

/** What narrows a search down; all that is given must hold. */
export type SearchFilter = {
  /** Any of these, at most 100, in any case. */
  brands?: Array<string> | null | undefined;
  /** By its id: what stands in it, or in one that lies in it. */
  category?: string | null | undefined;
  /** True for what can be had now, false for what cannot. */
  inStock?: boolean | null | undefined;
  /** For each of these, at most 20, some variant must have one of its values. */
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

export type BagLineFragment = { id: string, title: string, quantity: number, forSale: boolean, notForSaleBecause: NotForSaleReason | null, unitPrice: { amount: string, currency: string }, priceWas: { amount: string, currency: string } | null, lineTotal: { amount: string, currency: string }, variant: { id: string, title: string, availability: Availability | null, available: number | null, product: { id: string, slug: string, name: string, image: { url: string, alt: string | null } | null } } | null } & { ' $fragmentName'?: 'BagLineFragment' };

export type AddToBagMutationVariables = Exact<{
  input: AddToCartInput;
}>;


export type AddToBagMutation = { addToCart:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string, lines: Array<{ id: string, quantity: number }> } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', message: string }
   | null };

export type SetBagLineMutationVariables = Exact<{
  lineId: string;
  quantity: number;
}>;


export type SetBagLineMutation = { setCartLine:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', message: string }
   | null };

export type ApplyCouponMutationVariables = Exact<{
  code: string;
}>;


export type ApplyCouponMutation = { applyCoupon:
    | { __typename: 'CartChanged', guestToken: string | null, cart: { id: string } }
    | { __typename: 'CouponNotUsable', reason: CouponRefusal, message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type RemoveCouponMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveCouponMutation = { removeCoupon:
    | { __typename: 'CartChanged', cart: { id: string } }
    | { __typename: 'CurrencyMismatch', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotForSale', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'QuantityLimit', message: string }
   | null };

export type BagReceiptFragment = { id: string, coupon: string | null, totals: { subtotal: { amount: string, currency: string }, discount: { amount: string, currency: string }, total: { amount: string, currency: string } } } & { ' $fragmentName'?: 'BagReceiptFragment' };

export type BagQueryVariables = Exact<{ [key: string]: never; }>;


export type BagQuery = (
  { cart: (
    { id: string, lines: Array<(
      { id: string, forSale: boolean }
      & { ' $fragmentRefs'?: { 'BagLineFragment': BagLineFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'BagReceiptFragment': BagReceiptFragment } }
  ) | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = (
  { products: { edges: Array<{ node: (
        { id: string, categories: Array<{ id: string, slug: string, parent: { id: string, slug: string } | null }> }
        & { ' $fragmentRefs'?: { 'ProductCardFragment': ProductCardFragment } }
      ) }> } | null, categories: Array<{ id: string, slug: string, name: string, parent: { id: string } | null, children: Array<{ id: string, name: string }> }> | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type CategoryQueryVariables = Exact<{
  slug: string;
}>;


export type CategoryQuery = { category: { id: string, slug: string, name: string, parent: { id: string, slug: string, name: string } | null, children: Array<{ id: string, slug: string, name: string }> } | null };

export type ShelvesQueryVariables = Exact<{
  filter: SearchFilter;
  sort: SearchSort;
  first: number;
  after?: string | null | undefined;
}>;


export type ShelvesQuery = (
  { search: { ' $fragmentRefs'?: { 'ListingFragment': ListingFragment } } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type FacetsFragment = { facets: Array<{ name: string, values: Array<{ value: string, label: string, count: number, selected: boolean }> }> } & { ' $fragmentName'?: 'FacetsFragment' };

export type ListingFragment = (
  { totalCount: number, correctedQuery: string | null, edges: Array<{ node: (
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
}>;


export type SearchQuery = (
  { search: { ' $fragmentRefs'?: { 'ListingFragment': ListingFragment } } | null }
  & { ' $fragmentRefs'?: { 'ChromeFragment': ChromeFragment } }
);

export type SuggestQueryVariables = Exact<{
  prefix: string;
}>;


export type SuggestQuery = { suggest: Array<{ text: string, product: { id: string, slug: string } | null }> | null };

export type BuyBoxFragment = (
  { name: string, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, availability: Availability | null, available: number | null, price: { amount: string, currency: string }, compareAtPrice: { amount: string, currency: string } | null, selection: Array<{ option: string, value: string }> }> | null }
  & { ' $fragmentRefs'?: { 'GalleryFragment': GalleryFragment } }
) & { ' $fragmentName'?: 'BuyBoxFragment' };

export type GalleryFragment = { id: string, name: string, media: Array<{ url: string, alt: string | null }> } & { ' $fragmentName'?: 'GalleryFragment' };

export type ProductQueryVariables = Exact<{
  slug: string;
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

export type RefreshSessionMutationVariables = Exact<{
  refreshToken: string;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'SignedIn', user: { id: string, name: string }, tokens: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string } }
    | { __typename: 'TokenExpired' }
   | null };

export type ChromeFragment = { categories: Array<{ id: string, slug: string, name: string, parent: { id: string } | null }> | null, cart: { id: string, lines: Array<{ id: string, quantity: number }> } | null } & { ' $fragmentName'?: 'ChromeFragment' };

export type ProductCardFragment = { id: string, slug: string, name: string, brand: string | null, inStock: boolean | null, image: { url: string, alt: string | null } | null, priceRange: { min: { amount: string, currency: string }, max: { amount: string, currency: string } } | null } & { ' $fragmentName'?: 'ProductCardFragment' };

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
}
    `, {"fragmentName":"BagReceipt"}) as unknown as TypedDocumentString<BagReceiptFragment, unknown>;
export const FacetsFragmentDoc = new TypedDocumentString(`
    fragment Facets on SearchConnection {
  facets {
    name
    values {
      value
      label
      count
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
}
    `, {"fragmentName":"ProductCard"}) as unknown as TypedDocumentString<ProductCardFragment, unknown>;
export const ListingFragmentDoc = new TypedDocumentString(`
    fragment Listing on SearchConnection {
  ...Facets
  totalCount
  correctedQuery
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
    price {
      amount
      currency
    }
    compareAtPrice {
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
}
    `, {"fragmentName":"Chrome"}) as unknown as TypedDocumentString<ChromeFragment, unknown>;
export const AddToBagDocument = {"__meta__":{"hash":"sha256:02b07205f20eef22d7e0250aa5675a9647de94de2d618e93bd544d8290f88a1d"}} as unknown as TypedDocumentString<AddToBagMutation, AddToBagMutationVariables>;
export const SetBagLineDocument = {"__meta__":{"hash":"sha256:00384c51d6137d0c2a172ff37104a8790047f932eb8a0aaadf80d784b84270eb"}} as unknown as TypedDocumentString<SetBagLineMutation, SetBagLineMutationVariables>;
export const ApplyCouponDocument = {"__meta__":{"hash":"sha256:8b2026ba55628a73d62dae6e262983ad1b25f29966c042c6b28cd2dfec7777fc"}} as unknown as TypedDocumentString<ApplyCouponMutation, ApplyCouponMutationVariables>;
export const RemoveCouponDocument = {"__meta__":{"hash":"sha256:e3d337e4be8f556e4d84968c6b42d75f36fa9c976823c5c260ba2f18d9f6d1bb"}} as unknown as TypedDocumentString<RemoveCouponMutation, RemoveCouponMutationVariables>;
export const BagDocument = {"__meta__":{"hash":"sha256:7ef650603b98f9479f5f3d11592a4a110a4bcb95c89dbe15959ac668896539ed"}} as unknown as TypedDocumentString<BagQuery, BagQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"sha256:163d0f28cdd8fdfbe6470a1a6222c0093fa74a7d056b5a2657c7ac22f1af2cb0"}} as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const CategoryDocument = {"__meta__":{"hash":"sha256:8711190426955b60cdd9bfa0ac633abb552104216b5a152bfffa3ffa376bf21c"}} as unknown as TypedDocumentString<CategoryQuery, CategoryQueryVariables>;
export const ShelvesDocument = {"__meta__":{"hash":"sha256:e9e2617f6b8462f2a5f4aae9b57d553a9a29ea419129e4e6248aaa02e5ec2047"}} as unknown as TypedDocumentString<ShelvesQuery, ShelvesQueryVariables>;
export const SearchDocument = {"__meta__":{"hash":"sha256:2c920b35a804029ccee555747e42faf428fa18d5764f0a293cf9144301137144"}} as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SuggestDocument = {"__meta__":{"hash":"sha256:f78918d736e1a07dd438771567a365293140863c1ea182b94bc6c1f191fb171e"}} as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const ProductDocument = {"__meta__":{"hash":"sha256:43a0d9a2a7eaa4073c4ee95bd0281f5da5481f4fe6ab2cd34693e0b4ff402136"}} as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const RefreshSessionDocument = {"__meta__":{"hash":"sha256:5c894e42fc0c8fef60dd02b9b0ab37c50e70710cf4e643076f20cba9ce84bbc9"}} as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;