import { useMemo } from 'react'
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { markColors } from '../ui/Swatch'
import { tagsOf, type MarkFilter } from './marks/filter'
import type { DocumentMarks } from './useDocumentMarks'

interface MarginHeadProps {
  marks: DocumentMarks
  filter: MarkFilter | null
  onFilter(filter: MarkFilter | null): void
  /** goes to where the marks without their words are listed */
  onOrphans(): void
}

/** Running head of the margin: how many marks, and of which colour or tag. */
export function MarginHead({ marks, filter, onFilter, onOrphans }: MarginHeadProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const tags = useMemo(() => tagsOf(marks.marks), [marks])
  const toCheck = useMemo(() => marks.marks.filter((mark) => mark.toCheck).length, [marks])
  const count = marks.marks.length
  const shown =
    filter?.kind === 'to-check'
      ? words('reader.filterToCheck', { count: toCheck })
      : filter?.kind === 'tag'
        ? `#${filter.tag}`
        : filter === null
          ? words('reader.allColors')
          : (markNames[filter.color - 1] ?? '')
  if (marks.state === 'error') return <span className="grow">{words('reader.marksFailed')}</span>
  return (
    <>
      <span className="grow">{marks.state === 'success' && words('reader.marksHere', { count })}</span>
      {marks.orphans.length > 0 && (
        <Button kind="tool" onPress={onOrphans}>
          {words('reader.orphansHere', { count: marks.orphans.length })}
        </Button>
      )}
      {(count > 0 || filter !== null) && (
        <Menu
          label={words('reader.filterColors')}
          entries={[
            { id: 'all', label: words('reader.allColors'), onAction: () => onFilter(null) },
            ...(toCheck > 0
              ? [
                  {
                    id: 'to-check',
                    label: words('reader.filterToCheck', { count: toCheck }),
                    onAction: () => onFilter({ kind: 'to-check' }),
                  },
                ]
              : []),
            ...markColors.map((color) => ({
              id: String(color),
              label: markNames[color - 1] ?? '',
              onAction: () => onFilter({ kind: 'color', color }),
            })),
            ...tags.map((tag, index) => ({
              id: `tag ${tag}`,
              label: `#${tag}`,
              apart: index === 0,
              onAction: () => onFilter({ kind: 'tag', tag }),
            })),
          ]}
        >
          <Button kind="tool">
            {shown}
            <Icon of={CaretDownIcon} small />
          </Button>
        </Menu>
      )}
    </>
  )
}
