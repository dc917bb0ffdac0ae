export { type PicturesWish, takePictures } from './take-pictures.ts'
