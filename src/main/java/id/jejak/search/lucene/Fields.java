package id.jejak.search.lucene;

/**
 * The names of the fields of an index document. A field that is written in another form gets another name: while an upgrade
 * builds the next index, what comes in is written into that of before as well.
 */
public final class Fields {
  public static final String OWNER = "owner";
  /** Hash of all entries of the owner, see {@link EntriesHash}: in each of them. */
  public static final String CONTENT = "content";
  public static final String KIND = "kind";
  /** Number of the kind, so that facts stand before pages that match equally. */
  public static final String RANK = "rank";
  public static final String GROUP = "group";
  public static final String RECEIVED = "received";

  /** When the entry itself was written or received. */
  public static final String AT = "at";

  /** Office, audience and class as one term, so that a condition is one set of terms and can be cached as such. */
  public static final String ACCESS_OFFICE = "access.office";
  /** The same with each satker in the place of the office. */
  public static final String ACCESS_SATKER = "access.satker";
  /** Audience and class alone, for grants that name nobody. */
  public static final String ACCESS_ANY = "access.any";

  public static final String SATKER_ID = "filter.satker";
  public static final String CHANNEL = "filter.channel";
  public static final String SERVICE = "filter.service";
  public static final String STATUS = "filter.status";
  public static final String YEAR = "filter.year";
  public static final String FILE_TYPE = "filter.type";
  public static final String STATE = "filter.state";
  public static final String SOURCE = "filter.source";

  /** When the case was received: days since 1970 in the zone of its office. */
  public static final String DAY = "day";

  public static final String TEXT = "text";
  public static final String EXACT = "text.exact";
  /** Stems of the text without those of the subject, for what adds up over the pages of a case; each at its sentence. */
  public static final String TEXT_ALONE = "text.sentences";
  public static final String SUBJECT = "subject";
  public static final String SATKER = "satker";
  public static final String FILE = "file";
  public static final String TICKET = "ticket";

  /** Keys of the numbers in the text, in subject and file name, and of the first of these. */
  public static final String KEY = "key";
  public static final String KEY_ABOUT = "key.about";
  public static final String KEY_NAME = "key.name";

  /** Keys of the numbers that stand in the subject and ticket of facts and the name of a file: in those entries alone. */
  public static final String KEY_OWN = "key.own";

  /** Stems of the names that the text defines. */
  public static final String DEFINES = "defines";

  /** Abbreviations that the text explains, each pair by either half. */
  public static final String ABBREVIATION = "abbreviation";

  /** Why a case was rejected. */
  public static final String REASON = "reason";

  /** What subjects and numbers begin with, for suggestions: see {@link Beginnings}. */
  public static final String BEGINS = "begins";

  public static final String INTERACTION = "interaction";
  public static final String DOCUMENT = "document";
  public static final String MESSAGE = "message";
  public static final String PAGE = "page";
  public static final String PAGE_COUNT = "pages";
  public static final String RECOGNISED = "recognised";

  private Fields() {
  }
}
