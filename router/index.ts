export { parseConfig, readConfig } from './config/read-config.ts'
export { runRouter } from './run-router.ts'
