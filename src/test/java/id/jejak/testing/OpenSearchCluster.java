package id.jejak.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several nodes of OpenSearch that found each other; for one test, which closes it. */
public final class OpenSearchCluster implements AutoCloseable {
  private final List<OpenSearchNode> nodes = new ArrayList<>();

  private OpenSearchCluster() {
  }

  /** With that many nodes, green. */
  public static OpenSearchCluster start(int size) throws Exception {
    OpenSearchCluster cluster = new OpenSearchCluster();
    Path folder = OpenSearchNode.newFolder();
    List<String> settings = new ArrayList<>(List.of("discovery.type=zen"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add("node-" + (char) ('a' + i));
      cluster.nodes.add(new OpenSearchNode(folder, folder.getFileName().toString(), names.getLast(), settings));
    }
    settings.add("discovery.seed_hosts=" + String.join(",", cluster.nodes.stream().map(node -> "127.0.0.1:" + node
        .port()).toList()));
    settings.add("cluster.initial_cluster_manager_nodes=" + String.join(",", names));
    settings.add("cluster.max_shards_per_node=1000");
    try {
      for (OpenSearchNode node : cluster.nodes) {
        node.start();
      }
      cluster.awaitWhole();
      return cluster;
    } catch (Exception | Error e) {
      cluster.close();
      throw e;
    }
  }

  public List<OpenSearchNode> nodes() {
    return nodes;
  }

  /** Waits until all nodes are there and every copy of every shard is. */
  public void awaitWhole() throws Exception {
    for (OpenSearchNode node : nodes) {
      node.await("/_cluster/health?wait_for_nodes=" + nodes.size() + "&wait_for_status=green&timeout=1s");
    }
  }

  /** The one that leads the cluster now. */
  public OpenSearchNode leader() throws Exception {
    String name = nodes.getFirst().ask("GET", "/_cat/cluster_manager?h=node", "").body().strip();
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /** One that does not lead. */
  public OpenSearchNode follower() throws Exception {
    OpenSearchNode leader = leader();
    return nodes.stream().filter(node -> node != leader).findFirst().orElseThrow();
  }

  @Override
  public void close() throws IOException {
    for (OpenSearchNode node : nodes) {
      node.close();
    }
  }
}
