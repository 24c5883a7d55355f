// Runs before the document is read: the bridge must be there by then.
const bridgeWasThere = typeof window.sample?.echo === 'function';
window.addEventListener('DOMContentLoaded', async () => {
  const [answer] = await window.sample.echo(bridgeWasThere ? 'answered' : 'no bridge');
  document.querySelector('output').textContent = answer;
});
