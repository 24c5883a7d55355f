import { defaultSettings, type Settings } from '../../contract/settings.ts';
import { atomically, type Connection } from '../connection.ts';
import type { NewAuditEntry } from '../port.ts';
import type { AppendAudit } from './audit.ts';

export function settingsOn(records: Connection, appendAudit: AppendAudit) {
  const read = records.prepare<[], string>('SELECT value FROM settings WHERE id = 1').pluck();
  const save = records.prepare('INSERT OR REPLACE INTO settings (id, value) VALUES (1, ?)');
  return {
    read(): Settings {
      const stored = read.get();
      return stored === undefined ? defaultSettings : { ...defaultSettings, ...(JSON.parse(stored) as Settings) };
    },
    save(settings: Settings, audit: NewAuditEntry): void {
      atomically(records, () => {
        save.run(JSON.stringify(settings));
        appendAudit([audit]);
      });
    },
  };
}
