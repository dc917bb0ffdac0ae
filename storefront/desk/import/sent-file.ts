import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type CsvFile, csvOfBytes, joinedFiles, type OtherFile, otherFile } from '@micromart/catalog-import'
import type { FileForm } from '../../http/file-form.ts'
import { type Choices, lettersOf } from './choices.ts'

/** The most that a file may be, in bytes, also where it comes gzipped; the command takes larger ones. */
export const mostFileBytes = 4 * 1024 * 1024
/** The most that a form may be that has two files in it, in bytes: packed one is a third more than itself at worst. */
export const mostImportFormBytes = 12 * 1024 * 1024

/** Why what was sent is no file that could be read. */
export type Unsendable = 'none' | 'empty' | 'tooBig' | OtherFile

/** A clerk's file, as the form had it, or a page's hidden field. */
interface SentFile {
  name: string
  bytes: Uint8Array
}

export interface CatalogFile extends SentFile {
  /** The one whose rows belong with this one's. */
  beside: SentFile | null
}

/** A file as a page carries it, in letters that no form has to escape. */
export interface PackedFile {
  name: string
  packed: string
  beside: Omit<PackedFile, 'beside'> | null
}

/** The file that a form brings, with the one beside it: chosen just now, or carried along by the page that was answered before. */
export async function fileIn(form: FileForm): Promise<CatalogFile | { fault: Unsendable }> {
  const file = await sentIn(form, { chosen: 'file', packed: 'packed', name: 'name' })
  if ('fault' in file) return file
  const beside = await sentIn(form, { chosen: 'beside', packed: 'packedBeside', name: 'nameBeside' })
  if ('fault' in beside) return beside.fault === 'none' ? { ...file, beside: null } : beside
  return { ...file, beside }
}

/** By the names of its fields: where it is chosen, and where it is carried. */
async function sentIn(
  form: FileForm,
  fields: { chosen: string; packed: string; name: string },
): Promise<SentFile | { fault: Unsendable }> {
  const chosen = form.file(fields.chosen)
  if (chosen && chosen.size > mostFileBytes) return { fault: 'tooBig' }
  if (chosen) return looked(chosen.name, await chosen.bytes())
  const packed = form.raw(fields.packed)
  if (packed === '') return { fault: 'none' }
  return looked(form.text(fields.name).slice(0, 200), new Uint8Array(Buffer.from(packed, 'base64url')))
}

async function looked(name: string, sent: Uint8Array): Promise<SentFile | { fault: Unsendable }> {
  const bytes = await unpacked(sent)
  if (!(bytes instanceof Uint8Array)) return bytes
  if (bytes.every((byte) => blanks.has(byte))) return { fault: 'empty' }
  const fault = otherFile(bytes)
  return fault ? { fault } : { name, bytes }
}

/** Of a text in which nothing is written, in UTF-16 too. */
const blanks = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff])

/** What is gzipped is unpacked as far as a file may go: a small one may hold gigabytes. */
async function unpacked(sent: Uint8Array): Promise<Uint8Array | { fault: Unsendable }> {
  if (sent[0] !== 0x1f || sent[1] !== 0x8b) return sent
  try {
    return await promisify(gunzip)(sent, { maxOutputLength: mostFileBytes })
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooBig' : 'packed' }
  }
}

export async function packedOf({ beside, ...file }: CatalogFile): Promise<PackedFile> {
  return { ...(await packed(file)), beside: beside && (await packed(beside)) }
}

const packed = async ({ name, bytes }: SentFile) => ({
  name,
  packed: Buffer.from(await promisify(gzip)(bytes, { level: 6 })).toString('base64url'),
})

/** The file as the import reads it, with the rows of the one beside it. @throws UnreadableFile */
export async function opened({ bytes, beside }: CatalogFile, choices: Choices): Promise<CsvFile> {
  const file = await csvOfBytes(bytes, lettersOf(choices))
  return beside ? joinedFiles(file, await csvOfBytes(beside.bytes, lettersOf(choices)), beside.name) : file
}
