package id.jejak.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({"10.20.0.0/16,10.20.255.1,true", "10.20.0.0/16,10.21.0.0,false", "10.20.30.40/32,10.20.30.40,true",
      "10.20.30.40/32,10.20.30.41,false", "0.0.0.0/0,203.0.113.9,true", "fd00::/8,fd12::1,true",
      "fd00::/8,fe80::1,false", "10.0.0.0/8,a00::1,false", "::/0,10.0.0.1,false"})
  void givenAddress_thenInTheNetworkByItsFirstBits(String network, String address, boolean inside) {
    assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/a", "localhost/8", "10.0.0.0/8/8"})
  void givenNoNetwork_thenRefused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of(written));
  }
}
