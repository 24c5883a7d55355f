export function Welcome() {
  return <p className="panel-hint">Welcome</p>;
}
