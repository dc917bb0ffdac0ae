import { sealing } from '@micromart/sealing'

/** How private keys are kept. */
export const { seal, unseal } = sealing({
  name: 'micromart signing keys',
  what: 'a signing key',
  setting: 'MICROMART_KEY_SECRET',
})
