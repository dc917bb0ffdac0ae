import { z } from 'zod'

export const graphiql = z
  .strictObject({
    assets: z.string().min(1).optional().describe('Folder of the built page. Default: a plain page in its place.'),
    title: z.string().min(1).default('GraphQL').describe('Whose it is, for people.'),
    operations: z
      .array(
        z.strictObject({
          query: z.string().min(1).describe('A GraphQL document; the operation’s name is the tab’s.'),
          variables: z
            .record(z.string(), z.unknown())
            .optional()
            .describe('`{{name}}` in a text stands for what is kept.'),
          headers: z
            .record(z.string(), z.string())
            .optional()
            .describe('As variables; a header whose `{{name}}` has no value yet is not sent.'),
        }),
      )
      .default([])
      .describe('Examples, a tab of GraphiQL each.'),
    keep: z
      .record(z.string().regex(/^\w+$/, 'must be letters, digits and underscores'), z.string().min(1))
      .default({})
      .describe(
        'What later operations may name, and where answers have it: `token: signIn.tokens.accessToken` lets `{{token}}` stand for the token of the last sign-in.',
      ),
  })
  .prefault({})
  .describe(
    'The page for people at `/`: GraphiQL where it has been built and the schema may be asked for, else a plain one.',
  )
