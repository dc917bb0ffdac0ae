import type { Migration } from 'kysely'
import * as charges from './0001_charges.ts'
import { books } from './0002_books.ts'
import { lapses } from './0003_lapses.ts'

export const migrations: Record<string, Migration> = {
  '0001_charges': charges,
  '0002_books': books,
  '0003_lapses': lapses,
}
