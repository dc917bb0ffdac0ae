import { graphql } from '../../../generated/index.ts'

export const BeginImportDocument = graphql(`
  mutation DeskBeginImport($input: BeginCatalogImportInput!) {
    beginCatalogImport(input: $input) {
      __typename
      ... on CatalogImportChanged { catalogImport { id } }
      ... on Problem { message }
    }
  }
`)

export const NoteImportStepsDocument = graphql(`
  mutation DeskNoteImportSteps($input: NoteCatalogImportStepsInput!) {
    noteCatalogImportSteps(input: $input) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const PastImportsDocument = graphql(`
  query DeskPastImports($after: String) {
    catalogImports(first: 20, after: $after) {
      edges { node { id file begunAt made changed undoneAt begunBy { id name } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const PastImportDocument = graphql(`
  query DeskPastImport($id: ID!) {
    catalogImport(id: $id) { id file begunAt made changed undoneAt begunBy { id name } }
  }
`)

export const ImportStepsDocument = graphql(`
  query DeskImportSteps($id: ID!, $after: String) {
    catalogImport(id: $id) {
      steps(first: 40, after: $after) {
        edges { node { note } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`)

export const CloseImportDocument = graphql(`
  mutation DeskCloseImport($id: ID!) {
    closeCatalogImport(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

export const NoteImportUndoneDocument = graphql(`
  mutation DeskNoteImportUndone($id: ID!) {
    noteCatalogImportUndone(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)
