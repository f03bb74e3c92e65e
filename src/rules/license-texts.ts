/**
 * License texts that were opened and held against their rows: when, where, and which text it was. A license without a row
 * here was not opened: its terms are written down from knowledge of the text at its `source`.
 */
export interface LicenseTextRow {
  /** The license's id. */
  id: string;
  /** The day on which it was read, ISO date. */
  read: string;
  /**
   * `git:` and the commit in which the file stood at `url`, or `sha256:` of the text: for one of the SPDX list as its package
   * spdx-license-list 6.12.0 holds it.
   */
  digest: string;
  /** Where it was opened. */
  url: string;
}

/** Sorted by id. */
export const LICENSE_TEXTS = [
  {
    id: 'afl-3.0',
    read: '2026-11-28',
    digest: 'sha256:78d16befdc91552b1d93e551818fd495612d88d3a1f999a3ed26262353dc649b',
    url: 'https://spdx.org/licenses/AFL-3.0.html',
  },
  {
    id: 'agpl-3.0',
    read: '2026-11-28',
    digest: 'sha256:e759409d48ed8c7d1710186d8180a602bd81bfe1d7cb6713c780e761534648c9',
    url: 'https://spdx.org/licenses/AGPL-3.0-only.html',
  },
  {
    id: 'apache-2.0',
    read: '2026-11-28',
    digest: 'sha256:c274f80372d90c012937370f0e1f15087d22e308ef98b27cea5dc0d2d088366c',
    url: 'https://spdx.org/licenses/Apache-2.0.html',
  },
  {
    id: 'apple-amlr',
    read: '2026-11-28',
    digest: 'git:dae97aaf4f5a842ffc1541d8151f4356a39fb0f1',
    url: 'https://github.com/apple/ml-starflow/blob/dae97aaf4f5a842ffc1541d8151f4356a39fb0f1/LICENSE_MODEL',
  },
  {
    id: 'artistic-2.0',
    read: '2026-11-28',
    digest: 'sha256:a34cb513c576ede75d9f6542bef0d144827d0c1573d39504f881a5f7a4b32b48',
    url: 'https://spdx.org/licenses/Artistic-2.0.html',
  },
  {
    id: 'bigcode-openrail-m',
    read: '2026-11-28',
    digest: 'git:967a784adc37acbe53bb64ebc3703eccb07a71ec',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/967a784adc37acbe53bb64ebc3703eccb07a71ec/src/licensedcode/data/licenses/bigcode-open-rail-m-v1.LICENSE',
  },
  {
    id: 'bigscience-bloom-rail-1.0',
    read: '2026-11-28',
    digest: 'git:186eee514f3d954e7a3347f0d7f1159c18fadd48',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/186eee514f3d954e7a3347f0d7f1159c18fadd48/src/licensedcode/data/licenses/bigscience-rail-1.0.LICENSE',
  },
  {
    id: 'bigscience-openrail-m',
    read: '2026-11-28',
    digest: 'git:22109c4db81ebbf256babd0ff51cd97c11cb3c1d',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/22109c4db81ebbf256babd0ff51cd97c11cb3c1d/src/licensedcode/data/licenses/bigscience-open-rail-m.LICENSE',
  },
  {
    id: 'bloomchat-176b-v1.0',
    read: '2026-11-28',
    digest: 'git:77f6c1ece3cf7853aa1f115d0280168ed5121ca1',
    url: 'https://github.com/sambanova/bloomchat/blob/77f6c1ece3cf7853aa1f115d0280168ed5121ca1/LICENSE',
  },
  {
    id: 'bsd-2-clause',
    read: '2026-11-28',
    digest: 'sha256:d5371501f4b40aea8bf3a5330d6613055b9427bdee1c1bb63c67af30f2eb79be',
    url: 'https://spdx.org/licenses/BSD-2-Clause.html',
  },
  {
    id: 'bsd-3-clause',
    read: '2026-11-28',
    digest: 'sha256:a4da910352996e9119e0778ae98a51b9ed51417e0a7dd766633c9b98c0a0aa49',
    url: 'https://spdx.org/licenses/BSD-3-Clause.html',
  },
  {
    id: 'bsd-3-clause-clear',
    read: '2026-11-28',
    digest: 'sha256:458d861925415e531d3bdcfeb0f880f09196d94e586c4701905c8f51bf971118',
    url: 'https://spdx.org/licenses/BSD-3-Clause-Clear.html',
  },
  {
    id: 'bsl-1.0',
    read: '2026-11-28',
    digest: 'sha256:6f320cd63543c68dd7769b146459eac9608574db0abf480f68328ae85460fdf5',
    url: 'https://spdx.org/licenses/BSL-1.0.html',
  },
  {
    id: 'busl-1.1',
    read: '2026-11-28',
    digest: 'sha256:68700758dc1372b3e413ad9739bbc7d903c19520de0ab27d93a65d15eb798b00',
    url: 'https://spdx.org/licenses/BUSL-1.1.html',
  },
  {
    id: 'c-uda',
    read: '2026-11-28',
    digest: 'sha256:778f8c9d722a0ec4f49340b3c8dda1e51e6b34b36454bbc78f892f88173f041a',
    url: 'https://spdx.org/licenses/C-UDA-1.0.html',
  },
  {
    id: 'cc-by-2.0',
    read: '2026-11-28',
    digest: 'sha256:570f4555968efe4e72d809c4310257c2ec867feacbc0b9b24e1617f28b1f3b65',
    url: 'https://spdx.org/licenses/CC-BY-2.0.html',
  },
  {
    id: 'cc-by-2.5',
    read: '2026-11-28',
    digest: 'sha256:e9ad7ab4822c137d446ce710a578103eb6a83427f1a2d4512b325c99e6d6c33f',
    url: 'https://spdx.org/licenses/CC-BY-2.5.html',
  },
  {
    id: 'cc-by-3.0',
    read: '2026-11-28',
    digest: 'sha256:11dbf7126ae9794e4a7dc54334f3c82a67efcf22df888d396dc2ed707b2a3f9b',
    url: 'https://spdx.org/licenses/CC-BY-3.0.html',
  },
  {
    id: 'cc-by-4.0',
    read: '2026-11-28',
    digest: 'sha256:4c3c0cad4496cdf420b45909eeba725243fb7709878fc1f8dff9e39357773b46',
    url: 'https://spdx.org/licenses/CC-BY-4.0.html',
  },
  {
    id: 'cc-by-nc-2.0',
    read: '2026-11-28',
    digest: 'sha256:0fd6d9d540c120526376b02fb933878d02bdce448afa5346014595c0c325240a',
    url: 'https://spdx.org/licenses/CC-BY-NC-2.0.html',
  },
  {
    id: 'cc-by-nc-3.0',
    read: '2026-11-28',
    digest: 'sha256:bab95248ea85e0bf0981133daffb80e9e401973ac1c0bd2072df420fc14a26bf',
    url: 'https://spdx.org/licenses/CC-BY-NC-3.0.html',
  },
  {
    id: 'cc-by-nc-4.0',
    read: '2026-11-28',
    digest: 'sha256:03f934cfa32989708620362ba71120abc1cbb58e26b6f681eb1cd45e4ddaa8b3',
    url: 'https://spdx.org/licenses/CC-BY-NC-4.0.html',
  },
  {
    id: 'cc-by-nc-nd-3.0',
    read: '2026-11-28',
    digest: 'sha256:694cceeba10dd8fd7018596039d264059c33637b05d82d9f5f7a94fe57c616b2',
    url: 'https://spdx.org/licenses/CC-BY-NC-ND-3.0.html',
  },
  {
    id: 'cc-by-nc-nd-4.0',
    read: '2026-11-28',
    digest: 'sha256:f9b1290341d25b9a4a858ee3d5661c378d3ecede13f98f971b6eedfb796edcab',
    url: 'https://spdx.org/licenses/CC-BY-NC-ND-4.0.html',
  },
  {
    id: 'cc-by-nc-sa-2.0',
    read: '2026-11-28',
    digest: 'sha256:3bcf48eeb2b2740dea2fdd56630f04048d20e35d199ca5f503776384f36ce185',
    url: 'https://spdx.org/licenses/CC-BY-NC-SA-2.0.html',
  },
  {
    id: 'cc-by-nc-sa-3.0',
    read: '2026-11-28',
    digest: 'sha256:c1544c7c86e567001b5b7fb6a1b987a15295993483664d4ae3a76f0ac3b1969a',
    url: 'https://spdx.org/licenses/CC-BY-NC-SA-3.0.html',
  },
  {
    id: 'cc-by-nc-sa-4.0',
    read: '2026-11-28',
    digest: 'sha256:1faf336bbda9ec2b78dd9e2e04833ef2bbf6ef2ee04a363b1046a4f4ea9c2eee',
    url: 'https://spdx.org/licenses/CC-BY-NC-SA-4.0.html',
  },
  {
    id: 'cc-by-nd-4.0',
    read: '2026-11-28',
    digest: 'sha256:0272fc6a6b6cd5a4bb95294bc4f9b4380927c287434dc52f62d36251838f6d2b',
    url: 'https://spdx.org/licenses/CC-BY-ND-4.0.html',
  },
  {
    id: 'cc-by-sa-3.0',
    read: '2026-11-28',
    digest: 'sha256:075dad5e5fc96c27014fabc269f4f5732909cffd178a486f546d982b6cf86b74',
    url: 'https://spdx.org/licenses/CC-BY-SA-3.0.html',
  },
  {
    id: 'cc-by-sa-4.0',
    read: '2026-11-28',
    digest: 'sha256:c871544d989d2db1b0d0b7788f5591f56731c039c7d51e7a8f8da74c5679115a',
    url: 'https://spdx.org/licenses/CC-BY-SA-4.0.html',
  },
  {
    id: 'cc0-1.0',
    read: '2026-11-28',
    digest: 'sha256:6d489af6292662d9e36d34ce49423784984a5f6e41d7b58f49b01264df59fa03',
    url: 'https://spdx.org/licenses/CC0-1.0.html',
  },
  {
    id: 'cdla-permissive-1.0',
    read: '2026-11-28',
    digest: 'sha256:2d6f51b40d9b47e2b01e1503e8e16230b5745bc927ae9024f734e36fcee8e7f5',
    url: 'https://spdx.org/licenses/CDLA-Permissive-1.0.html',
  },
  {
    id: 'cdla-permissive-2.0',
    read: '2026-11-28',
    digest: 'sha256:5c139557adeccb31ee38bffa239cf217efffec29aaa8bb1a019b15bf3b6ff2db',
    url: 'https://spdx.org/licenses/CDLA-Permissive-2.0.html',
  },
  {
    id: 'cdla-sharing-1.0',
    read: '2026-11-28',
    digest: 'sha256:9e826cd126ad3f39340306f9455b5125da9b2e877689a9b950d56913a45ccaad',
    url: 'https://spdx.org/licenses/CDLA-Sharing-1.0.html',
  },
  {
    id: 'cogvideox',
    read: '2026-11-28',
    digest: 'git:9be282d461c57a9c1d740f3a369ff49a423664ab',
    url: 'https://github.com/THUDM/CogVideo/blob/9be282d461c57a9c1d740f3a369ff49a423664ab/MODEL_LICENSE',
  },
  {
    id: 'databricks-open-model',
    read: '2026-11-28',
    digest: 'git:7cbcf4ece536ed6621b573ed2ce21afbdba76464',
    url: 'https://github.com/databricks/dbrx/blob/7cbcf4ece536ed6621b573ed2ce21afbdba76464/LICENSE',
  },
  {
    id: 'deepfloyd-if-license',
    read: '2026-11-28',
    digest: 'git:73332927001f82a1bf130fad0256b32a6d718fb2',
    url: 'https://github.com/deep-floyd/IF/blob/73332927001f82a1bf130fad0256b32a6d718fb2/LICENSE-MODEL',
  },
  {
    id: 'deepseek',
    read: '2026-11-28',
    digest: 'git:0c23830e9e03ad9f7152364667110360e2141a3a',
    url: 'https://github.com/deepseek-ai/DeepSeek-V3/blob/0c23830e9e03ad9f7152364667110360e2141a3a/LICENSE-MODEL',
  },
  {
    id: 'ecl-2.0',
    read: '2026-11-28',
    digest: 'sha256:8ec5fe331d1b4a79d461d0173d7f0d7f54138ee52a9b6ce569169b8ad0ab2c9d',
    url: 'https://spdx.org/licenses/ECL-2.0.html',
  },
  {
    id: 'epl-1.0',
    read: '2026-11-28',
    digest: 'sha256:992e7bc9367913db2e9936c440bacd21788bd59724ca7b0f5401d732bed40306',
    url: 'https://spdx.org/licenses/EPL-1.0.html',
  },
  {
    id: 'epl-2.0',
    read: '2026-11-28',
    digest: 'sha256:c50e7c13dc3280d966eb64db34ce1d43c51a326e1a05382e06ba4ececb79b628',
    url: 'https://spdx.org/licenses/EPL-2.0.html',
  },
  {
    id: 'etalab-2.0',
    read: '2026-11-28',
    digest: 'sha256:89415ddd57125c5106e11c164b5dfad3bc7a91928550c1555719327c35369e73',
    url: 'https://spdx.org/licenses/etalab-2.0.html',
  },
  {
    id: 'eupl-1.1',
    read: '2026-11-28',
    digest: 'sha256:036c6b55f9b627f35caff6b7e9ee10b5c4f2be78495a6f4bedca5b80f496902a',
    url: 'https://spdx.org/licenses/EUPL-1.1.html',
  },
  {
    id: 'eupl-1.2',
    read: '2026-11-28',
    digest: 'sha256:d126070e53a97387b339cc1b4c794e9bc134df061d6cb5ab37cef0bfe986228a',
    url: 'https://spdx.org/licenses/EUPL-1.2.html',
  },
  {
    id: 'falcon-180b',
    read: '2026-11-28',
    digest: 'git:d530771d8388549e9fb8f1c1930dd20cd59e1cc7',
    url: 'https://github.com/sinotec2/FAQ/blob/d530771d8388549e9fb8f1c1930dd20cd59e1cc7/journal/falcon170BTOU.md',
  },
  {
    id: 'flux-1-dev-non-commercial',
    read: '2026-11-28',
    digest: 'git:1f71c43377442214387f8f07b32500df79ba1067',
    url: 'https://github.com/black-forest-labs/flux/blob/1f71c43377442214387f8f07b32500df79ba1067/model_licenses/LICENSE-FLUX1-dev',
  },
  {
    id: 'gemma',
    read: '2026-11-28',
    digest: 'git:3027517bee5c831b281c64f45640711639bc2799',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/3027517bee5c831b281c64f45640711639bc2799/src/licensedcode/data/licenses/gemma-tou-2024-04-01.LICENSE',
  },
  {
    id: 'gfdl',
    read: '2026-11-28',
    digest: 'sha256:3e05ce1a14e0444b2f57027f79cfd0ef1bd1e363eca7d59d593a8194af8918c6',
    url: 'https://spdx.org/licenses/GFDL-1.3-only.html',
  },
  {
    id: 'gpl-2.0',
    read: '2026-11-28',
    digest: 'sha256:f973475686c3343f82f1f6f535bca70713779fc4071deb8cbb326bae68f21986',
    url: 'https://spdx.org/licenses/GPL-2.0-only.html',
  },
  {
    id: 'gpl-3.0',
    read: '2026-11-28',
    digest: 'sha256:e56ffee41741b12ec9e6f4da56d3f46c88bda6ca3016b5b0c0c8f6f7439142c9',
    url: 'https://spdx.org/licenses/GPL-3.0-only.html',
  },
  {
    id: 'isc',
    read: '2026-11-28',
    digest: 'sha256:f2ff9e66e9a9acdbffbcbf2ae4ff184d923325ce1a98d20ac64f3dd450263f3a',
    url: 'https://spdx.org/licenses/ISC.html',
  },
  {
    id: 'lgpl-2.1',
    read: '2026-11-28',
    digest: 'sha256:10d2b9ae287146e3523195935cd9e2b79658acb32a73e974d8072cfbd1e34f43',
    url: 'https://spdx.org/licenses/LGPL-2.1-only.html',
  },
  {
    id: 'lgpl-3.0',
    read: '2026-11-28',
    digest: 'sha256:6a6609aa2ab575dfd896d395b3bebc4c06937b10fcfdc818c9de25bb7def157b',
    url: 'https://spdx.org/licenses/LGPL-3.0-only.html',
  },
  {
    id: 'lgpl-lr',
    read: '2026-11-28',
    digest: 'sha256:e2b2c5203991c00069b197b04d6784cb6174c376ca85d9b5529d1736301f0cd5',
    url: 'https://spdx.org/licenses/LGPLLR.html',
  },
  {
    id: 'llama2',
    read: '2026-11-28',
    digest: 'git:6d4c0c290aeec1fa4399694fefb864be5a153bb6',
    url: 'https://github.com/meta-llama/llama/blob/6d4c0c290aeec1fa4399694fefb864be5a153bb6/LICENSE',
  },
  {
    id: 'llama3',
    read: '2026-11-28',
    digest: 'git:2a6e3d768cab8fea5bee6e181b7e83c54d5e1a0e',
    url: 'https://github.com/meta-llama/llama3/blob/2a6e3d768cab8fea5bee6e181b7e83c54d5e1a0e/LICENSE',
  },
  {
    id: 'llama3.1',
    read: '2026-11-28',
    digest: 'git:47401a87273be9e4bc7612f4f8c25acaee9a2968',
    url: 'https://github.com/meta-llama/llama-models/blob/47401a87273be9e4bc7612f4f8c25acaee9a2968/models/llama3_1/LICENSE',
  },
  {
    id: 'llama3.2',
    read: '2026-11-28',
    digest: 'git:fc5d5442c4b4d7cb33b0e925a30acfb479b34d2a',
    url: 'https://github.com/meta-llama/llama-models/blob/fc5d5442c4b4d7cb33b0e925a30acfb479b34d2a/models/llama3_2/LICENSE',
  },
  {
    id: 'llama3.3',
    read: '2026-11-28',
    digest: 'git:cf41a5254b6ad5d4e2258ac377db6cfbfae2c468',
    url: 'https://github.com/meta-llama/llama-models/blob/cf41a5254b6ad5d4e2258ac377db6cfbfae2c468/models/llama3_3/LICENSE',
  },
  {
    id: 'llama4',
    read: '2026-11-28',
    digest: 'git:9cb02ae1fa589937cea58b260920da88dc1d554a',
    url: 'https://github.com/meta-llama/llama-models/blob/9cb02ae1fa589937cea58b260920da88dc1d554a/models/llama4/LICENSE',
  },
  {
    id: 'lppl-1.3c',
    read: '2026-11-28',
    digest: 'sha256:675b83a8d1a36a352b3804343ff26ca3be07c7e8ebf15a8b0c0fd5e550496585',
    url: 'https://spdx.org/licenses/LPPL-1.3c.html',
  },
  {
    id: 'minicpm',
    read: '2026-11-28',
    digest: 'git:5ade41f52655aef719e580293606ab68a3bd6c89',
    url: 'https://github.com/OpenBMB/MiniCPM/blob/5ade41f52655aef719e580293606ab68a3bd6c89/MiniCPM%20Model%20License.md',
  },
  {
    id: 'minimax-non-commercial',
    read: '2026-11-28',
    digest: 'git:36bb259f0c55436b03d6d7698408311cbc424b19',
    url: 'https://github.com/nonomal/MiniMax-M2.7/blob/36bb259f0c55436b03d6d7698408311cbc424b19/LICENSE-MODEL',
  },
  {
    id: 'mit',
    read: '2026-11-28',
    digest: 'sha256:07c7993a082dd28479b2f48dd4ab9fac71bd97aeeecaa4cd89ef863fb3867c67',
    url: 'https://spdx.org/licenses/MIT.html',
  },
  {
    id: 'modified-mit-minimax',
    read: '2026-11-28',
    digest: 'git:60fa60fdbfbc8ac9c987fdc611d31d48c0ebd87d',
    url: 'https://github.com/MiniMax-AI/MiniMax-M2.5/blob/60fa60fdbfbc8ac9c987fdc611d31d48c0ebd87d/LICENSE',
  },
  {
    id: 'modified-mit-minimax-m2',
    read: '2026-11-28',
    digest: 'git:cf8411ab7725889e3cd7585bf2dfb9da4ebb63ec',
    url: 'https://github.com/MiniMax-AI/MiniMax-M2/blob/cf8411ab7725889e3cd7585bf2dfb9da4ebb63ec/LICENSE',
  },
  {
    id: 'mpl-2.0',
    read: '2026-11-28',
    digest: 'sha256:fb72181dd02473b6e42749e14362ede6ba6202540dcc2ce98299ed9051fbde61',
    url: 'https://spdx.org/licenses/MPL-2.0.html',
  },
  {
    id: 'ms-pl',
    read: '2026-11-28',
    digest: 'sha256:ae1b7bc9d252fe8946a25644f5e93165baa61fb12135d2acfa5ec99b11d0ae35',
    url: 'https://spdx.org/licenses/MS-PL.html',
  },
  {
    id: 'ncsa',
    read: '2026-11-28',
    digest: 'sha256:f2609c78a670a0d538c156d5d854b8e3f652ade2375e006bdbcb0f650c057550',
    url: 'https://spdx.org/licenses/NCSA.html',
  },
  {
    id: 'odbl',
    read: '2026-11-28',
    digest: 'sha256:cb48d0cd41173679a5b9163253944ea7841f60e52a28091b3d06775074ab1db5',
    url: 'https://spdx.org/licenses/ODbL-1.0.html',
  },
  {
    id: 'odc-by',
    read: '2026-11-28',
    digest: 'sha256:52d87128f8b25b90b9ca44ec737d3d6b2ec6d83abef2ca6de42134bf7ba57ab7',
    url: 'https://spdx.org/licenses/ODC-By-1.0.html',
  },
  {
    id: 'ofl-1.1',
    read: '2026-11-28',
    digest: 'sha256:40f693c6585940f1c5263617e2b8335451ee1279c0b399c8c3669b66fe7b2e55',
    url: 'https://spdx.org/licenses/OFL-1.1.html',
  },
  {
    id: 'openmdw-1.0',
    read: '2026-11-28',
    digest: 'git:3f87c73c3362149fbe041c7db44272f18e1f7dd9',
    url: 'https://github.com/OpenMDW/OpenMDW/blob/3f87c73c3362149fbe041c7db44272f18e1f7dd9/1.0/LICENSE.openmdw',
  },
  {
    id: 'openrail++',
    read: '2026-11-28',
    digest: 'git:ca86da3a30c4e080d4db8c25fca73de843663cb4',
    url: 'https://github.com/Stability-AI/stablediffusion/blob/ca86da3a30c4e080d4db8c25fca73de843663cb4/LICENSE-MODEL',
  },
  {
    id: 'opt-175b',
    read: '2026-11-28',
    digest: 'git:67a3a81165f78f9d1843900749d4727e41e88fef',
    url: 'https://github.com/facebookresearch/metaseq/blob/67a3a81165f78f9d1843900749d4727e41e88fef/projects/OPT/MODEL_LICENSE.md',
  },
  {
    id: 'osl-3.0',
    read: '2026-11-28',
    digest: 'sha256:a42910391927ab78593403151c32cea9bd938c3a0794f2a20661b3b0497efa8d',
    url: 'https://spdx.org/licenses/OSL-3.0.html',
  },
  {
    id: 'pddl',
    read: '2026-11-28',
    digest: 'sha256:3003118421ae3a4285336935c65844f04098f274cf041324a54fb87d168b483d',
    url: 'https://spdx.org/licenses/PDDL-1.0.html',
  },
  {
    id: 'postgresql',
    read: '2026-11-28',
    digest: 'sha256:200bdf000e5591a1aef0bd91baf08e375ee85c475e0565d660eb1fbb8239f15d',
    url: 'https://spdx.org/licenses/PostgreSQL.html',
  },
  {
    id: 'qwen-research',
    read: '2026-11-28',
    digest: 'git:f22bd024ef9edcc3a51b61a72077b78c10b22220',
    url: 'https://github.com/roboflow/inference/blob/f22bd024ef9edcc3a51b61a72077b78c10b22220/inference/models/qwen25vl/LICENSE.txt',
  },
  {
    id: 'sam',
    read: '2026-11-28',
    digest: 'git:7778a7aa0cd4b596b232b35490aa9b806dde8fde',
    url: 'https://github.com/facebookresearch/sam3/blob/7778a7aa0cd4b596b232b35490aa9b806dde8fde/LICENSE',
  },
  {
    id: 'stabilityai-nc-research',
    read: '2026-11-28',
    digest: 'git:07bf8251e4a6bf6b34ed8b50633bd7f539916f44',
    url: 'https://github.com/Stability-AI/generative-models/blob/07bf8251e4a6bf6b34ed8b50633bd7f539916f44/model_licenses/LICENCE-SD-Turbo',
  },
  {
    id: 'stable-video-diffusion-community',
    read: '2026-11-28',
    digest: 'git:b4b7b644a1f6807e62dccc8b387930f441bb387e',
    url: 'https://github.com/Stability-AI/generative-models/blob/b4b7b644a1f6807e62dccc8b387930f441bb387e/model_licenses/LICENSE-SVD',
  },
  {
    id: 'tongyi-qianwen',
    read: '2026-11-28',
    digest: 'git:967a784adc37acbe53bb64ebc3703eccb07a71ec',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/967a784adc37acbe53bb64ebc3703eccb07a71ec/src/licensedcode/data/licenses/tongyi-qianwen-2023.LICENSE',
  },
  {
    id: 'tongyi-qianwen-research',
    read: '2026-11-28',
    digest: 'git:e8e15962d897714944773cca57fa2e460a3655e8',
    url: 'https://github.com/QwenLM/Qwen/blob/e8e15962d897714944773cca57fa2e460a3655e8/Tongyi%20Qianwen%20RESEARCH%20LICENSE%20AGREEMENT',
  },
  {
    id: 'unlicense',
    read: '2026-11-28',
    digest: 'sha256:5ad2a6a132966114d7777b3ad68fe00092976038d879d38c28d854851ac1ba5c',
    url: 'https://spdx.org/licenses/Unlicense.html',
  },
  {
    id: 'wtfpl',
    read: '2026-11-28',
    digest: 'sha256:c23dc2849cdcceca26d0e61d5e6f7ac1b1fb3eb732d34b9e7c7ceabb710f6839',
    url: 'https://spdx.org/licenses/WTFPL.html',
  },
  {
    id: 'yayi2-community',
    read: '2026-11-28',
    digest: 'git:bbdf917a0eaf1afc4c3463182d894fc45822fbd8',
    url: 'https://github.com/wenge-research/YAYI2/blob/bbdf917a0eaf1afc4c3463182d894fc45822fbd8/COMMUNITY_LICENSE',
  },
  {
    id: 'zlib',
    read: '2026-11-28',
    digest: 'sha256:93bbf912f82f210f3f67f515f79f383103e90ffad00c5b518fcc49698b73f0d1',
    url: 'https://spdx.org/licenses/Zlib.html',
  },
] as const satisfies readonly LicenseTextRow[];
