export { backUp } from './back-up.ts'
export type { Copied } from './contents.ts'
export { restore } from './restore.ts'
