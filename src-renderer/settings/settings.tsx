export function Settings() {
  return <p className="panel-hint">Settings</p>;
}
