import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { PracticeConfig, PracticePlace } from '../../src-main/contract/settings.ts';
import { type PlaceField, placeFields } from '../../src-main/contract/systems/system.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { isPort } from './draft.ts';
import { EncryptionForm } from './encryption-form.tsx';

interface PlaceFormProps {
  readonly value: PracticeConfig;
  readonly onChange: (value: PracticeConfig) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  /** Whether a password for this place may be in the keychain already. */
  readonly mayBeKept: boolean;
  readonly chooseFile: (what: 'database' | 'list') => void;
}

type ServerConfig = Extract<PracticeConfig, { preset: unknown }>;

/** Where the database is and whose login is used: the fields that its engine asks. */
export function PlaceForm(props: PlaceFormProps) {
  return (
    <div className="connect-place">
      {placeFields[props.value.engine].map((field) => (
        <PlaceLine key={field} field={field} {...props} />
      ))}
    </div>
  );
}

function PlaceLine({ field, value, ...rest }: PlaceFormProps & { readonly field: PlaceField }) {
  if (field === 'password') return <Password {...rest} value={value} />;
  if (value.engine === 'sqlite' || value.engine === 'csv') return <File {...rest} value={value} />;
  if (value.engine === 'fhir') return <FhirLine field={field} value={value} onChange={rest.onChange} />;
  return <ServerLine field={field} value={value} onChange={rest.onChange} />;
}

function File({
  value,
  chooseFile,
}: Pick<PlaceFormProps, 'chooseFile'> & { readonly value: { file: string } & PracticePlace }) {
  return (
    <p className="file-line">
      {value.file === '' ? t('connect.file.none') : <bdi className="address">{value.file}</bdi>}
      <Button onClick={() => chooseFile(value.engine === 'csv' ? 'list' : 'database')}>
        {t(value.file === '' ? 'connect.file.choose' : 'connect.file.another')}
      </Button>
    </p>
  );
}

function FhirLine({
  field,
  value,
  onChange,
}: {
  readonly field: PlaceField;
  readonly value: Extract<PracticeConfig, { engine: 'fhir' }>;
  readonly onChange: PlaceFormProps['onChange'];
}) {
  return field === 'url' ? (
    <Field
      label={t('connect.url')}
      hint={t('connect.url.hint')}
      wide
      value={value.url}
      onChange={(url) => onChange({ ...value, url: url.trim() })}
    />
  ) : (
    <Field
      label={t('connect.user')}
      hint={t('connect.user.fhir-hint')}
      value={value.user ?? ''}
      onChange={(user) => onChange({ ...value, user: user === '' ? null : user })}
    />
  );
}

function ServerLine({
  field,
  value,
  onChange,
}: {
  readonly field: PlaceField;
  readonly value: ServerConfig;
  readonly onChange: PlaceFormProps['onChange'];
}) {
  switch (field) {
    case 'host':
      return (
        <Field
          label={t('connect.host')}
          hint={t('connect.host.hint')}
          value={value.host}
          onChange={(host) => onChange({ ...value, host: host.trim() })}
        />
      );
    case 'instance':
      return (
        <Field
          label={t('connect.instance')}
          hint={t('connect.instance.hint')}
          value={value.instance ?? ''}
          onChange={(instance) => onChange({ ...value, instance: instance.trim() || null })}
        />
      );
    case 'port':
      return value.instance ? null : (
        <Field
          label={t('connect.port')}
          numeric
          value={value.port === 0 ? '' : String(value.port)}
          error={isPort(value.port) ? null : t('connect.port.wrong')}
          onChange={(port) => onChange({ ...value, port: Number(port.replace(/\D/g, '').slice(0, 6)) })}
        />
      );
    case 'database':
      return (
        <Field
          label={t('connect.database')}
          value={value.database}
          onChange={(database) => onChange({ ...value, database })}
        />
      );
    case 'user':
      return (
        <Field
          label={t('connect.user')}
          hint={t('connect.user.hint')}
          value={value.user}
          onChange={(user) => onChange({ ...value, user })}
        />
      );
    case 'encryption':
      return (
        <EncryptionForm
          host={value.host}
          value={value.encryption}
          onChange={(encryption) => onChange({ ...value, encryption })}
        />
      );
    default:
      return null;
  }
}

function Password({ value, password, onPassword, mayBeKept }: Omit<PlaceFormProps, 'onChange' | 'chooseFile'>) {
  const keychain = useDesk((desk) => desk.status?.keychain);
  const token = value.engine === 'fhir' && value.user === null;
  const hint =
    keychain === 'none' ? 'connect.password.memory' : mayBeKept ? 'connect.password.kept' : 'connect.password.new';
  return (
    <Field
      label={t(token ? 'connect.token' : 'connect.password')}
      type="password"
      hint={t(hint)}
      value={password}
      onChange={onPassword}
    />
  );
}
