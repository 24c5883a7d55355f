import { reasonLine } from '../../contract/catalogue/reason-line.ts';
import { sayBirthDate } from '../../contract/catalogue/times.ts';
import { t } from '../../contract/catalogue/translate.ts';
import type { WorklistRow } from '../../contract/worklist.ts';
import { addressMarkup } from './address-markup.ts';
import { type Call, sentenceOf } from './call-list.ts';
import { type Html, html } from './html.ts';
import { lastStepText, newAddressOf } from './list-words.ts';

/** What came of a call, to be ticked with a pen; noted in Bounce Desk afterwards. */
const ends = ['voicemail', 'wrong-number', 'will-call-back'] as const;

/** The calls, an entry a patient, with room for a pen. No health details: not even what kind of message came back. */
export const callSheet = (calls: readonly Call[], zone: string): Html => html`<section class="before">
<p>${t('files.call.check')}</p>
<p>${t('phone-words.voicemail')}</p>
</section>
<ol class="calls">${calls.map((call) => entry(call, zone))}</ol>`;

const entry = ({ patient, rows }: Call, zone: string): Html => html`<li class="call">
<div class="who">
<h2><bdi>${patient.name}</bdi></h2>
<ul class="phones">${patient.phones.map(({ kind, number }) => html`<li>${t(`case.phone.${kind}`)} <b>${number}</b></li>`)}</ul>
<p class="born"><span class="box"></span>${t('case.born')} ${patient.birthDate === null ? t('case.born.unknown') : sayBirthDate(patient.birthDate)}</p>
</div>
<div class="what">${rows.map((row) => problem(row, zone))}</div>
<div class="note">
<p class="line">${t('files.call.new-address')}</p>
<p class="line">${t('files.call.note')}</p>
<p class="ends">${ends.map((end) => html`<span><span class="box"></span>${t(`files.call.${end}`)}</span> `)}</p>
</div>
</li>`;

function problem(row: WorklistRow, zone: string): Html {
  const next = newAddressOf(row) || row.suggestion;
  const last = lastStepText(row, zone);
  const confirming = row.step.kind === 'confirm-with-patient';
  return html`<div class="problem">
<p class="address">${addressMarkup(row.address)}</p>
<p>${reasonLine(row)}</p>
${next === null || next === '' ? null : html`<p>${t(confirming ? 'files.call.entered' : 'files.call.perhaps')} <b>${addressMarkup(next)}</b></p>`}
<p class="say">${t('phone-words.sentence', { sentence: sentenceOf(row) })}</p>
${last === '' ? null : html`<p class="last">${last}</p>`}
</div>`;
}
