package id.jejak.archive;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which documents a list of the ledger shows, besides that the viewer may know of them.
 *
 * @param states empty for all
 * @param older only those that an earlier reader than today's has read
 */
public record LedgerFilter(Set<LedgerState> states, @Nullable FileType type, @Nullable String channel,
    @Nullable UUID satkerId,
    boolean older) {
  public static final LedgerFilter ALL = new LedgerFilter(Set.of(), null, null, null, false);
  /** Words of the address that stand for several states. */
  static final String NOT_SEARCHABLE = "belum";
  static final String WAITING = "antre";
  /** What has a worker, or waits for one. */
  static final Set<LedgerState> IN_WORK = Set.copyOf(EnumSet.of(LedgerState.RECEIVED, LedgerState.READING,
      LedgerState.RECOGNISING));
  private static final String CODE = "[a-z0-9-]{1,40}";

  public LedgerFilter {
    states = Set.copyOf(states);
  }

  /** As it stands in an address; what it does not know there is left out. */
  static LedgerFilter of(@Nullable String states, @Nullable String type, @Nullable String channel,
      @Nullable UUID satkerId, boolean older) {
    FileType wanted = Arrays.stream(FileType.values()).filter(one -> one.code().equals(type)).findFirst().orElse(null);
    return new LedgerFilter(states(states == null ? "" : states), wanted, channel != null && channel.matches(CODE)
        ? channel
        : null, satkerId, older);
  }

  private static Set<LedgerState> states(String words) {
    return switch (words) {
      case NOT_SEARCHABLE -> all(state -> !state.isFullySearchable());
      case WAITING -> IN_WORK;
      default -> {
        List<String> names = List.of(words.split(",", -1));
        yield all(state -> names.contains(state.name()));
      }
    };
  }

  private static Set<LedgerState> all(Predicate<LedgerState> wanted) {
    return Arrays.stream(LedgerState.values()).filter(wanted).collect(Collectors.toUnmodifiableSet());
  }

  LedgerFilter in(Set<LedgerState> wanted) {
    return new LedgerFilter(wanted, type, channel, satkerId, older);
  }

  /** The same, of what nobody works on: only that can be read again. Where it has no states it asks for nothing at all. */
  LedgerFilter settled() {
    Set<LedgerState> settled = all(state -> state.isSettled() && (states.isEmpty() || states.contains(state)));
    return new LedgerFilter(settled, type, channel, satkerId, older);
  }

  /** Whether it leaves anything out. */
  boolean isNarrow() {
    return !equals(ALL);
  }

  /** The word of the address for its states; empty for all. */
  String stateWord() {
    if (states.isEmpty()) {
      return "";
    }
    if (states.equals(IN_WORK)) {
      return WAITING;
    }
    return states.equals(all(state -> !state.isFullySearchable()))
        ? NOT_SEARCHABLE
        : states.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /** Its fields as an address has them, without those that ask for nothing. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("keadaan", stateWord());
    fields.put("jenis", type == null ? "" : type.code());
    fields.put("kanal", channel == null ? "" : channel);
    fields.put("satker", satkerId == null ? "" : satkerId.toString());
    fields.put("lama", older ? "ya" : "");
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /** What {@link #fields} said, from one line. */
  static LedgerFilter parse(String line) {
    Map<String, String> fields = UriComponentsBuilder.newInstance().query(line).build().getQueryParams()
        .toSingleValueMap();
    String satker = fields.get("satker");
    return of(fields.get("keadaan"), fields.get("jenis"), fields.get("kanal"), satker == null
        ? null
        : UUID.fromString(satker), fields.containsKey("lama"));
  }

  /** {@link #fields} in one line. */
  String line() {
    return fields().entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()).collect(Collectors
        .joining("&"));
  }
}
