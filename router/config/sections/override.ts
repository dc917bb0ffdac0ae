import { z } from 'zod'
import { namedLabel } from '../../supergraph/override-labels.ts'
import { headerName } from './values.ts'

const label = z
  .string()
  .regex(namedLabel, 'no label that is decided by name: a letter, then letters, digits and any of _-:./')

export const override = z
  .strictObject({
    labels: z
      .array(label)
      .default([])
      .describe(
        'Labels of `@override(label:)` that hold for every request: their fields are asked of the subgraph that takes over. Labels `percent(n)` hold for n of 100 operations, drawn anew for each.',
      ),
    header: headerName
      .toLowerCase()
      .optional()
      .describe(
        'A header in which clients may name further labels for their own request, with commas between; over a websocket a member of `connection_init`. Default: clients decide nothing.',
      ),
  })
  .prefault({})
  .describe('Fields that move from one subgraph to another step by step.')
