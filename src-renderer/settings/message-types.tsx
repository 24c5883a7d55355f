import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { MessageType } from '../../src-main/contract/message.ts';
import { messageTypes } from '../../src-main/contract/message.ts';
import type { Settings, TypeRule } from '../../src-main/contract/settings.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Chooser } from '../ui/select.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

const fields = () =>
  (['tag', 'sender', 'template', 'subject'] as const).map((field) => ({ id: field, name: t(`types.field.${field}`) }));
const types = () => messageTypes.map((type) => ({ id: type, name: t(`message-type.${type}`) }));
const newRule: TypeRule = { field: 'tag', pattern: '', type: 'recall' };

/** The rule changes places with the one before it: the first that fits decides. */
const earlier = (rules: readonly TypeRule[], index: number): readonly TypeRule[] =>
  rules.map((rule, at) => (at === index ? rules[index - 1] : at === index - 1 ? rules[index] : rule) ?? rule);

/** How a message gets its type: the first rule that fits. */
export function MessageTypes({ settings }: { readonly settings: Settings }) {
  const section = useSection(['typeRules'], settings);
  const rules = section.value.typeRules;
  const put = (index: number, change: Partial<TypeRule>) =>
    section.change({ typeRules: rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule)) });
  return (
    <section aria-labelledby="types">
      <h2 id="types">{t('types.title')}</h2>
      <p className="field-hint">{t('types.about')}</p>
      <ol className="rules">
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place; its words change while they are typed.
          <li className="rule" key={index}>
            <Chooser
              label={t('types.rule.where', { number: index + 1 })}
              value={rule.field}
              choices={fields()}
              onChange={(field) => put(index, { field: field as TypeRule['field'] })}
            />
            <Field label={t('types.rule.like')} value={rule.pattern} onChange={(pattern) => put(index, { pattern })} />
            <Chooser
              label={t('types.rule.type', { number: index + 1 })}
              value={rule.type}
              choices={types()}
              onChange={(type) => put(index, { type: type as MessageType })}
            />
            <Button
              tone="quiet"
              aria-label={t('types.rule.earlier', { number: index + 1 })}
              disabled={index === 0}
              onClick={() => section.change({ typeRules: earlier(rules, index) })}
            >
              {t('types.earlier')}
            </Button>
            <Button
              tone="quiet"
              aria-label={t('types.rule.remove', { number: index + 1 })}
              onClick={() => section.change({ typeRules: rules.filter((_, at) => at !== index) })}
            >
              {t('settings.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button onClick={() => section.change({ typeRules: [...rules, newRule] })}>{t('types.add')}</Button>
      <SaveLine section={section} />
    </section>
  );
}
