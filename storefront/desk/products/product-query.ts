import { graphql } from '../../generated/index.ts'

export const DeskProductDocument = graphql(`
  query DeskProduct($id: ID!, $stock: Boolean!) {
    ...DeskCategoryTree
    product(id: $id) {
      id
      name
      slug
      edition
      status
      brand
      description
      updatedAt
      media { url alt }
      categories { id }
      options { name values }
      ...DeskOptions
      ...DeskVariants
      ...DeskFurtherPrices
    }
    ...DeskWithdrawn
  }
`)

export const DeskNewProductDocument = graphql(`
  query DeskNewProduct {
    ...DeskCategoryTree
  }
`)
