/** Rows of the public tables by name; `Row<'claims_about'>` is a row of any other. */
import type { Row } from '../index/views/views.ts';

export type ModelRow = Row<'models'>;
export type FactRow = Row<'facts'>;
export type NoteRow = Row<'notes'>;
export type TagRow = Row<'tags'>;
export type FileRow = Row<'files'>;
export type WeightsRow = Row<'weights'>;
export type ArchitectureRow = Row<'architectures'>;
export type TokenizerRow = Row<'tokenizers'>;
export type ModelLicenseRow = Row<'model_license'>;
export type EffectiveLicenseRow = Row<'effective_licenses'>;
export type LineageRow = Row<'lineage'>;
export type ChangeRow = Row<'changes'>;
export type UsageRow = Row<'usage_history'>;
export type ClaimRow = Row<'claims'>;
export type ScoreRow = Row<'scores'>;
export type ComparisonRow = Row<'comparisons'>;
export type DisagreementRow = Row<'disagreements'>;
export type RedFlagRow = Row<'red_flags'>;
export type EstimateRow = Row<'estimates'>;
export type FamilyRow = Row<'families'>;
export type GenerationRow = Row<'generations'>;
export type LicenseRow = Row<'licenses'>;
export type BenchmarkRow = Row<'benchmarks'>;
export type ProprietaryModelRow = Row<'proprietary_models'>;
export type CrawlRow = Row<'crawls'>;
