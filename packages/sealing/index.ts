export { sealWith, unsealWith } from './seal.ts'
export { sealing } from './sealing.ts'
