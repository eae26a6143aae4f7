import type { ElementContent } from 'hast'
import { element } from '../tree-edits'
import { childAt, childrenNamed, isXmlElement, type XmlElement } from '../xml/xml'

/** The words of a formula (OMML, ECMA-376 part 1, section 22.1) in one line: what stands high or low does so, fractions are parted by a stroke. */
export function mathContent(parent: XmlElement | undefined): ElementContent[] {
  return (parent?.children ?? []).flatMap((child) => (isXmlElement(child) ? partOf(child) : []))
}

function partOf(part: XmlElement): ElementContent[] {
  const inner = (name: string) => mathContent(childAt(part, name))
  const sign = (name: string, usual: string) =>
    text(childAt(part, `${part.name}Pr`, name)?.attributes['m:val'] ?? usual)
  switch (part.name) {
    case 'm:t':
    case 'w:t':
      return part.children.flatMap((child) => (isXmlElement(child) ? [] : text(child)))
    case 'm:f':
      // Without a stroke it is no fraction but two lines, as a binomial has them.
      if (childAt(part, 'm:fPr', 'm:type')?.attributes['m:val'] === 'noBar')
        return [...inner('m:num'), ...text('; '), ...inner('m:den')]
      return [...grouped(inner('m:num')), ...text('/'), ...grouped(inner('m:den'))]
    case 'm:sSup':
      return [...inner('m:e'), element('sup', inner('m:sup'))]
    case 'm:sSub':
      return [...inner('m:e'), element('sub', inner('m:sub'))]
    case 'm:sSubSup':
    case 'm:sPre':
      return [...inner('m:e'), element('sub', inner('m:sub')), element('sup', inner('m:sup'))]
    case 'm:nary':
      return [...sign('m:chr', '∫'), element('sub', inner('m:sub')), element('sup', inner('m:sup')), ...inner('m:e')]
    case 'm:rad': {
      const degree = inner('m:deg')
      return [...(degree.length > 0 ? [element('sup', degree)] : []), ...text('√'), ...grouped(inner('m:e'))]
    }
    case 'm:d': {
      const inside = childrenNamed(part, 'm:e').flatMap((one, index) => [
        ...(index > 0 ? sign('m:sepChr', '|') : []),
        ...mathContent(one),
      ])
      return [...sign('m:begChr', '('), ...inside, ...sign('m:endChr', ')')]
    }
    case 'm:acc':
      return [...inner('m:e'), ...sign('m:chr', '\u0302')]
    case 'm:m':
      return childrenNamed(part, 'm:mr').flatMap((row, index) => [
        ...text(index > 0 ? '; ' : ''),
        ...childrenNamed(row, 'm:e').flatMap((cell, at) => [...text(at > 0 ? ' ' : ''), ...mathContent(cell)]),
      ])
    case 'm:eqArr':
      return childrenNamed(part, 'm:e').flatMap((line, index) => [
        ...(index > 0 ? [element('br', [])] : []),
        ...mathContent(line),
      ])
    default:
      return part.name.endsWith('Pr') ? [] : mathContent(part)
  }
}

const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }])

/** Puts more than one sign into brackets, so that a + b / c is not read as something else. */
function grouped(content: ElementContent[]): ElementContent[] {
  const only = content[0]
  const single = content.length === 1 && only?.type === 'text' && /^[\p{L}\p{N}.,]*$/u.test(only.value)
  return single || content.length === 0 ? content : [...text('('), ...content, ...text(')')]
}
