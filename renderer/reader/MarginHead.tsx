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
}

/** Running head of the margin: how many marks, and of which colour or tag. */
export function MarginHead({ marks, filter, onFilter }: MarginHeadProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const tags = useMemo(() => tagsOf(marks.marks), [marks])
  const count = marks.marks.length
  if (marks.state === 'error') return <span className="grow">{words('reader.marksFailed')}</span>
  return (
    <>
      <span className="grow">{marks.state === 'success' && words('reader.marksHere', { count })}</span>
      {(count > 0 || filter !== null) && (
        <Menu
          label={words('reader.filterColors')}
          entries={[
            { id: 'all', label: words('reader.allColors'), onAction: () => onFilter(null) },
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
            {filterWords(filter, markNames) ?? words('reader.allColors')}
            <Icon of={CaretDownIcon} small />
          </Button>
        </Menu>
      )}
    </>
  )
}

function filterWords(filter: MarkFilter | null, markNames: readonly string[]): string | null {
  if (filter === null) return null
  return filter.kind === 'color' ? (markNames[filter.color - 1] ?? '') : `#${filter.tag}`
}
