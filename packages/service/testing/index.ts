export { type BadAsk, badAsks, badReferences } from './bad-asks.ts'
export { type Harness, type HarnessOptions, openHarness } from './harness.ts'
export { admin, customer, guest, type Somebody, service, staff } from './people.ts'
export { openSamplePeer, type SamplePeer } from './sample-peer.ts'
