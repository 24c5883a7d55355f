export function Done() {
  return <p className="panel-hint">Done</p>;
}
