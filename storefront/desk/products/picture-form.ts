import type { Context } from 'hono'
import { type FileForm, readFileForm } from '../../http/file-form.ts'
import { readForm } from '../../http/form.ts'

/** The most that one picture may be, in bytes; the shop takes no more. */
export const mostPictureBytes = 16 * 1024 * 1024
/** The most that a product's form may be with the pictures that it brings, in bytes. */
export const mostPictureFormBytes = 24 * 1024 * 1024

/** Whether what is sent there may bring pictures: a product, or one that is to be. */
export const takesPictures = (path: string): boolean => /^\/desk\/products\/[^/]+$/.test(path)

/** A form, with its files where it brings any; null for what is none. */
export async function readPictureForm(context: Context): Promise<FileForm | null> {
  if (/^multipart\//i.test(context.req.header('content-type') ?? '')) return readFileForm(context)
  return { ...(await readForm(context)), file: () => null, files: () => [] }
}
