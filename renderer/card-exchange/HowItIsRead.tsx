import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { encodings } from '../../shared/encodings'
import type { CardImportOptions, CardsForeseen } from '../../shared/model/card-exchange'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Icon } from '../ui/Icon'
import { Select } from '../ui/Select'
import { Tick } from '../ui/Tick'
import { ColumnMapping } from './ColumnMapping'

interface HowItIsReadProps {
  foreseen: CardsForeseen
  options: CardImportOptions
  onChange(some: Partial<CardImportOptions>): void
}

const separators = [
  ['\t', 'tab'],
  [',', 'comma'],
  [';', 'semicolon'],
  ['|', 'pipe'],
  [':', 'colon'],
  [' - ', 'dash'],
] as const
const rowSeparators = [
  ['\n', 'line'],
  [';', 'semicolon'],
  ['\n\n', 'empty'],
] as const

/** How the file was read, as it was found out, and the choice of another way. */
export function HowItIsRead({ foreseen, options, onChange }: HowItIsReadProps) {
  const words = useWords()
  const { format, encoding, table } = foreseen
  return (
    <details open={foreseen.sample.length === 0}>
      <summary>
        {words('cardFile.import.details')}: {words(`cardFile.kind.${table?.kind ?? 'md'}`)}
        <Icon of={CaretDownIcon} small />
      </summary>
      <div className="card-exchange-fields">
        <Choice<'table' | 'md'>
          label={words('cardFile.import.form')}
          value={format}
          options={[
            { value: 'table', label: words('cardFile.form.table') },
            { value: 'md', label: words('cardFile.form.md') },
          ]}
          onChange={(value) => onChange({ format: value, mapping: null })}
        />
        <Select
          label={words('cardFile.import.encoding')}
          value={encoding}
          options={encodings.map(({ name }) => ({ value: name, label: name }))}
          onChange={(value) => onChange({ encoding: value })}
        />
        {table === null ? (
          <>
            <Tick isSelected={options.bold} onChange={(bold) => onChange({ bold })}>
              {words('cardFile.import.bold')}
            </Tick>
            <Tick isSelected={options.withHeadings} onChange={(withHeadings) => onChange({ withHeadings })}>
              {words('cardFile.import.withHeadings')}
            </Tick>
          </>
        ) : (
          <>
            <Select
              label={words('cardFile.import.separator')}
              value={table.separator}
              options={separators.map(([value, name]) => ({ value, label: words(`cardFile.separator.${name}`) }))}
              onChange={(separator) => onChange({ separator, mapping: null })}
              isDisabled={table.kind === 'actus'}
            />
            <Select
              label={words('cardFile.import.rows')}
              value={table.rowSeparator}
              options={rowSeparators.map(([value, name]) => ({ value, label: words(`cardFile.rows.${name}`) }))}
              onChange={(rowSeparator) => onChange({ rowSeparator, mapping: null })}
              isDisabled={table.kind === 'actus'}
            />
            {table.kind !== 'actus' && (
              <>
                <Tick isSelected={table.hasHead} onChange={(hasHead) => onChange({ hasHead, mapping: null })}>
                  {words('cardFile.import.hasHead')}
                </Tick>
                <Tick isSelected={table.isHtml} onChange={(isHtml) => onChange({ isHtml })}>
                  {words('cardFile.import.isHtml')}
                </Tick>
                <ColumnMapping table={table} onChange={(mapping) => onChange({ mapping })} />
              </>
            )}
          </>
        )}
      </div>
    </details>
  )
}
