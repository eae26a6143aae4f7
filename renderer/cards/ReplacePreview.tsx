import type { ReplacePreview as Preview } from '../../shared/model/card-replace'
import { useWords } from '../app/words'
import { changedPart } from './changed-part'

/** How many notes would change, and the first of the changes: before and after. */
export function ReplacePreview({ preview: { notes, refused, first } }: { preview: Preview }) {
  const words = useWords()
  return (
    <div className="replace-preview">
      <p className="meta" role="status">
        {words('cards.replaceCount', { count: notes, shown: first.length })}{' '}
        {refused > 0 && words('cards.replaceRefused', { count: refused })}
      </p>
      {first.length > 0 && (
        // It may be longer than its room: the keys scroll it as well.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="replace-first" role="region" aria-label={words('cards.replaceFirst')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('cards.replaceBefore')}</th>
                <th scope="col">{words('cards.replaceAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {first.map(({ noteId, field, before, after }) => {
                const [was, is] = changedPart(before, after)
                return (
                  <tr key={`${noteId} ${field}`}>
                    <td dir="auto">
                      {was.start}
                      <del>{was.changed}</del>
                      {was.end}
                    </td>
                    <td dir="auto">
                      {is.start}
                      <ins>{is.changed}</ins>
                      {is.end}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
