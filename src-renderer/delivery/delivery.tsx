export function Delivery() {
  return <p className="panel-hint">Delivery</p>;
}
