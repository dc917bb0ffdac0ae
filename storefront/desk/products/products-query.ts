import { graphql } from '../../generated/index.ts'

export const DeskProductsDocument = graphql(`
  query DeskProducts(
    $after: String
    $status: [ProductStatus!]
    $words: String
    $sort: ProductSort!
    $stock: Boolean!
  ) {
    products(first: 25, after: $after, status: $status, words: $words, sort: $sort) {
      edges { node { id ...DeskProductRow } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const CreateProductDocument = graphql(`
  mutation DeskCreateProduct($input: CreateProductInput!) {
    createProduct(input: $input) {
      __typename
      ... on ProductChanged { product { id } }
      ... on InvalidInput { path }
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)

export const UpdateProductDocument = graphql(`
  mutation DeskUpdateProduct($input: UpdateProductInput!) {
    updateProduct(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)

export const CreatePictureUploadDocument = graphql(`
  mutation DeskCreatePictureUpload($bytes: Int!) {
    createPictureUpload(input: { bytes: $bytes }) {
      __typename
      ... on InvalidInput { path }
      ... on PictureUploadCreated { uploadUrl }
      ... on Problem { message }
    }
  }
`)

export const PublishDocument = graphql(`
  mutation DeskPublish($id: ID!) {
    publishProduct(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const ArchiveDocument = graphql(`
  mutation DeskArchive($id: ID!) {
    archiveProduct(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const AddVariantDocument = graphql(`
  mutation DeskAddVariant($input: AddVariantInput!) {
    addVariant(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const ChangeGtinDocument = graphql(`
  mutation DeskChangeGtin($input: UpdateVariantInput!) {
    updateVariant(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const ChangePriceDocument = graphql(`
  mutation DeskChangePrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {
    changePrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const SetPriceDocument = graphql(`
  mutation DeskSetPrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {
    setVariantPrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const RemovePriceDocument = graphql(`
  mutation DeskRemovePrice($variantId: ID!, $currency: CurrencyCode!, $ifEdition: String) {
    removeVariantPrice(variantId: $variantId, currency: $currency, ifEdition: $ifEdition) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const ChangeOptionsDocument = graphql(`
  mutation DeskChangeOptions($input: ChangeOptionsInput!) {
    changeOptions(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const WithdrawVariantDocument = graphql(`
  mutation DeskWithdrawVariant($id: ID!) {
    withdrawVariant(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const RestoreVariantDocument = graphql(`
  mutation DeskRestoreVariant($id: ID!) {
    restoreVariant(id: $id) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)
