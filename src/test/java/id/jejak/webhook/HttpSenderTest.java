package id.jejak.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Receiver;
import id.jejak.webhook.DeliveryResult.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSenderTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final HttpSender sender = sender(Duration.ofSeconds(60));
  private final HttpSender hasty = sender(Duration.ofSeconds(2));
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private static HttpSender sender(Duration timeout) {
    return new HttpSender(new WebhookProperties(true, List.of(), Path.of("key"), timeout, 10, Duration.ofMinutes(1),
        Duration.ofHours(6), Duration.ofDays(90), 3));
  }

  private DeliveryResult post(String address) {
    return post(sender, address);
  }

  private static DeliveryResult post(HttpSender sender, String address) {
    return sender.post(new Destinations.Destination(HttpUrl.get(address), List.of(HERE)), Headers.of("Jejak-Event",
        "contoh"), "{\"a\":1}");
  }

  @Test
  void givenNameThatLeadsElsewhere_whenPosted_thenTheCheckedAddressIsCalledByThatName() {
    DeliveryResult result = post("http://program.invalid:" + receiver.port() + "/kabar?x=1");

    assertThat(result).isEqualTo(new DeliveryResult(Ending.TAKEN, 204, ""));
    assertThat(receiver.received()).singleElement().satisfies(received -> {
      assertThat(received.path()).isEqualTo("/kabar?x=1");
      assertThat(received.header("Host")).isEqualTo("program.invalid:" + receiver.port());
      assertThat(received.header("Content-Type")).isEqualTo("application/json");
      assertThat(received.body()).isEqualTo("{\"a\":1}");
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void givenRedirect_whenPosted_thenRefusedAndNotFollowed(int status) {
    receiver.answers(Receiver.header(status, "Location", receiver.address() + "/lain"));

    assertThat(post(receiver.address()).httpStatus()).isEqualTo(status);
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"503,Retry-After,0", "408,Connection,close", "421,X-Lain,x", "401,WWW-Authenticate,Basic"})
  void givenAnswerThatAsksForAnother_whenPosted_thenPostedOnce(int status, String header, String value) {
    receiver.answers(Receiver.header(status, header, value));

    assertThat(post(receiver.address())).isEqualTo(new DeliveryResult(Ending.REFUSED, status, ""));
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void givenWordsOfRefusal_whenPosted_thenTheirBeginningIsKept() {
    receiver.answers(Receiver.words(400, "tanda tangan\nsalah " + "x".repeat(5_000_000)));

    assertThat(post(receiver.address()).reply()).startsWith("tanda tangan salah xxx").hasSize(300);
  }

  @Test
  void givenSilence_whenTimeIsUp_thenNoAnswer() {
    receiver.answers(receiver.silence());

    assertThat(post(hasty, receiver.address()).ending()).isEqualTo(Ending.NO_ANSWER);
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void givenRefusalThatNeverEnds_whenTimeIsUp_thenItsStatusIsKept() {
    receiver.answers(exchange -> {
      exchange.sendResponseHeaders(500, 0);
      exchange.getResponseBody().write("mulai".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      receiver.silence().to(exchange);
    });

    assertThat(post(hasty, receiver.address())).isEqualTo(new DeliveryResult(Ending.REFUSED, 500, ""));
  }

  @Test
  void givenNobodyListening_whenPosted_thenAway() {
    String address = receiver.address();
    receiver.close();

    assertThat(post(address).ending()).isEqualTo(Ending.AWAY);
  }

  @Test
  void givenCertificateOfItsOwn_whenPosted_thenAwayAndNothingReceived(@TempDir Path folder) throws Exception {
    try (Receiver stranger = Receiver.selfSigned(folder)) {
      assertThat(post("https://127.0.0.1:" + stranger.port()).ending()).isEqualTo(Ending.AWAY);
      assertThat(stranger.received()).isEmpty();
    }
  }
}
