import { useWords } from '../app/words'
import type { ControlProps, Setting } from './setting'
import './setting-row.css'

/** A setting, and its control at the end of the line, or below where there is no room. */
export function SettingRow({ setting, shown, change }: ControlProps & { setting: Setting }) {
  const words = useWords()
  const { title, help, tall, Control } = setting
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
