import { childrenNamed, readXml, type XmlElement } from '../xml/xml'
import type { ZipArchive } from '../zip/zip'

/** A relationship from a part of the file to another, or to an address outside. */
export interface Relationship {
  id: string
  /** the last word of its type, as in footnotes or hyperlink */
  type: string
  /** path in the zip; an address if it is external */
  target: string
  external: boolean
}

/** The parts of an Office file (ECMA-376, part 2), found by their relationships and not by their usual names. */
export interface OfficePackage {
  zip: ZipArchive
  /** path of the part that holds the text; null if there is none */
  main: string | null
  relationships(part: string): Relationship[]
  /** The root element of a part; null if there is no such part. */
  root(part: string): XmlElement | null
  /** The root element of the first part that another refers to by this type, with its path. */
  related(part: string, type: string): { part: string; root: XmlElement } | null
}

export function officePackage(zip: ZipArchive): OfficePackage {
  const root = (part: string): XmlElement | null => {
    const bytes = zip.read(part)
    return bytes === null ? null : (readXml(bytes).children.find((child) => typeof child !== 'string') ?? null)
  }
  const relationships = (part: string): Relationship[] => {
    const folder = part.replace(/[^/]*$/, '')
    const list = root(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? undefined
    return childrenNamed(list, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External'
      const target = attributes.Target ?? ''
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').replace(/^.*\//, ''),
        target: external ? target : resolved(folder, target),
        external,
      }
    })
  }
  return {
    zip,
    main: relationships('').find(({ type }) => type === 'officeDocument')?.target ?? null,
    relationships,
    root,
    related(part, type) {
      const target = relationships(part).find((one) => one.type === type && !one.external)?.target
      const found = target === undefined ? null : root(target)
      return target === undefined || found === null ? null : { part: target, root: found }
    },
  }
}

/** A target is relative to its part's folder, or begins with a slash. */
function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
