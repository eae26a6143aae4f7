import type { PresetOptions } from '../../shared/model/preset'
import { useWords } from '../app/words'
import { optionGroups, type OptionRow } from './option-rows'

interface OptionListProps {
  options: PresetOptions
  change(some: Partial<PresetOptions>): void
  /** an option has the focus, or is pointed at */
  onMeet(row: OptionRow): void
}

/** All options with their controls. */
export function OptionList({ options, change, onMeet }: OptionListProps) {
  const words = useWords()
  return optionGroups.map(({ title, rows }) => (
    <section key={title} className="option-group">
      <h2>{words(title)}</h2>
      {rows.map((row) => {
        const { id, title: name, help, wide, Control } = row
        return (
          <div
            key={id}
            className={wide ? 'set is-wide' : 'set'}
            onFocus={() => onMeet(row)}
            onPointerEnter={() => onMeet(row)}
          >
            <div>
              <h3>{words(name)}</h3>
              {help && <p className="meta">{words(help)}</p>}
            </div>
            <div className="ctl">
              <Control label={words(name)} options={options} change={change} />
            </div>
          </div>
        )
      })}
    </section>
  ))
}
