/** Every page of the explorer. */
import type { Page } from './page.ts';
import { cardPage } from './pages/card.ts';
import { homePage } from './pages/home.ts';
import { modelPage } from './pages/model.ts';
import { searchPage } from './pages/search.ts';
import { sqlPage } from './pages/sql.ts';
import { suggestPage } from './pages/suggest.ts';
import { tablesPage } from './pages/tables.ts';

/** The pages, each with its path. */
export const ROUTES: readonly Page<object>[] = [
  homePage,
  searchPage,
  suggestPage,
  modelPage,
  cardPage,
  sqlPage,
  tablesPage,
];
