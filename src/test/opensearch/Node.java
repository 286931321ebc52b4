import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node for tests, run as a source file on the class path of the pom beside it. Arguments: folder, name of
 * the cluster, name of the node, port of HTTP, port among nodes, then settings as {@code name=value}. Ends with its input.
 */
class Node {
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> {
      settings.put("node.name", arguments[2]);
      settings.put("http.port", arguments[3]);
      settings.put("transport.port", arguments[4]);
      settings.put("network.host", "127.0.0.1");
      settings.put("path.data", folder.resolve("data").toString());
      settings.put("node.max_local_storage_nodes", "1");
      for (int i = 5; i < arguments.length; i++) {
        int equals = arguments[i].indexOf('=');
        String name = arguments[i].substring(0, equals);
        List<String> values = List.of(arguments[i].substring(equals + 1).split(",", -1));
        settings.remove(name);
        if (values.size() == 1) {
          settings.put(name, values.getFirst());
        } else {
          settings.putList(name, new ArrayList<>(values));
        }
      }
    });
    runner.build(OpenSearchRunner.newConfigs().basePath(folder.toString()).clusterName(arguments[1]).numOfNode(1)
        .useLogger());
    System.out.println("started");
    while (System.in.read() >= 0) {
      // Nothing is said: the end of the input is.
    }
    Runtime.getRuntime().halt(0);
  }
}
