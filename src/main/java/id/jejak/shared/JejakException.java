package id.jejak.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that stops what was asked for. Each module throws one small subclass per fact.
 *
 * <p>
 * {@link #type()} is stable, kebab-case and listed in {@code docs/problems.md}; the words for people stand in the
 * message files under {@code problem.<type>.title} and {@code problem.<type>.detail}, the latter with
 * {@link #arguments()}.
 */
public abstract class JejakException extends RuntimeException {
  private final ProblemCategory category;
  private final String type;
  private final transient List<Object> arguments;

  protected JejakException(ProblemCategory category, String type, Object... arguments) {
    this(category, type, null, arguments);
  }

  protected JejakException(ProblemCategory category, String type, @Nullable Throwable cause, Object... arguments) {
    super(type, cause);
    this.category = category;
    this.type = type;
    this.arguments = List.of(arguments);
  }

  public ProblemCategory category() {
    return category;
  }

  public String type() {
    return type;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
