/** The name of a file, in whatever script it is. */
export function FileName({ name }: { name: string }) {
  return (
    <b className="q">
      <bdi>{name}</bdi>
    </b>
  )
}
