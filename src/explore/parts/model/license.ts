/** A model's license: what it declares, what that amounts to in words, and the path that proves a stricter one. */
import { boundBy, type Row } from '../../../index/show.ts';
import { type Html, html, joined } from '../../html.ts';
import { link, outside, to } from '../../links.ts';
import { modelLink } from '../models.ts';
import { cell, cut, UNKNOWN } from '../words.ts';
import { basis, placeOf } from './facts.ts';

interface LicenseShown {
  model: Row;
  facts: readonly Row[];
  license: Row | null;
  terms: Row | null;
  effective: Row | null;
}

/** What is known of a model's license. */
export function licenseSection({ model, facts, license, terms, effective }: LicenseShown): Html {
  if (license === null || model.license_state === 'absent')
    return html`<p class="empty">No license is declared, and none is inherited. Without one, nothing is allowed but what the law allows.</p>${effective === null ? '' : html`<dl>${effectiveRows(effective)}</dl>`}`;
  const id = String(model.id);
  const expression = boundBy(effective, terms);
  // What lineage gives stands among the facts; of a license that no row knows there is only what was read.
  const from = facts.find(({ field, chosen }) => field === 'license' && chosen === 1) ?? license;
  return html`${model.license === null ? html`<p>It has a license that hubdex does not know: what it allows is for its text to say.</p>` : ''}<dl><dt>License</dt><dd>${model.license === null ? UNKNOWN : link(to.license(String(model.license)), String(model.license))} (${String(model.license_state)}) ${basis(from.basis)} ${placeOf(id, from.place)}</dd>
${license.declared === null ? '' : html`<dt>Declared as</dt><dd><code>${cut(String(license.declared), 200)}</code> ${license.license_name === null ? '' : cut(String(license.license_name), 120)}</dd>`}
${typeof license.license_link === 'string' ? html`<dt>Its text</dt><dd>${outside(license.license_link, cut(license.license_link, 120))}</dd>` : ''}
${expression === null ? '' : html`<dt>As SPDX</dt><dd><code>${expression}</code></dd>`}
${terms === null ? '' : termsRows(terms)}
${effective === null ? '' : effectiveRows(effective)}</dl>`;
}

/** What a license asks for, as rows of a list. */
export function termsRows(terms: Row, { inWords = true } = {}): Html {
  return html`<dt>Kind</dt><dd><span class="terms t-${String(terms.kind)}">${String(terms.kind)}</span></dd><dt>Commercial use</dt><dd>${cell(terms.commercial_use)}</dd>${inWords ? html`<dt>In words</dt><dd>${said(terms)}</dd>` : ''}${typeof terms.source_url === 'string' ? html`<dt>Source</dt><dd>${outside(terms.source_url, terms.source_url)}</dd>` : ''}`;
}

/** What a license amounts to, all of it: a condition that is cut off is a condition nobody reads. */
export function said({ terms }: Row): Html | string {
  return typeof terms === 'string' ? terms : UNKNOWN;
}

function effectiveRows({ license, complete, path, freer_than_parent: freer }: Row): Html {
  return html`<dt>The strictest of its lineage</dt><dd>${link(to.license(String(license)), String(license))}${complete === 1 ? '' : html` <span class="soft">as far as the lineage is known</span>`}</dd>
<dt>Proof</dt><dd>${chain(String(path))}</dd>
${typeof freer === 'string' ? html`<dt>Freer than its parent</dt><dd class="s-warning">${chain(freer)}</dd>` : ''}`;
}

/** `model (license) -> parent (license)` with its models as links. */
export function chain(path: string): Html {
  const steps = path
    .split(' -> ')
    .slice(0, 12)
    .map((step) => {
      const [, id, license] = /^(\S+) \((.*)\)$/.exec(step) ?? [];
      return id === undefined ? html`${cut(step, 120)}` : html`${modelLink(id)} <span class="soft">(${license})</span>`;
    });
  return joined(steps, ' → ');
}
