package id.jejak.operations;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser, as far as a measurement needs one: signs in and asks for pages. */
final class SignedInClient {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(
      new CookieManager()).build();
  private final String address;

  private SignedInClient(String address) {
    this.address = address;
  }

  static SignedInClient signIn(String address, String number, String password) throws IOException,
      InterruptedException {
    SignedInClient client = new SignedInClient(address);
    Matcher token = TOKEN.matcher(client.get("/masuk"));
    if (!token.find()) {
      throw new IOException("the sign-in page has no token");
    }
    String form = "nomor=" + RemoteJejak.encoded(number) + "&sandi=" + RemoteJejak.encoded(password) + "&_csrf="
        + RemoteJejak.encoded(token.group(1));
    HttpResponse<String> answer = client.client.send(HttpRequest.newBuilder(URI.create(address + "/masuk")).header(
        "Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
        HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400 || answer.headers().firstValue("Location").orElse("").contains("masuk")) {
      throw new IOException("sign-in was refused");
    }
    return client;
  }

  /** @throws IOException also when the answer is not a page */
  String get(String path) throws IOException, InterruptedException {
    return get(path, "text/html");
  }

  /** @throws IOException also when the answer is an error */
  String json(String path) throws IOException, InterruptedException {
    return get(path, "application/json");
  }

  private String get(String path, String form) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", form)
        .build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
