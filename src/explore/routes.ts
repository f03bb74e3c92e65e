/** Every page of the explorer. */
import type { Page } from './page.ts';
import { benchmarkPage, benchmarksPage } from './pages/benchmarks.ts';
import { cardPage } from './pages/card.ts';
import { choosePage } from './pages/choose.ts';
import { comparePage } from './pages/compare.ts';
import { disagreementsPage } from './pages/disagreements.ts';
import { familiesPage, familyPage } from './pages/families.ts';
import { flagsPage } from './pages/flags.ts';
import { homePage } from './pages/home.ts';
import { lessonPage, lessonsPage } from './pages/lessons.ts';
import { licensePage, licensesPage } from './pages/licenses.ts';
import { modelPage } from './pages/model.ts';
import { searchPage } from './pages/search.ts';
import { sqlPage } from './pages/sql.ts';
import { statementsPage } from './pages/statements.ts';
import { suggestPage } from './pages/suggest.ts';
import { tablesPage } from './pages/tables.ts';

/** The pages, each with its path. */
export const ROUTES: readonly Page<object>[] = [
  homePage,
  searchPage,
  suggestPage,
  modelPage,
  cardPage,
  familiesPage,
  familyPage,
  choosePage,
  comparePage,
  benchmarksPage,
  benchmarkPage,
  disagreementsPage,
  flagsPage,
  licensesPage,
  licensePage,
  lessonsPage,
  lessonPage,
  statementsPage,
  sqlPage,
  tablesPage,
];
