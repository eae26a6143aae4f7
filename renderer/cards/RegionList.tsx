import { XIcon } from '@phosphor-icons/react/X'
import type { RefObject } from 'react'
import { nextNumber } from '../../shared/cards/regions'
import type { CoveredRegion } from '../../shared/model/card'
import { useWords } from '../app/words'
import { IconButton } from '../ui/IconButton'
import { Select } from '../ui/Select'

interface RegionListProps {
  list: RefObject<HTMLOListElement | null>
  regions: readonly CoveredRegion[]
  chosen: number | null
  onChoose(index: number): void
  onChange(index: number, region: CoveredRegion): void
  onRemove(index: number): void
}

/** The regions in their order: which card asks for each, what is under it. Two with one number are asked together. */
export function RegionList({ list, regions, chosen, onChoose, onChange, onRemove }: RegionListProps) {
  const words = useWords()
  if (regions.length === 0) return <p className="help">{words('cards.regionsHelp')}</p>
  const numbers = [...new Set(regions.map(({ number }) => number))].toSorted((a, b) => a - b)
  const options = [...numbers, nextNumber(regions)].map((number) => ({ value: String(number), label: String(number) }))
  return (
    <>
      <p className="label">{words('cards.clozeCards', { count: numbers.length })}</p>
      <ol className="region-list" ref={list}>
        {regions.map((region, index) => (
          <li key={index} className={chosen === index ? 'is-chosen' : undefined} onFocus={() => onChoose(index)}>
            <Select
              label={words('cards.regionCard', { index: index + 1 })}
              labelHidden
              value={String(region.number)}
              options={options}
              onChange={(value) => onChange(index, { ...region, number: Number(value) })}
            />
            <input
              className="input input-serif region-label"
              dir="auto"
              value={region.label}
              placeholder={words('cards.regionLabel')}
              aria-label={words('cards.regionLabelOf', { index: index + 1 })}
              onChange={(event) => onChange(index, { ...region, label: event.target.value })}
            />
            <IconButton
              label={words('cards.regionRemove', { index: index + 1 })}
              icon={XIcon}
              onPress={() => onRemove(index)}
            />
          </li>
        ))}
      </ol>
      <p className="help">{words('cards.regionsTogether')}</p>
    </>
  )
}
