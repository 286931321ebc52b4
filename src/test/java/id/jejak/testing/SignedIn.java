package id.jejak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who has signed in, without a browser. */
public final class SignedIn {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(
      new CookieManager()).build();
  private final String address;

  private SignedIn(String address) {
    this.address = address;
  }

  public static SignedIn as(String address, String number, String password) throws IOException, InterruptedException {
    SignedIn person = new SignedIn(address);
    HttpResponse<String> answer = person.client.send(HttpRequest.newBuilder(URI.create(address + "/masuk")).header(
        "Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("nomor=" + encoded(
            number) + "&sandi=" + encoded(password) + "&_csrf=" + encoded(person.token("/masuk"))))
        .build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("masuk");
    return person;
  }

  /** The token of a form on a page. */
  public String token(String path) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(path).body());
    assertThat(token.find()).as("a form with a token at %s", path).isTrue();
    return token.group(1);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", path.startsWith("/api")
        ? "application/json"
        : "text/html").build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** @param headers names and values in turn */
  public HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String path, String contentType, byte[] body) throws IOException,
      InterruptedException {
    return send("POST", path, contentType, body);
  }

  public HttpResponse<String> send(String method, String path, String contentType, byte[] body) throws IOException,
      InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", contentType).method(
        method, HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
  }

  public static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
