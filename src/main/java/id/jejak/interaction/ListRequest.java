package id.jejak.interaction;

import id.jejak.identity.OfficeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of a list as they stand in its address.
 *
 * @param menurut a criterion and its value: {@code kanal:surat}, {@code petugas:<id>}
 * @param satker code of a satker; takes the place of {@code menurut}
 * @param dari first day of reception, {@code 2026-11-24}
 * @param sampai last day of reception
 * @param baris {@code 500} for a long page, where many are chosen at once
 */
record ListRequest(@Nullable String status, @Nullable String menurut, @Nullable String satker, @Nullable String dari,
    @Nullable String sampai, @Nullable String terlambat, @Nullable String urut, @Nullable String baris) {
  private static String typed(@Nullable String field) {
    return field == null ? "" : field.strip();
  }

  int pageSize() {
    return typed(baris).equals("500") ? 500 : 50;
  }

  /** The same list from its beginning, with one field changed. */
  public String with(String field, String value) {
    Map<String, String> fields = fields();
    fields.put(field, value);
    return address("/layanan", fields);
  }

  public String nextPage(InteractionList.After after) {
    Map<String, String> fields = fields();
    fields.put("setelah", after.at().toString());
    fields.put("dan", after.id().toString());
    return address("/layanan", fields);
  }

  /** Where an open page of this list asks what has come since. */
  public String news(Instant since, int said) {
    Map<String, String> fields = fields();
    fields.put("sejak", since.toString());
    fields.put("sudah", said == 0 ? "" : Integer.toString(said));
    return address("/layanan/kabar", fields);
  }

  String statusOrEmpty() {
    return typed(status);
  }

  public String export(String form) {
    Map<String, String> fields = fields();
    fields.remove("baris");
    fields.put("bentuk", form);
    return address("/layanan/ekspor", fields);
  }

  /** Whether more than a status is asked for. */
  public boolean isNarrowed() {
    return filled().keySet().stream().anyMatch(field -> !field.equals("status"));
  }

  /** The fields that were filled in. */
  public Map<String, String> filled() {
    Map<String, String> fields = fields();
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("status", typed(status));
    fields.put("menurut", typed(menurut));
    fields.put("satker", typed(satker));
    fields.put("dari", typed(dari));
    fields.put("sampai", typed(sampai));
    fields.put("terlambat", typed(terlambat));
    fields.put("urut", typed(urut));
    fields.put("baris", typed(baris));
    return fields;
  }

  private static String address(String path, Map<String, String> fields) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    fields.forEach((name, value) -> {
      if (!value.isEmpty()) {
        address.queryParam(name, "{" + name + "}");
      }
    });
    return address.encode().buildAndExpand(fields).toUriString();
  }

  /** @param satkerId of the satker that was typed; null for none */
  ListWish wish(@Nullable UUID satkerId, OfficeZone zone) {
    Status wanted = Arrays.stream(Status.values()).filter(one -> one.name().equals(status)).findFirst().orElse(null);
    ListWish.Criterion criterion = satkerId == null ? criterion() : ListWish.Criterion.SATKER;
    String value = satkerId == null ? typed(menurut).substring(typed(menurut).indexOf(':') + 1) : satkerId.toString();
    if (!fits(criterion, value)) {
      criterion = ListWish.Criterion.NONE;
    }
    LocalDate last = day(sampai);
    return new ListWish(sort(), wanted, criterion, criterion == ListWish.Criterion.NONE ? "" : value, start(day(dari),
        zone), start(last == null ? null : last.plusDays(1), zone), "ya".equals(terlambat));
  }

  private ListWish.Criterion criterion() {
    return switch (typed(menurut).split(":", 2)[0]) {
      case "kanal" -> ListWish.Criterion.CHANNEL;
      case "layanan" -> ListWish.Criterion.SERVICE;
      case "seksi" -> ListWish.Criterion.SECTION;
      case "petugas" -> ListWish.Criterion.ASSIGNEE;
      default -> ListWish.Criterion.NONE;
    };
  }

  // Codes are ASCII: the database refuses to compare its column with anything else.
  private static boolean fits(ListWish.Criterion criterion, String value) {
    if (criterion == ListWish.Criterion.ASSIGNEE || criterion == ListWish.Criterion.SATKER) {
      return value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
    return value.chars().allMatch(c -> c > 31 && c < 127);
  }

  private ListWish.Sort sort() {
    return switch (typed(urut)) {
      case "batas" -> ListWish.Sort.DUE;
      case "berubah" -> ListWish.Sort.CHANGED;
      default -> ListWish.Sort.RECEIVED;
    };
  }

  private static @Nullable LocalDate day(@Nullable String field) {
    try {
      return typed(field).isEmpty() ? null : LocalDate.parse(typed(field));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, OfficeZone zone) {
    return day == null ? null : day.atStartOfDay(zone.id()).toInstant();
  }
}
