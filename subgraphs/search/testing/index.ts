export { openIndex, type SearchIndex } from './open-index.ts'
