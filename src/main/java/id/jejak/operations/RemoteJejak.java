package id.jejak.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server as the other verbs see it: its API, with the token of the run folder. */
final class RemoteJejak {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final RunFiles.Contact contact;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration
      .ofSeconds(10)).build();

  RemoteJejak(RunFiles.Contact contact) {
    this.contact = contact;
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  /** What it answers, also when it says that something is wrong. */
  JsonNode look(String path) {
    return JSON.readTree(ask(request(path).GET()).body());
  }

  JsonNode post(String path, Map<String, ?> body) {
    return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON
        .writeValueAsString(body))));
  }

  JsonNode put(String path, Path file) {
    try {
      return send(
          request(path).header("Content-Type", "application/octet-stream").PUT(HttpRequest.BodyPublishers.ofFile(
              file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what the server answers to {@code out}, as it comes in. */
  void copy(String path, OutputStream out) throws IOException {
    try {
      HttpResponse<InputStream> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() >= 400) {
          throw new Refused(answer.statusCode(), "HTTP " + answer.statusCode());
        }
        body.transferTo(out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(contact.address() + path)).timeout(PATIENCE).header("Authorization",
        "Bearer " + contact.token()).header("Accept", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) {
    HttpResponse<String> answer = ask(request);
    JsonNode body = answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    if (answer.statusCode() >= 400) {
      throw new Refused(answer.statusCode(), body.path("detail").asString(body.path("title").asString("HTTP " + answer
          .statusCode())));
    }
    return body;
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The server does not answer, or no longer. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreachable(IOException cause) {
      super("Jejak berhenti menjawab. Yang sudah diterima tersimpan; jalankan perintah yang sama sekali lagi.", cause);
    }
  }

  /** The server said no; the message is its sentence. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String sentence;

    Refused(int status, String sentence) {
      super(sentence);
      this.status = status;
      this.sentence = sentence;
    }

    int status() {
      return status;
    }

    String sentence() {
      return sentence;
    }
  }
}
