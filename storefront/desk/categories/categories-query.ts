import { graphql } from '../../generated/index.ts'

export const DeskCategoriesDocument = graphql(`
  query DeskCategories {
    ...DeskCategoryTree
  }
`)

export const CreateCategoryDocument = graphql(`
  mutation DeskCreateCategory($input: CreateCategoryInput!) {
    createCategory(input: $input) {
      __typename
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)
