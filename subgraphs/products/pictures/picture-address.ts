import type { Image } from '../product.ts'

/** Where everything about pictures is found, on products' own port and, sent on by the router, at the shop's public address. */
export const picturesPath = '/pictures/'

const address = /\/pictures\/([0-9a-f]{64})\/\d{1,4}\.webp$/

/**
 * @param origin where the shop's pictures are found; '' for a path of the shop's own
 * @param hash of what is served, so that there is never anything else at this address
 */
export const pictureAddress = (origin: string, hash: string, width: number): string =>
  `${origin}${picturesPath}${hash}/${width}.webp`

/** Which pictures that are kept here, or were, these may be. */
export const hashesIn = (media: readonly Image[]): string[] => [
  ...new Set(media.flatMap(({ url }) => address.exec(url)?.[1] ?? [])),
]
