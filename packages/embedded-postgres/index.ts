export { letPostgresPass } from './account.ts'
export { keepPrograms, postgresPrograms } from './binaries.ts'
export { type DatabaseSpec, ensureDatabases } from './database.ts'
export { type EmbeddedPostgres, startPostgres } from './start.ts'
