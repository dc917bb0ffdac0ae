export { type Connection, connection, type PageInfo } from './connection.ts'
export { decodeCursor, encodeCursor, id, instant, text } from './cursor.ts'
export { exactInstant } from './exact-instant.ts'
export { type Page, pageOf, pageSize } from './page.ts'
