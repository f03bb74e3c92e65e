/**
 * Codes by which cards and tags name human languages: ISO 639-1, the list of https://www.loc.gov/standards/iso639-2/php/code_list.php,
 * with two codes withdrawn from it that cards still use (`iw`, `jw`) and the Hub's `multilingual`.
 */
export const LANGUAGE_CODES: readonly string[] = (
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
  'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu iw ja jv jw ka ' +
  'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt multilingual my na ' +
  'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ' +
  'ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ');

/** Codes that, alone among tags, rather mean something else: computer vision, machine learning, Stable Diffusion ... */
export const DOUBTFUL_LANGUAGE_TAGS: readonly string[] = ['ae', 'cv', 'ia', 'io', 'kr', 'ml', 'nn', 'or', 'sd', 'se'];
