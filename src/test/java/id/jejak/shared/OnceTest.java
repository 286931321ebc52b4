package id.jejak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class OnceTest {
  private static final class Refused extends JejakException {
    Refused(ProblemCategory category) {
      super(category, "refused");
    }
  }

  @Test
  void givenOneThatCameBetween_whenDone_thenItsWorkIsTheAnswer() {
    assertThat(Once.done(failing(new DuplicateKeyException("key")))).isEqualTo("done");
    assertThat(Once.done(failing(new Refused(ProblemCategory.CONFLICT)))).isEqualTo("done");
    assertThat(Once.done(failing(new DuplicateKeyException("key"), new Refused(ProblemCategory.CONFLICT)))).isEqualTo(
        "done");
  }

  @Test
  void givenConflictThatStays_whenDone_thenRefusedAfterOneMoreLook() {
    Refused second = new Refused(ProblemCategory.CONFLICT);

    assertThatThrownBy(() -> Once.done(failing(new Refused(ProblemCategory.CONFLICT), second))).isSameAs(second);
  }

  @Test
  void givenAnotherRefusal_whenDone_thenRefusedAtOnce() {
    Refused invalid = new Refused(ProblemCategory.NOT_FOUND);

    assertThatThrownBy(() -> Once.done(failing(invalid))).isSameAs(invalid);
  }

  @Test
  void givenKeyThatIsNeverFree_whenDone_thenGivenUpAfterFiveTries() {
    RuntimeException[] fives = {new DuplicateKeyException("1"), new DuplicateKeyException("2"),
        new DuplicateKeyException("3"), new DuplicateKeyException("4"), new DuplicateKeyException("5")};

    assertThatThrownBy(() -> Once.done(failing(fives))).isSameAs(fives[4]);
  }

  @Test
  void givenConflictAfterTheLastTry_whenDone_thenGivenUpAllTheSame() {
    RuntimeException last = new DuplicateKeyException("6");

    assertThatThrownBy(() -> Once.done(failing(new DuplicateKeyException("1"), new DuplicateKeyException("2"),
        new DuplicateKeyException("3"), new DuplicateKeyException("4"), new Refused(ProblemCategory.CONFLICT), last)))
        .isSameAs(last);
  }

  /** Work that fails with each of these in turn, then is done. */
  private static Supplier<String> failing(RuntimeException... with) {
    Deque<RuntimeException> left = new ArrayDeque<>(Arrays.asList(with));
    return () -> {
      if (!left.isEmpty()) {
        throw left.removeFirst();
      }
      return "done";
    };
  }
}
