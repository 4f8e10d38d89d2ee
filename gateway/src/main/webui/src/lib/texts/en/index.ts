import { app } from './app';
import { attempts } from './attempts';
import { authoring } from './authoring';
import { bank, questionReports } from './bank';
import { classroom } from './classroom';
import { course } from './course';
import { exams } from './exams';
import { invigilation } from './invigilation';
import { keyboard } from './keyboard';
import { lab } from './lab';
import { landing } from './landing';
import { lesson } from './lesson';
import { notes } from './notes';
import { plain } from './plain';
import { practice } from './practice';
import { progress } from './progress';
import { question } from './question';
import { reports } from './reports';
import { results } from './results';
import { reviewed } from './reviewed';
import { search } from './search';
import { staff } from './staff';
import { teach } from './teach';
import { today } from './today';
import { ui } from './ui';

export const en = {
  app,
  ui,
  landing,
  course,
  lesson,
  notes,
  search,
  today,
  progress,
  keyboard,
  plain,
  exams,
  attempts,
  question,
  reports,
  results,
  reviewed,
  practice,
  staff,
  teach,
  invigilation,
  classroom,
  authoring,
  lab,
  bank,
  questionReports,
};
