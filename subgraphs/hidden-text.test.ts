import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

/** What looks like `Lamp`, and is another text. */
const hidden = 'Lamp\u200b'

/** Texts that are taken as they come, by the names of their fields, and why. */
const asTheyCome: Record<string, string> = {
  'amount currency price': 'are scalars, which the frame reads',
  'id lineId parentId paymentId variantId categoryIds method code': 'name what is there, or nothing',
  'option value was forPresent': 'name what is there, maybe since texts were read otherwise',
  'idempotencyKey ifEdition': 'are compared, and never shown',
  'password currentPassword': 'are hashed, and never shown',
  'of note leaves': 'are what an import writes down for itself',
}
const isTakenAsItComes = (path: string) =>
  Object.keys(asTheyCome)
    .join(' ')
    .split(' ')
    .includes(path.split('.').at(-1) ?? '')

/** The texts within a schema that are taken although something in them is hidden, by their paths. */
function takenHidden(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const parts = partsOf(schema)
  if (parts) return parts.flatMap(([step, part]) => takenHidden(part, step === '' ? path : [...path, step]))
  return z.safeParse(schema, hidden).success ? [path.join('.')] : []
}

type Part = [step: string, schema: z.core.$ZodType]

/** What a schema is made of; null for what is read as a whole. */
function partsOf(schema: z.core.$ZodType): Part[] | null {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape)
  if (schema instanceof z.ZodArray) return [['', schema.element]]
  if (schema instanceof z.ZodUnion) return schema.options.map((option): Part => ['', option])
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return partsOf(schema.unwrap())
  return schema instanceof z.ZodPipe ? partsOf(schema.in) : null
}

const sources = (await readdir('subgraphs', { recursive: true })).filter((name) =>
  /^[a-z]+\/.*(?<!\.test)\.ts$/.test(name),
)
const inputs = sources.filter((name) => name.endsWith('/input.ts'))

/** Those of rules that a caller has, such as the present, are made with some. */
const schemaOf = (exported: unknown): unknown =>
  typeof exported === 'function' ? exported(new Date(), 86_400_000) : exported

test.each(inputs)('%s takes no text for people that has something hidden in it', async (name) => {
  const exported: Record<string, unknown> = await import(join(process.cwd(), 'subgraphs', name))
  const taken = Object.entries(exported).flatMap(([of, value]) => {
    const schema = schemaOf(value)
    return schema instanceof z.ZodType ? takenHidden(schema, [of]) : []
  })
  expect(taken.filter((path) => !isTakenAsItComes(path))).toEqual([])
})

test('what people send is read by an input.ts alone', async () => {
  expect(inputs.length).toBeGreaterThan(7)
  const others = sources.filter((name) => !name.endsWith('input.ts'))
  const texts = await Promise.all(others.map((name) => readFile(join('subgraphs', name), 'utf8')))
  expect(others.filter((_, nth) => /\breadInput\(z\.|\bconst \w*[iI]nput = z\./.test(texts[nth] ?? ''))).toEqual([])
})
