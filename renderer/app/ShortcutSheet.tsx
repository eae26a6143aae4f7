import { useState } from 'react'
import { commands, places, type CommandEntry, type CommandId } from '../../shared/commands'
import { deckTreeKeys } from '../../shared/decks/tree-keys'
import { formKeys } from '../../shared/pack/form-keys'
import { pickKeys } from '../../shared/pick-keys'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import './shortcut-sheet.css'
import { isMac } from './commands'
import { hostFacts } from './host'
import { keyWords } from './keys'
import { useWords } from './words'

/** All keys by place, made from the table of commands, with a field to find one. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  const words = useWords()
  const [sought, setSought] = useState('')
  const seek = sought.trim().toLocaleLowerCase()

  const shownKeys = (keys: readonly string[]) => keys.map((key) => keyWords(key, isMac(), words('keys.then')).shown)
  const isSought = ({ name, keys }: { name: string; keys: readonly string[] }): boolean =>
    keys.length > 0 && (name.toLocaleLowerCase().includes(seek) || keys.some((key) => key.toLocaleLowerCase() === seek))
  const found = commands
    .map((command) => {
      const { id, keys: own, desktopKeys = [], places: at }: CommandEntry & { id: CommandId } = command
      const keys = hostFacts().host === 'desktop' ? [...own, ...desktopKeys] : own
      return { id, name: words(`command.${id}`), at, keys: shownKeys(keys) }
    })
    .filter(isSought)
  const picking = pickKeys
    .map(({ id, keys }) => ({ id, name: words(`pick.${id}`), keys: shownKeys(keys) }))
    .filter(isSought)
  const inDecks = deckTreeKeys
    .map(({ id, keys }) => ({ id, name: words(`decks.key.${id}`), keys: shownKeys(keys) }))
    .filter(isSought)
  const inForms = formKeys
    .map(({ id, keys }) => ({ id, name: words(`authoring.key.${id}`), keys: shownKeys(keys) }))
    .filter(isSought)
  const groups = [
    ...places.map((place) => ({
      id: place,
      title: words(`place.${place}`),
      rows: found.filter(({ at }) => at.includes(place)),
    })),
    { id: 'picking', title: words('pick.title'), rows: picking },
    { id: 'decks', title: words('decks.keys'), rows: inDecks },
    { id: 'forms', title: words('authoring.key.title'), rows: inForms },
  ]
  return (
    <Dialog title={words('keys.title')} isOpen onClose={onClose}>
      <div className="key-find">
        <Field
          aria-label={words('keys.find')}
          placeholder={words('keys.find')}
          value={sought}
          onChange={setSought}
          autoFocus
        />
        <Button onPress={() => print()}>{words('keys.print')}</Button>
      </div>
      <div className="key-sheet">
        {groups.every(({ rows }) => rows.length === 0) && <p className="under">{words('keys.none')}</p>}
        {groups.map(
          (group) =>
            group.rows.length > 0 && (
              <section key={group.id}>
                <h3>{group.title}</h3>
                <dl>
                  {group.rows.map(({ id, name, keys }) => (
                    <div key={id}>
                      <dt>{name}</dt>
                      <dd>
                        {keys.map((key) => (
                          <kbd key={key} className="cap">
                            {key}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ),
        )}
      </div>
    </Dialog>
  )
}
