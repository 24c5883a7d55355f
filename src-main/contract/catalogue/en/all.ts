import { appearance } from './appearance.ts';
import { audit } from './audit.ts';
import { away } from './away.ts';
import { banners } from './banners.ts';
import { casePanel } from './case.ts';
import { checks } from './checks.ts';
import { clinicSideCauses } from './clinic-side-causes.ts';
import { clinicSidePage } from './clinic-side-page.ts';
import { common } from './common.ts';
import { conflicts } from './conflicts.ts';
import { connect } from './connect.ts';
import { delivery } from './delivery.ts';
import { editor } from './editor.ts';
import { failuresOfDesk } from './failures-desk.ts';
import { failuresOfMandrill } from './failures-mandrill.ts';
import { failuresOfPractice } from './failures-practice.ts';
import { failuresOfStore } from './failures-store.ts';
import { files } from './files.ts';
import { frame } from './frame.ts';
import { gate } from './gate.ts';
import { heard } from './heard.ts';
import { help } from './help.ts';
import { hidden } from './hidden.ts';
import { keys } from './keys.ts';
import { mandrill } from './mandrill.ts';
import { messageTypeRules } from './message-types.ts';
import { patientData } from './patient-data.ts';
import { people } from './people.ts';
import { picks } from './picks.ts';
import { pins } from './pins.ts';
import { practiceSystemWords } from './practice-systems.ts';
import { questions } from './questions.ts';
import { reasons } from './reasons.ts';
import { rejections } from './rejections.ts';
import { row } from './row.ts';
import { said } from './said.ts';
import { sent } from './sent.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { times } from './times.ts';
import { toDo } from './to-do.ts';
import { welcome } from './welcome.ts';
import { whoseMail } from './whose-mail.ts';
import { words } from './words.ts';
import { worklist } from './worklist.ts';

/** Every English text: a file a screen or topic. The other languages are typed by it, so that none lacks a message. */
export const english = {
  ...welcome,
  ...whoseMail,
  ...mandrill,
  ...messageTypeRules,
  ...people,
  ...settings,
  ...heard,
  ...help,
  ...hidden,
  ...clinicSidePage,
  ...delivery,
  ...audit,
  ...appearance,
  ...away,
  ...checks,
  ...conflicts,
  ...connect,
  ...files,
  ...frame,
  ...patientData,
  ...picks,
  ...pins,
  ...practiceSystemWords,
  ...sent,
  ...casePanel,
  ...common,
  ...editor,
  ...keys,
  ...questions,
  ...row,
  ...toDo,
  ...worklist,
  ...banners,
  ...gate,
  ...said,
  ...times,
  ...failuresOfMandrill,
  ...failuresOfPractice,
  ...failuresOfStore,
  ...failuresOfDesk,
  ...shell,
  ...words,
  ...appearance,
  ...frame,
  ...practiceSystemWords,
  ...sent,
  ...reasons,
  ...rejections,
  ...clinicSideCauses,
} as const;
