export type { Address } from './addresses.ts'
export { NotReached, openPeer, type Peer, type PeerSettings } from './peer.ts'
export { readText, TooLong } from './read-text.ts'
