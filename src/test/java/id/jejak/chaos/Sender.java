package id.jejak.chaos;

import id.jejak.testing.RunningJejak;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of a satker: it sends what was not acknowledged again, for as long as it has patience. */
final class Sender {
  private static final int LINES = 2;
  /** Two starts of a slow machine take less. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST_MILLIS = 800;
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final RunningJejak jejak;
  private final String subject;
  private final List<Sent> all;
  private final Queue<Sent> waiting;
  private final Events events;
  private final AtomicInteger unclear = new AtomicInteger();
  private final Map<Sent, Duration> pauses = new HashMap<>();
  private final List<Thread> lines = new ArrayList<>();
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private volatile String interaction = "";
  private volatile boolean givenUp;

  /** @param random how long it takes until a file is at hand: not all come at once */
  Sender(RunningJejak jejak, String subject, List<Parcel> parcels, Random random, Events events) {
    this.jejak = jejak;
    this.subject = subject;
    this.all = parcels.stream().map(Sent::new).toList();
    this.waiting = new ConcurrentLinkedQueue<>(all);
    this.events = events;
    all.forEach(file -> pauses.put(file, Duration.ofMillis(random.nextInt(MOST_MILLIS))));
  }

  /** Records the case, which the round begins with. */
  void open() {
    String entry = "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"%1$s\",\"key\":\"%1$s\"}"
        .formatted(subject);
    interaction = untilTaken("the case", () -> jejak.ask("POST", "/api/v1/interactions", entry)).path("id").asString();
  }

  /** Begins to send all files. */
  void begin() {
    for (int line = 0; line < LINES; line++) {
      lines.add(Thread.ofPlatform().name("sender-" + line).start(this::sendAll));
    }
  }

  private void sendAll() {
    for (Sent next = waiting.poll(); next != null; next = waiting.poll()) {
      LockSupport.parkNanos(pauses.getOrDefault(next, Duration.ZERO).toNanos());
      send(next);
    }
  }

  private void send(Sent file) {
    String address = "/api/v1/interactions/" + interaction + "/documents?path="
        + URLEncoder.encode(file.parcel().path(),
            StandardCharsets.UTF_8);
    String id = untilTaken(file.parcel().path(), () -> jejak.tryPut(address, file.parcel().bytes())).path("id")
        .asString();
    if (!id.isEmpty()) {
      file.acknowledged(id);
    }
  }

  private JsonNode untilTaken(String what, Supplier<HttpResponse<String>> request) {
    String last = "";
    while (!givenUp && System.nanoTime() < deadline) {
      String outcome;
      try {
        HttpResponse<String> answer = request.get();
        if (answer.statusCode() == 201) {
          events.add("acknowledged: " + what);
          return JsonMapper.shared().readTree(answer.body());
        }
        outcome = answer.statusCode() + " " + answer.body().substring(0, Math.min(160, answer.body().length()));
        if (answer.statusCode() == 500) {
          unclear.incrementAndGet();
        }
      } catch (UncheckedIOException e) {
        outcome = String.valueOf(e.getCause());
      }
      if (!outcome.equals(last)) {
        events.add("not taken: " + what + ", " + outcome);
        last = outcome;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    events.add("given up: " + what);
    return JsonMapper.shared().createObjectNode();
  }

  /** What is not acknowledged by now is never sent again. */
  void giveUp() {
    givenUp = true;
  }

  /** Waits until all is acknowledged or given up. */
  void finish() throws InterruptedException {
    for (Thread line : lines) {
      line.join(TimeUnit.NANOSECONDS.toMillis(Math.max(1, deadline - System.nanoTime())) + 60_000);
    }
  }

  boolean hasGivenUp() {
    return givenUp;
  }

  String interaction() {
    return interaction;
  }

  String subject() {
    return subject;
  }

  List<Sent> all() {
    return all;
  }

  /** Answers that said neither "taken" nor what to do. */
  int unclear() {
    return unclear.get();
  }
}
