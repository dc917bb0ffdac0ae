export { eventually } from './eventually.ts'
export { rowsWith } from './rows-with.ts'
export { copyTestDatabase, createTestDatabase, type TestDatabase } from './test-database.ts'
