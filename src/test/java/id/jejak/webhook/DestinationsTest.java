package id.jejak.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static Destinations destinations(boolean http, String... networks) {
    return new Destinations(properties(http, networks));
  }

  private static WebhookProperties properties(boolean http, String... networks) {
    return new WebhookProperties(http, Stream.of(networks).map(Network::of).toList(), Path.of("key"), Duration
        .ofSeconds(10), 10, Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(90), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "127.1", "2130706433", "0.0.0.0", "10.1.2.3", "172.31.0.1",
      "192.168.1.1", "169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "224.0.0.1",
      "255.255.255.255", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[fe80::1]",
      "[fd00:ec2::254]", "[ff02::1]", "[fec0::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]",
      "[2001:db8::1]"})
  void givenAddressOutsideThePublicInternet_whenChecked_thenRefused(String host) {
    assertThatThrownBy(() -> destinations(false).check("https://" + host + "/masuk")).isInstanceOfSatisfying(
        AddressRefused.class, refusal -> assertThat(refusal.type()).isEqualTo("webhook-address-forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2404:6800::1]", "[::ffff:8.8.8.8]"})
  void givenPublicAddress_whenChecked_thenAllowed(String host) {
    assertThat(destinations(false).check("https://" + host + ":8443/masuk").addresses()).hasSize(1);
  }

  @Test
  void givenAllowedNetwork_whenChecked_thenThatAloneIsAllowed() {
    Destinations destinations = destinations(true, "10.20.0.0/16");

    assertThat(destinations.check("http://10.20.3.4/").addresses()).containsExactly(InetAddress.ofLiteral("10.20.3.4"));
    assertThatThrownBy(() -> destinations.check("http://10.21.3.4/")).isInstanceOf(AddressRefused.class);
  }

  @Test
  void givenNameWithOneAddressThatIsNotAllowed_whenChecked_thenRefused() {
    Destinations destinations = new Destinations(properties(false), _ -> List.of(InetAddress.ofLiteral("8.8.8.8"),
        InetAddress.ofLiteral("10.0.0.1")));

    assertThatThrownBy(() -> destinations.check("https://program.invalid/")).isInstanceOf(AddressRefused.class);
  }

  @Test
  void givenNameThatMoves_whenCheckedAnew_thenRefused() {
    AtomicReference<String> address = new AtomicReference<>("8.8.8.8");
    Destinations destinations = new Destinations(properties(false), _ -> List.of(InetAddress.ofLiteral(address
        .get())));
    assertThat(destinations.check("https://program.invalid/").addresses()).hasSize(1);

    address.set("127.0.0.1");

    assertThatThrownBy(() -> destinations.check("https://program.invalid/")).isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8.8.8.8", "ftp://8.8.8.8/", "http://8.8.8.8/", "https://ani:sandi@8.8.8.8/",
      "https://8.8.8.8/#bagian", "https://", "https://8.8.8.8:99999/"})
  void givenNoHttpsAddress_whenChecked_thenMalformed(String address) {
    assertThatThrownBy(() -> destinations(false).check(address)).isInstanceOfSatisfying(AddressRefused.class,
        refusal -> assertThat(refusal.type()).isEqualTo("webhook-address-malformed"));
  }

  @Test
  void givenUnknownName_whenChecked_thenSaidSo() {
    assertThatThrownBy(() -> destinations(false).check("https://tidak-ada.invalid/")).isInstanceOfSatisfying(
        AddressRefused.class, refusal -> assertThat(refusal.isUnknownName()).isTrue());
  }
}
