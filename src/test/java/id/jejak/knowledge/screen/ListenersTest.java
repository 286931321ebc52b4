package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.knowledge.screen.Listener.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ListenersTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  private final Listeners listeners = new Listeners(new ScreenProperties(Duration.ofHours(2), Duration.ofDays(1),
      Duration.ofMinutes(10), 2, 3, 600));
  private final UUID session = UUID.randomUUID();

  private static Listener listener(UUID session, Side side) {
    return new Listener(session, side, 0, new SseEmitter(0L), NOW);
  }

  @Test
  void givenMorePagesThanMayListen_whenAnotherComes_thenTheOldestOfItsSideMakesRoom() {
    Listener first = listener(session, Side.PHONE);
    assertThat(listeners.add(first)).isEmpty();
    assertThat(listeners.add(listener(session, Side.PHONE))).isEmpty();
    assertThat(listeners.add(listener(session, Side.STAFF))).isEmpty();
    assertThat(listeners.add(listener(session, Side.PHONE))).isEmpty();

    assertThat(listeners.add(listener(session, Side.PHONE))).containsExactly(first);
    assertThat(listeners.count(session, Side.PHONE)).isEqualTo(3);
    assertThat(listeners.count(session, Side.STAFF)).isOne();
  }

  @Test
  void givenAsManySessionsAsMay_whenOneMoreIsListenedTo_thenLaterAndNothingIsLeftOfThoseThatWent() {
    Listener one = listener(session, Side.PHONE);
    listeners.add(one);
    listeners.add(listener(UUID.randomUUID(), Side.PHONE));

    assertThatExceptionOfType(ScreenRefused.class).isThrownBy(() -> listeners.add(listener(UUID.randomUUID(),
        Side.PHONE))).extracting(ScreenRefused::type).isEqualTo("screen-busy");
    listeners.remove(one);
    listeners.remove(one);
    assertThat(listeners.add(listener(UUID.randomUUID(), Side.PHONE))).isEmpty();
    assertThat(listeners.all()).hasSize(2);
  }

  @Test
  void givenListener_whenItsTimeComes_thenItGetsABeatAndAtLastLeaves() {
    Listener listener = listener(session, Side.PHONE);

    assertThat(listener.needsBeat(NOW.plusSeconds(14))).isFalse();
    assertThat(listener.needsBeat(NOW.plusSeconds(15))).isTrue();
    assertThat(listener.isTired(NOW.plus(Duration.ofMinutes(9)))).isFalse();
    assertThat(listener.isTired(NOW.plus(Duration.ofMinutes(11)))).isTrue();
    assertThat(listener.take()).isTrue();
    assertThat(listener.take()).as("by somebody else").isFalse();
    listener.release();
    assertThat(listener.take()).isTrue();
  }
}
