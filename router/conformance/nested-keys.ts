import type { Semantic } from './semantic.ts'

type Seat = { hall: { name: string; floor: { level: number } }; number: number }

const seat = (name: string, level: number, number: number): Seat => ({ hall: { name, floor: { level } }, number })

export const semantic: Semantic = {
  says: 'a key may reach into what its fields lead to',
  subgraphs: [
    {
      name: 'halls',
      typeDefs: `
        type Query { seats: [Seat] }
        type Seat @key(fields: "hall { name floor { level } } number") { hall: Hall! number: Int! }
        type Hall @shareable { name: String! floor: Floor! }
        type Floor @shareable { level: Int! }`,
      resolvers: { Query: { seats: () => [seat('red', 1, 1), seat('red', 2, 1), seat('blue', 1, 1)] } },
    },
    {
      name: 'tickets',
      typeDefs: `
        type Seat @key(fields: "hall { name floor { level } } number") { hall: Hall! number: Int! ticket: String }
        type Hall @shareable { name: String! floor: Floor! }
        type Floor @shareable { level: Int! }`,
      resolvers: { Seat: { ticket: ({ hall, number }: Seat) => `${hall.name}-${hall.floor.level}-${number}` } },
    },
  ],
  answers: [
    {
      query: '{ seats { ticket } }',
      data: { seats: [{ ticket: 'red-1-1' }, { ticket: 'red-2-1' }, { ticket: 'blue-1-1' }] },
    },
    {
      query: '{ seats { place: hall { hall: name } ticket } }',
      data: {
        seats: [
          { place: { hall: 'red' }, ticket: 'red-1-1' },
          { place: { hall: 'red' }, ticket: 'red-2-1' },
          { place: { hall: 'blue' }, ticket: 'blue-1-1' },
        ],
      },
    },
  ],
}
