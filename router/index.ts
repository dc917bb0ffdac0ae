export { ConfigError } from './config/config-error.ts'
export { parseConfig, readConfig } from './config/read-config.ts'
export { PortError, runRouter } from './run-router.ts'
export { SupergraphError } from './supergraph/supergraph.ts'
