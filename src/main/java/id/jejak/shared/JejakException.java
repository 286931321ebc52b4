package id.jejak.shared;

import java.util.List;
import java.util.Optional;
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
  private final transient @Nullable Refusal refusal;

  protected JejakException(ProblemCategory category, String type, Object... arguments) {
    this(category, type, null, arguments);
  }

  protected JejakException(ProblemCategory category, String type, @Nullable Throwable cause, Object... arguments) {
    super(type, cause);
    this.category = category;
    this.type = type;
    this.arguments = List.of(arguments);
    this.refusal = null;
  }

  /** Something is there and may not be seen: it is answered as what is not there, and {@code refusal} goes on record. */
  protected JejakException(String type, @Nullable Refusal refusal) {
    super(type);
    this.category = ProblemCategory.NOT_FOUND;
    this.type = type;
    this.arguments = List.of();
    this.refusal = refusal;
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

  /** What this fact hides, when it hides anything. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }
}
