export function Sent() {
  return <p className="panel-hint">Sent</p>;
}
