import { expect, test } from 'vitest'
import { pairCompanions, type PlacedFile } from '../../../../renderer/library/files-dropped'

const placed = (...paths: string[]): PlacedFile[] =>
  paths.map((path) => ({ path, file: new File(['x'], path.split('/').at(-1) ?? '') }))
const pairs = (...paths: string[]) =>
  pairCompanions(placed(...paths)).map(({ file, companions }) => [file.name, companions.map(({ path }) => path)])

test('a saved page takes its folder of pictures with it', () => {
  expect(pairs('page.html', 'page_files/a.png', 'page_files/style.css')).toEqual([['page.html', ['page_files/a.png']]])
})

test('the frames that a browser saved beside a page are no texts of their own', () => {
  expect(pairs('saved/page.html', 'saved/page_files/frame.html', 'saved/page_files/a.jpg')).toEqual([
    ['page.html', ['page_files/a.jpg']],
  ])
})

test('a folder of Markdown brings its pictures, and other kinds take none', () => {
  expect(pairs('book/one.md', 'book/two.pdf', 'book/img/a.webp', 'book/notes.zip')).toEqual([
    ['one.md', ['img/a.webp']],
    ['two.pdf', []],
  ])
})

test('a file that is dropped alone is taken up whatever it is, so that it is said why it cannot be read', () => {
  expect(pairs('movie.mp4')).toEqual([['movie.mp4', []]])
  expect(pairs('photo.png')).toEqual([['photo.png', []]])
})
