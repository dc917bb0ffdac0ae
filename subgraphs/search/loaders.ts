import DataLoader from 'dataloader'
import type { Hit } from './find.ts'
import type { Db } from './index-store.ts'
import { related } from './related.ts'

export interface Loaders {
  /** Others like a product; one loader, and so one query, for each number that is asked for. */
  related(first: number): DataLoader<string, Hit[]>
}

export function loaders(db: Db): Loaders {
  const byFirst = new Map<number, DataLoader<string, Hit[]>>()
  return {
    related(first) {
      const known = byFirst.get(first) ?? new DataLoader<string, Hit[]>((ids) => related(db, ids, first))
      byFirst.set(first, known)
      return known
    },
  }
}
