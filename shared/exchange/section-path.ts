import { firstWhere } from '../first-where'
import type { Section } from '../model/document'

/** Gives the function that tells the headings under which an offset stands, the outermost first. @param sections in order */
export function sectionPaths(sections: readonly Section[]): (offset: number) => readonly Section[] {
  const paths: Section[][] = []
  let path: Section[] = []
  for (const section of sections) {
    path = [...path.filter(({ level }) => level < section.level), section]
    paths.push(path)
  }
  return (offset) => paths[firstWhere(sections.length, (at) => (sections[at]?.start ?? 0) > offset) - 1] ?? []
}
