export { type Connection, connection, type PageInfo } from './connection.ts'
export { decodeCursor, encodeCursor } from './cursor.ts'
export { type Page, pageOf, pageSize } from './page.ts'
