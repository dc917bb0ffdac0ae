export { keepCompiledCode } from './compiled-code.ts'
export { ConfigError } from './config/config-error.ts'
export { parseConfig, readConfig } from './config/read-config.ts'
export { secretVariables } from './config/secret-variables.ts'
export { ModuleError } from './hooks/module-error.ts'
export type {
  ModuleRequest,
  ModuleResponse,
  ModuleSubgraphRequest,
  Refusal,
  RequestDecision,
  ResponseDecision,
  RouterModule,
} from './hooks/router-module.ts'
export { PortError } from './run/listen.ts'
export { runRouter } from './run-router.ts'
export { SupergraphError } from './supergraph/supergraph.ts'
export { isUrl } from './supergraph/url-source.ts'
