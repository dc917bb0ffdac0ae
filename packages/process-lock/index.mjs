// Plain JavaScript without a package: commands lock before anything is installed, and import this by its path.
export { holderOf, tryLock, whileLocked } from './lock.mjs'
export { processIdentity, readPidfiles, writePidfile } from './pidfiles.mjs'
