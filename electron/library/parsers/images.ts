import type { Element, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import type { ImportWarning } from '../../../shared/model/document'
import { imageAddresses, type ImageAddress } from './images-addresses'
import { imageAsset } from './images-kinds'
import type { ParsedAsset, ParseHelp } from './parsed-document'
import { noReport, reported, within } from './report'
import { replaceElements } from './tree-edits'

export interface ResolvedImages {
  /** each once, however often it is shown */
  assets: ParsedAsset[]
  /** remote-images, missing-images */
  warnings: ImportWarning[]
}

/**
 * Settles the pictures of a raw tree, in place: `src` is `asset:…` for those that came with the file or stand in it as
 * data; one that stands elsewhere gets `dataRemote`, with its address, and is never fetched; one that is not there, or is of no kind that is
 * shown, gets `dataMissing`. What measures a pixel is no picture and goes.
 */
export async function resolveImages(
  tree: Root,
  companion: ParseHelp['companion'],
  report = noReport,
): Promise<ResolvedImages> {
  report(0)
  unwrapDrawn(tree)
  report(0.1)
  const assets = new Map<string, ParsedAsset>()
  const found = new Map<string, Promise<ParsedAsset | null>>()
  const count = { 'remote-images': 0, 'missing-images': 0 }

  const load = (address: ImageAddress): Promise<ParsedAsset | null> => {
    const known = found.get(address.key)
    if (known !== undefined) return known
    const loading = address.kind === 'data' ? Promise.resolve(imageAsset(address.bytes)) : fromBeside(address.path)
    found.set(address.key, loading)
    return loading
  }
  const fromBeside = async (path: string) => {
    const bytes = await companion(path)
    return bytes === null ? null : imageAsset(bytes)
  }

  for (const image of reported(imagesIn(tree), within(report, 0.2, 1))) {
    const { near, remote } = imageAddresses(image)
    let asset: ParsedAsset | null = null
    for (const address of near) asset ??= await load(address)
    const alt = wordsFor(image)
    if (asset !== null) {
      assets.set(asset.sha256, asset)
      image.properties = { src: `asset:${asset.sha256}`, alt, width: asset.width, height: asset.height }
    } else if (remote !== null) {
      count['remote-images'] += 1
      image.properties = { dataRemote: remote, alt }
    } else {
      count['missing-images'] += 1
      image.properties = { dataMissing: '', alt }
    }
  }
  const warnings = (['remote-images', 'missing-images'] as const).flatMap((code) =>
    count[code] === 0 ? [] : [{ code, count: count[code] }],
  )
  return { assets: [...assets.values()], warnings }
}

function imagesIn(tree: Root): Element[] {
  const images: Element[] = []
  replaceElements(tree, (node) => {
    if (node.tagName !== 'img') return [node]
    if (isPixel(node)) return []
    images.push(node)
    return [node]
  })
  return images
}

/** A picture by which a server counts its readers. */
const isPixel = ({ properties: { width, height } }: Element): boolean =>
  width !== undefined && height !== undefined && Number(width) <= 2 && Number(height) <= 2

const wordsFor = ({ properties: { alt, title } }: Element): string => String(alt || title || '')

/** A drawing that only frames a picture, as covers of EPUBs do, and a choice of pictures become the picture. */
function unwrapDrawn(tree: Root): void {
  replaceElements(tree, (node) => {
    if (node.tagName === 'picture') {
      const others = node.children.filter((child) => isElement(child) && child.tagName === 'source')
      const image = node.children.find((child) => isElement(child) && child.tagName === 'img')
      if (image === undefined || !isElement(image)) return []
      const sets = others.flatMap((other) => (isElement(other) ? [String(other.properties.srcSet ?? '')] : []))
      image.properties.srcSet = [image.properties.srcSet, ...sets].filter(Boolean).join(', ')
      return [image]
    }
    if (node.tagName !== 'svg') return [node]
    const inner = drawnImages(node)
    const only = inner[0]
    if (only === undefined || inner.length > 1) return [node]
    const src = String(only.properties.xLinkHref ?? only.properties.href ?? '')
    return [{ type: 'element', tagName: 'img', properties: { src }, children: [] }]
  })
}

const drawnImages = (node: Element): Element[] =>
  node.children.flatMap((child) => (isElement(child) ? (child.tagName === 'image' ? [child] : drawnImages(child)) : []))
