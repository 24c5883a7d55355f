export function Waiting() {
  return <p className="panel-hint">Waiting</p>;
}
