export function ClinicSide() {
  return <p className="panel-hint">ClinicSide</p>;
}
