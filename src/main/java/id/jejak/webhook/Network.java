package id.jejak.webhook;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * The addresses of one family that begin alike.
 *
 * @param bits how many of the first bits are the same
 */
record Network(InetAddress first, int bits) {
  Network {
    if (bits < 0 || bits > length(first)) {
      throw new IllegalArgumentException("no such network: " + first.getHostAddress() + "/" + bits);
    }
  }

  /** Reads {@code 10.20.0.0/16} or {@code fd00::/8}; no name is looked up. */
  public static Network of(String written) {
    String[] parts = written.strip().split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a network is written as address/bits: " + written);
    }
    return new Network(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
  }

  boolean contains(InetAddress address) {
    return length(address) == length(first) && prefix(address).equals(prefix(first));
  }

  private BigInteger prefix(InetAddress address) {
    return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }
}
