import { useDeferredValue, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand } from '../app/commands'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { settingRows, settingSections, type SettingRow } from './rows'
import './settings.css'
import { SettingsMargin } from './SettingsMargin'
import { useSettingsForm, type SettingsForm } from './useSettingsForm'

/** The learner's choices, by section or by search; each is in force at once. */
export function SettingsScreen() {
  const words = useWords()
  const form = useSettingsForm()
  const [typed, setTyped] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useCommand('find-settings', () => search.current?.select())
  const sought = useDeferredValue(typed.trim().toLocaleLowerCase())
  const params = useParams()
  const section = settingSections.find((it) => it === params.section) ?? 'reading'

  const says = ({ title, help }: SettingRow) => `${words(title)} ${help ? words(help) : ''}`.toLocaleLowerCase()
  const rows = settingRows.filter((row) => (sought ? says(row).includes(sought) : row.section === section))
  const title = sought ? words('settings.found', { count: rows.length }) : words(`settings.${section}`)
  return (
    <Page
      name="settings"
      title={words('settings.title')}
      heading={title}
      head={
        <>
          <span className="grow" />
          <search className="setfind">
            <Field
              inputRef={search}
              aria-label={words('settings.find')}
              placeholder={words('settings.find')}
              value={typed}
              onChange={setTyped}
            />
          </search>
        </>
      }
      marginHead={section === 'reading' && <span className="grow">{words('settings.asItWillLook')}</span>}
      margin={<SettingsMargin section={section} form={form} />}
      index={
        <>
          <h2>{words('settings.title')}</h2>
          {settingSections.map((it) => (
            <Link
              key={it}
              to={`/settings/${it}`}
              aria-current={!sought && it === section ? 'true' : undefined}
              onClick={() => setTyped('')}
            >
              <span>{words(`settings.${it}`)}</span>
            </Link>
          ))}
        </>
      }
    >
      <div className="col sets">
        {rows.map((row) => (
          <Setting key={row.title} row={row} form={form} />
        ))}
      </div>
    </Page>
  )
}

function Setting({ row, form: { shown, change } }: { row: SettingRow; form: SettingsForm }) {
  const words = useWords()
  const { title, help, tall, Control } = row
  return (
    <div className={tall ? 'set names' : 'set'}>
      <div>
        <h2>{words(title)}</h2>
        {help && <p className="meta">{words(help)}</p>}
      </div>
      <div className="ctl">
        <Control shown={shown} change={change} />
      </div>
    </div>
  )
}
