import type { Deps } from '../deps.ts'
import { encodePicture, type Unfit } from './encode-picture.ts'
import { pictureAddress } from './picture-address.ts'
import { savePicture } from './picture-store.ts'

/** What goes into a product's media, and how large the picture is there, in pixels. */
export interface TakenPicture {
  url: string
  width: number
  height: number
}

/** Keeps what somebody sent, if it is a picture. The same again is the same. */
export async function takePicture(deps: Deps, sent: Uint8Array): Promise<TakenPicture | { unfit: Unfit }> {
  const encoded = await encodePicture(sent)
  if ('unfit' in encoded) return encoded
  await deps.db.transaction().execute((trx) => savePicture(trx, encoded, deps.clock()))
  const { hash, width, height } = encoded
  return { url: pictureAddress(deps.picturesUrl, hash, width), width, height }
}
