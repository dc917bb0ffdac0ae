export { demoCatalog } from './catalog.ts'
export { demoPassword, fillShelves } from './fill-shelves.ts'
export { drawPictures } from './pictures/pictures.ts'
