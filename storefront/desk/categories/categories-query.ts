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
      ... on InvalidInput { path }
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)

export const UpdateCategoryDocument = graphql(`
  mutation DeskUpdateCategory($input: UpdateCategoryInput!) {
    updateCategory(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on SlugTaken { suggestion }
      ... on Problem { message }
    }
  }
`)

export const WithdrawCategoryDocument = graphql(`
  mutation DeskWithdrawCategory($id: ID!) {
    withdrawCategory(id: $id) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)
