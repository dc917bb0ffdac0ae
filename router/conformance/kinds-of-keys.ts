import type { Semantic } from './semantic.ts'

type Room = { wing: string; at: unknown; id: unknown; open: boolean }

const rooms = [
  { wing: 'EAST', at: { x: 1, y: [2] }, id: 1, open: true },
  { wing: 'WEST', at: 'corner', id: '2', open: false },
]

export const semantic: Semantic = {
  says: 'a key may be of any leaf: an enum, a custom scalar whatever it holds, an ID that is a number, a boolean',
  subgraphs: [
    {
      name: 'house',
      typeDefs: `
        type Query { rooms: [Room] }
        type Room @key(fields: "wing at id open") { wing: Wing! at: Place! id: ID! open: Boolean! }
        enum Wing { EAST WEST } scalar Place`,
      resolvers: { Query: { rooms: () => rooms } },
    },
    {
      name: 'sensors',
      typeDefs: `
        type Room @key(fields: "wing at id open") { wing: Wing! at: Place! id: ID! open: Boolean! felt: String }
        enum Wing { EAST WEST } scalar Place`,
      resolvers: {
        Room: { felt: ({ wing, at, id, open }: Room) => `${wing} ${JSON.stringify(at)} ${id} ${open}` },
      },
    },
  ],
  answers: [
    {
      query: '{ rooms { felt } }',
      data: { rooms: [{ felt: 'EAST {"x":1,"y":[2]} 1 true' }, { felt: 'WEST "corner" 2 false' }] },
    },
  ],
}
