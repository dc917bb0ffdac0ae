export { adminApp } from './admin.ts'
export type { RequestContext } from './context.ts'
export { migrate, openDatabase } from './database.ts'
export {
  badUserInput,
  forbidden,
  notFound,
  requirePrincipal,
  requireService,
  subgraphUnavailable,
  unauthenticated,
} from './errors.ts'
export { failpoint } from './failpoint.ts'
export { executableSchema } from './graphql.ts'
export { type Live, openLive } from './live.ts'
export { openRegistry } from './metrics.ts'
export { type Parts, type Subgraph, serve } from './service.ts'
export { violates } from './unique-violation.ts'
export { startWorker, type Worker } from './worker.ts'
