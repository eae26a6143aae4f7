import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { htmlTree } from '../../../../../electron/library/parsers/html/html-tree'
import { resolveImages } from '../../../../../electron/library/parsers/images'
import { gif, png, svg } from './pictures'

const elements = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))

/** What became of the pictures of a page, with these files beside it. */
async function resolved(html: string, files: Record<string, Uint8Array> = {}) {
  const tree = htmlTree(html)
  const asked: string[] = []
  const { assets, warnings } = await resolveImages(tree, async (path) => {
    asked.push(path)
    return files[path] ?? null
  })
  const images = elements(tree).filter(({ tagName }) => tagName === 'img')
  return { images: images.map(({ properties }) => properties), assets, warnings, asked }
}

describe('pictures of a page', () => {
  test('beside it come in with their size, each once, whatever its name says', async () => {
    const { images, assets, warnings, asked } = await resolved(
      '<img src="page_files/a%20b.jpg?x=1" alt="a lock"><img src="page_files\\c.png"><img src="page_files/a b.jpg">',
      { 'page_files/a b.jpg': png, 'page_files/c.png': gif },
    )
    expect(assets.map(({ mediaType, width, height }) => [mediaType, width, height])).toEqual([
      ['image/png', 10, 10],
      ['image/gif', 3, 2],
    ])
    expect(images[0]).toEqual({ src: `asset:${assets[0]?.sha256}`, alt: 'a lock', width: 10, height: 10 })
    expect(images[2]?.src).toBe(images[0]?.src)
    expect(asked).toEqual(['page_files/a b.jpg', 'page_files/c.png'])
    expect(warnings).toEqual([])
  })

  test('in its address come in', async () => {
    const { assets } = await resolved(`<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`)
    expect(assets).toMatchObject([{ mediaType: 'image/png', bytes: png }])
  })

  test('elsewhere are asked for nowhere: their address stays', async () => {
    const { images, warnings, asked } = await resolved(
      '<img src="https://example.org/a.png" alt="a"><img src="//example.org/b.png">',
    )
    expect(images).toEqual([
      { dataRemote: 'https://example.org/a.png', alt: 'a' },
      { dataRemote: '//example.org/b.png', alt: '' },
    ])
    expect(warnings).toEqual([{ code: 'remote-images', count: 2 }])
    expect(asked).toEqual([])
  })

  test('that are not there, are drawings or no pictures are said to be missing', async () => {
    const { images, assets, warnings } = await resolved(
      '<img src="a.png" alt="a"><img src="b.svg"><img src="c.png"><img>',
      {
        'b.svg': svg,
        'c.png': new Uint8Array([1, 2, 3]),
      },
    )
    expect(images[0]).toEqual({ dataMissing: '', alt: 'a' })
    expect(assets).toEqual([])
    expect(warnings).toEqual([{ code: 'missing-images', count: 4 }])
  })

  test('to choose from by size: the one that is there', async () => {
    const html =
      '<picture><source srcset="far.webp 2x"><img src="https://example.org/x.png" srcset="small.png 100w, large.png 900w"></picture>'
    expect((await resolved(html, { 'large.png': png, 'small.png': gif })).images[0]).toMatchObject({ width: 10 })
    expect((await resolved(html, { 'small.png': gif })).images[0]).toMatchObject({ width: 3 })
    expect((await resolved(html, { 'far.webp': png })).images[0]).toMatchObject({ width: 10 })
  })

  test('that wait to be loaded are looked for where they are, not in what holds their place', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    const { images } = await resolved(`<img src="${dot}" data-src="https://example.org/a.png">`)
    expect(images).toEqual([{ dataRemote: 'https://example.org/a.png', alt: '' }])
    expect((await resolved(`<img src="${dot}" data-src="a.png">`, { 'a.png': png })).images[0]).toMatchObject({
      width: 10,
    })
  })

  test('by which readers are counted go, and the frame around a cover', async () => {
    expect((await resolved('<img src="https://example.org/t.gif" width="1" height="1">')).images).toEqual([])
    const cover = await resolved('<svg><image xlink:href="cover.png"/></svg>', { 'cover.png': png })
    expect(cover.images[0]).toMatchObject({ width: 10 })
  })

  test('elsewhere on the disk are none of its own', async () => {
    expect((await resolved('<img src="file:///etc/a.png"><img src="/a.png">', { '/a.png': png })).asked).toEqual([])
  })
})
