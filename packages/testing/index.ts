export { eventually } from './eventually.ts'
export { rowsWith } from './rows-with.ts'
export { createTestDatabase, type TestDatabase } from './test-database.ts'
