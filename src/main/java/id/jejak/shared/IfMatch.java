package id.jejak.shared;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a program saw before it decided on a change, as its {@code If-Match} names it. */
public final class IfMatch {
  public static final String HEADER = "If-Match";

  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

  private IfMatch() {
  }

  /** The tag without its quotes; empty when none was sent. */
  public static String tag(@Nullable String header) {
    return header == null ? "" : header.replace("\"", "").strip();
  }

  /** The version that the tag is; empty when it is none. */
  public static OptionalLong version(@Nullable String header) {
    String tag = tag(header);
    return VERSION.matcher(tag).matches() ? OptionalLong.of(Long.parseLong(tag)) : OptionalLong.empty();
  }
}
