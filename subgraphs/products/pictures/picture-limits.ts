/** How large a picture may be that somebody sends: enough for a phone's photo, too little to hurt. */
export const pictureLimits = {
  bytes: 16 * 1024 * 1024,
  /** Pixels that are decoded all at once: as every kind but an ordinary JPEG is, at several bytes each. */
  pixels: 16_000_000,
  /** Pixels of an ordinary JPEG, which is decoded at the size that is wanted of it. */
  pixelsOfJpeg: 50_000_000,
  /** Between being promised a place and sending it, in ms. */
  uploadMs: 15 * 60_000,
} as const

/** The widths that a picture is kept in, in pixels, as far as it is that wide; and its own, where it is none of these and less than the last. */
export const pictureWidths = [320, 640, 960, 1600] as const

/** Neither side is kept longer, in pixels. */
export const longestSide = 1600
