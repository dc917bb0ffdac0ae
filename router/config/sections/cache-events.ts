import { z } from 'zod'

const outdatedEntity = z.strictObject({
  type: z.string().min(1).describe('The type of entities that is not any more what was kept.'),
  key: z
    .record(
      z.string(),
      z.string().regex(/^[\w-]+(\[\])?(\.[\w-]+(\[\])?)*$/, 'must be like data.product.id or data.variants[].id'),
    )
    .describe(
      'Where in the event the fields of its key are, such as `data.productId`; `[]` stands for each item of a list. An event that lacks them counts for all of the type.',
    ),
})

const outdatedTag = z.strictObject({
  tag: z.string().min(1).describe('A tag, such as `Query.products`, or a type for all that hold one.'),
})

export const events = z
  .record(z.string(), z.array(z.union([outdatedEntity, outdatedTag], 'give either type and key, or tag')).min(1))
  .describe('What is outdated by an event, by its `type`. Others are passed over.')

export type OutdatedEntity = z.output<typeof outdatedEntity>
export type EventRules = z.output<typeof events>
