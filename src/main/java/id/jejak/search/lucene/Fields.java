package id.jejak.search.lucene;

/**
 * The names of the fields of an index document. A field that is written in another form gets another name: while an upgrade
 * builds the next index, what comes in is written into that of before as well.
 */
final class Fields {
  static final String OWNER = "owner";
  static final String KIND = "kind";
  /** Number of the kind, so that facts stand before pages that match equally. */
  static final String RANK = "rank";
  static final String GROUP = "group";
  static final String RECEIVED = "received";

  /** When the entry itself was written or received. */
  static final String AT = "at";

  /** Office, audience and class as one term, so that a condition is one set of terms and can be cached as such. */
  static final String ACCESS_OFFICE = "access.office";
  /** The same with each satker in the place of the office. */
  static final String ACCESS_SATKER = "access.satker";
  /** Audience and class alone, for grants that name nobody. */
  static final String ACCESS_ANY = "access.any";

  static final String SATKER_ID = "filter.satker";
  static final String CHANNEL = "filter.channel";
  static final String SERVICE = "filter.service";
  static final String STATUS = "filter.status";
  static final String YEAR = "filter.year";
  static final String FILE_TYPE = "filter.type";
  static final String STATE = "filter.state";
  static final String SOURCE = "filter.source";

  /** When the case was received: days since 1970 in the zone of its office. */
  static final String DAY = "day";

  static final String TEXT = "text";
  static final String EXACT = "text.exact";
  /** Stems of the text without those of the subject, for what adds up over the pages of a case; each at its sentence. */
  static final String TEXT_ALONE = "text.sentences";
  static final String SUBJECT = "subject";
  static final String SATKER = "satker";
  static final String FILE = "file";
  static final String TICKET = "ticket";

  /** Keys of the numbers in the text, in subject and file name, and of the first of these. */
  static final String KEY = "key";
  static final String KEY_ABOUT = "key.about";
  static final String KEY_NAME = "key.name";

  /** Keys of the numbers that stand in the subject and ticket of facts and the name of a file: in those entries alone. */
  static final String KEY_OWN = "key.own";

  /** Stems of the names that the text defines. */
  static final String DEFINES = "defines";

  /** Abbreviations that the text explains, each pair by either half. */
  static final String ABBREVIATION = "abbreviation";

  /** Why a case was rejected. */
  static final String REASON = "reason";

  /** What subjects and numbers begin with, for suggestions: see {@link Beginnings}. */
  static final String BEGINS = "begins";

  static final String INTERACTION = "interaction";
  static final String DOCUMENT = "document";
  static final String MESSAGE = "message";
  static final String PAGE = "page";
  static final String PAGE_COUNT = "pages";
  static final String RECOGNISED = "recognised";

  private Fields() {
  }
}
