package id.jejak.search.opensearch;

import id.jejak.search.OpenSearchProperties;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The cluster, asked in JSON; what it refuses is a {@link ClusterProblem}. */
final class Cluster implements AutoCloseable {
  private static final int CONNECT_SECONDS = 5;
  private static final int KNOWN_VERSION = 3;
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;
  private final OpenSearchProperties properties;

  Cluster(OpenSearchProperties properties) {
    this.properties = properties;
    HttpHost[] hosts = properties.addresses().stream().map(Cluster::host).toArray(HttpHost[]::new);
    ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(hosts).setMapper(
        new JacksonJsonpMapper()).setRequestConfigCallback(
            request -> request.setResponseTimeout(Timeout.of(properties
                .answer().toMillis(), TimeUnit.MILLISECONDS)))
        .setConnectionConfigCallback(connection -> connection.setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS)));
    if (!properties.user().isEmpty()) {
      String pair = properties.user() + ":" + properties.password();
      builder.setDefaultHeaders(new Header[]{new BasicHeader("Authorization", "Basic " + Base64.getEncoder()
          .encodeToString(pair.getBytes(StandardCharsets.UTF_8)))});
    }
    transport = builder.build();
    client = new OpenSearchGenericClient(transport);
  }

  private static HttpHost host(URI address) {
    int port = address.getPort();
    return new HttpHost(address.getScheme(), address.getHost(), port);
  }

  OpenSearchProperties properties() {
    return properties;
  }

  /** @throws ClusterProblem when it is one that Jejak was not tried with */
  void check() throws IOException {
    JsonNode version = send("GET", "/", Map.of(), null).path("version");
    String number = version.path("number").asString("");
    boolean known = version.path("distribution").asString("").equals("opensearch") && number.startsWith(KNOWN_VERSION
        + ".");
    if (!known) {
      throw new ClusterProblem(ClusterProblem.Kind.UNKNOWN_VERSION, "found " + version.path("distribution").asString(
          "elasticsearch") + " " + number);
    }
  }

  JsonNode send(String method, String path, Map<String, String> parameters, @Nullable JsonNode body)
      throws IOException {
    return exchange(method, path, parameters, body == null ? null : Bodies.json(body.toString()));
  }

  /** @param lines one JSON each */
  JsonNode sendLines(String path, Map<String, String> parameters, byte[] lines) throws IOException {
    return exchange("POST", path, parameters, Body.from(lines, "application/x-ndjson"));
  }

  /** Whether it is there. */
  boolean has(String path) throws IOException {
    try {
      send("HEAD", path, Map.of(), null);
      return true;
    } catch (ClusterProblem e) {
      if (e.kind() == ClusterProblem.Kind.MISSING) {
        return false;
      }
      throw e;
    }
  }

  private JsonNode exchange(String method, String path, Map<String, String> parameters, @Nullable Body body)
      throws IOException {
    Request request = Requests.create(method, path, List.of(), parameters, body);
    try (Response response = client.execute(request)) {
      JsonNode answer = json(response);
      if (response.getStatus() >= 400) {
        throw problem(response.getStatus(), answer.path("error"));
      }
      return answer;
    } catch (ClusterProblem e) {
      throw e;
    } catch (ResponseException e) {
      // So the client tells what it tried at every node in vain.
      throw new ClusterProblem(ClusterProblem.kindOf(e.status(), "", ""), "status " + e.status(), e);
    } catch (IOException | RuntimeException e) {
      throw new ClusterProblem(ClusterProblem.Kind.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private static JsonNode json(Response response) throws IOException {
    Body body = response.getBody().orElse(null);
    if (body == null) {
      return MissingNode.getInstance();
    }
    byte[] bytes = body.bodyAsBytes();
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new IOException("no JSON: " + response.getStatus(), e);
    }
  }

  /** @param error as the cluster tells it */
  static ClusterProblem problem(int status, JsonNode error) {
    List<JsonNode> told = new ArrayList<>();
    for (JsonNode at = error; at.isObject() && told.size() < 10; at = at.path("caused_by")) {
      told.add(at);
    }
    if (error.path("root_cause").isArray()) {
      error.path("root_cause").forEach(told::add);
    }
    error.path("failed_shards").forEach(shard -> told.add(shard.path("reason")));
    ClusterProblem.Kind kind = ClusterProblem.kindOf(status, "", "");
    String detail = error.path("reason").asString(error.isString() ? error.asString() : "status " + status);
    for (JsonNode cause : told) {
      ClusterProblem.Kind meant = ClusterProblem.kindOf(status, cause.path("type").asString(""), cause.path("reason")
          .asString(""));
      detail = cause.path("reason").asString(detail);
      if (meant != kind && meant != ClusterProblem.Kind.RED) {
        kind = meant;
        break;
      }
    }
    return new ClusterProblem(kind, detail);
  }

  @Override
  public void close() throws IOException {
    try {
      transport.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
