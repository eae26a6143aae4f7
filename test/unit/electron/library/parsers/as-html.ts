import type { Nodes } from 'hast'

const shown = [
  'href',
  'dataLink',
  'dataNumber',
  'dataMade',
  'dataLevel',
  'dataMissing',
  'dataRemote',
  'dataNotes',
  'src',
  'alt',
  'start',
  'type',
  'colSpan',
  'rowSpan',
  'dir',
]

/** A finished tree in one line, with the attributes that say what a thing is. */
export function asHtml(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inner = node.children.map(asHtml).join('')
  if (node.type !== 'element') return inner
  const properties = shown.flatMap((name) => {
    const value = node.properties[name]
    return value === undefined || value === null ? [] : [` ${name}="${String(value).replace(/^(asset:).*/, '$1')}"`]
  })
  return `<${node.tagName}${properties.join('')}>${inner}</${node.tagName}>`
}
