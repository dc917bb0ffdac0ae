export { ConfigError, parseConfig, type RouterConfig, readConfig } from './config.ts'
export { type RunningRouter, type RunRouterSettings, runRouter } from './run-router.ts'
export { SupergraphError } from './supergraph.ts'
