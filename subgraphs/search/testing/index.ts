// What tests of others need of search: its index, over a database.
export { openIndex, type SearchIndex } from './open-index.ts'
