import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { normaliseAddress } from '../../src-main/contract/patient.ts';
import type { WhoseMail } from '../../src-main/contract/settings.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';
import { Button } from '../ui/button.tsx';
import { Choices, Tick } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import { Chooser } from '../ui/select.tsx';

interface WhoseMailFormProps {
  readonly value: WhoseMail;
  /** What the account holds; null while it was not asked. */
  readonly found: MandrillTest | null;
  readonly onChange: (value: WhoseMail) => void;
}

const none = 'none';

/** Senders and subaccount that are this practice's; used in Welcome and in Settings. */
export function WhoseMailForm({ value, found, onChange }: WhoseMailFormProps) {
  const [typed, setTyped] = useState('');
  const known =
    found?.senders.map((sender) => ({ address: normaliseAddress(sender.address), sent: sender.sent })) ?? [];
  const others = value.senders.filter((address) => !known.some((sender) => sender.address === address));
  const subaccounts = found?.subaccounts ?? [];
  const tick = (address: string, on: boolean) =>
    onChange({
      ...value,
      senders: on ? [...value.senders, address] : value.senders.filter((sender) => sender !== address),
    });
  const add = () => {
    tick(normaliseAddress(typed), true);
    setTyped('');
  };
  return (
    <div className="form">
      <Choices
        legend={t('whose.account')}
        value={value.wholeAccount ? 'ours' : 'shared'}
        onChange={(whose) => onChange({ ...value, wholeAccount: whose === 'ours' })}
        choices={[
          {
            value: 'shared',
            name: t('whose.account.shared'),
            hint: t('whose.account.shared.hint'),
          },
          { value: 'ours', name: t('whose.account.ours'), hint: t('whose.account.ours.hint') },
        ]}
      />
      <fieldset className="choices-list">
        <legend className="field-label">{t('whose.senders')}</legend>
        {known.map(({ address, sent }) => (
          <Tick key={address} checked={value.senders.includes(address)} onChange={(on) => tick(address, on)}>
            {address} <span className="tick-hint">{t('whose.sent', { count: sent })}</span>
          </Tick>
        ))}
        {others.map((address) => (
          <Tick key={address} checked onChange={() => tick(address, false)}>
            {address}
          </Tick>
        ))}
        {value.senders.length === 0 ? <p className="field-hint">{t('whose.none')}</p> : null}
        <div className="field-row">
          <Field label={t('whose.another')} value={typed} onChange={setTyped} placeholder="reports@example.co.za" />
          <Button disabled={!typed.includes('@')} onClick={add}>
            {t('settings.add')}
          </Button>
        </div>
      </fieldset>
      {subaccounts.length === 0 && value.subaccount === null ? null : (
        <Chooser
          label={t('whose.subaccount')}
          labelled
          value={value.subaccount ?? none}
          onChange={(id) => onChange({ ...value, subaccount: id === none ? null : id })}
          choices={[
            { id: none, name: t('whose.subaccount.none') },
            ...subaccounts.map(({ id, name }) => ({ id, name: name || id })),
            ...(value.subaccount === null || subaccounts.some(({ id }) => id === value.subaccount)
              ? []
              : [{ id: value.subaccount, name: value.subaccount }]),
          ]}
        />
      )}
    </div>
  );
}
