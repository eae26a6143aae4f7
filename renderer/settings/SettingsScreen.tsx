import { useDeferredValue, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand } from '../app/commands'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import type { Setting } from '../type-and-paper/setting'
import { SettingRow } from '../type-and-paper/SettingRow'
import { Field } from '../ui/Field'
import { settingRows, settingSections } from './rows'
import './settings.css'
import { SettingsMargin } from './SettingsMargin'
import { useSettingsForm } from './useSettingsForm'

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

  const says = ({ title, help }: Setting) => `${words(title)} ${help ? words(help) : ''}`.toLocaleLowerCase()
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
        {rows.map((setting) => (
          <SettingRow key={setting.title} setting={setting} shown={form.shown} change={form.change} />
        ))}
      </div>
    </Page>
  )
}
