import { graphql } from '../../generated/index.ts'

// What filling the shop asks beside what other parts of the desk ask already; each for one thing, by its hash.

export const ImportCreateProductDocument = graphql(`
  mutation DeskImportCreateProduct($input: CreateProductInput!) {
    createProduct(input: $input) {
      __typename
      ... on ProductChanged { product { id variants { id selection { option value } } } }
      ... on InvalidInput { path }
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)

export const ImportAddVariantDocument = graphql(`
  mutation DeskImportAddVariant($input: AddVariantInput!) {
    addVariant(input: $input) {
      __typename
      ... on VariantChanged { variant { id } }
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const ImportUpdateVariantDocument = graphql(`
  mutation DeskImportUpdateVariant($input: UpdateVariantInput!) {
    updateVariant(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const ImportCreateCategoryDocument = graphql(`
  mutation DeskImportCreateCategory($input: CreateCategoryInput!) {
    createCategory(input: $input) {
      __typename
      ... on CategoryCreated { category { id } }
      ... on InvalidInput { path }
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)

export const ImportCategoryDocument = graphql(`
  query DeskImportCategory($slug: String!) {
    category(slug: $slug) { id parent { id } }
  }
`)

export const ImportProductDocument = graphql(`
  query DeskImportProduct($slug: String!) {
    product(slug: $slug) { id status }
  }
`)

export const ImportVariantsDocument = graphql(`
  query DeskImportVariants($id: ID!) {
    product(id: $id) { edition options { name values } variants { id selection { option value } } }
  }
`)

/** All that a file may say of a product, by its slug or its id; the tree of categories is at most ten deep. */
export const ImportStandingDocument = graphql(`
  query DeskImportStanding($slug: String, $id: ID) {
    product(slug: $slug, id: $id) {
      id slug edition status name description brand
      categories { id slug name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name } } } } } } } } } }
      media { url alt }
      options { name values }
      variants {
        id sku edition weightGrams gtin
        selection { option value }
        price { amount currency }
        compareAtPrice { amount currency }
        prices { edition price { amount currency } compareAtPrice { amount currency } }
        stock { onHand }
      }
    }
  }
`)

export const ImportSkuDocument = graphql(`
  query DeskImportSku($sku: String!) {
    variant(sku: $sku) { product { slug } }
  }
`)
