package id.jejak.search.opensearch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cluster did not do what it was asked for. The message is one sentence that says what to do. */
final class ClusterProblem extends IOException {
  /** What it comes down to. */
  enum Kind {
    /** Nobody answers, or not in time. */
    UNREACHABLE(true,
        "The OpenSearch cluster does not answer; see that its nodes run and that jejak.search.opensearch.addresses names them."),
    /** Too much is asked at once. */
    BUSY(true, "The OpenSearch cluster has too much to do; what waits is written later."),
    /** Shards have no copy that could answer. */
    RED(true,
        "Parts of the search index have no copy that answers (the OpenSearch cluster is red); bring its nodes back."),
    /** Mostly because a disk is full. */
    READ_ONLY(false,
        "The search index may not be written, most likely because a disk of the OpenSearch cluster is full; free space, and what waits is written then."),
    /** Somebody changed what an index is made of. */
    CONFLICT(false,
        "The fields of the search index in the OpenSearch cluster are not those of this Jejak; rebuild it with ./jejak reindex."),
    /** Sign-in, or rights. */
    FORBIDDEN(false, "The OpenSearch cluster refuses this user; see jejak.search.opensearch.user and its rights."),
    /** Another version than those that were tried. */
    UNKNOWN_VERSION(false, "This is no OpenSearch 3, and Jejak knows no other; its index stays as it is."),
    /** What was asked for is not there: an index, a document, or a state that was held. */
    MISSING(false, "The OpenSearch cluster no longer has what was asked for."),
    /** Anything else. */
    REFUSED(false, "The OpenSearch cluster refused a request.");

    private final boolean passing;
    private final String sentence;

    Kind(boolean passing, String sentence) {
      this.passing = passing;
      this.sentence = sentence;
    }
  }

  private final Kind kind;

  ClusterProblem(Kind kind, String detail, @Nullable Throwable cause) {
    super(detail.isEmpty() ? kind.sentence : kind.sentence + " (" + shortened(detail) + ")", cause);
    this.kind = kind;
  }

  ClusterProblem(Kind kind, String detail) {
    this(kind, detail, null);
  }

  private static String shortened(String detail) {
    return detail.length() > 300 ? detail.substring(0, 300) + "…" : detail;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it may go over by itself in a while. */
  boolean isPassing() {
    return kind.passing;
  }

  /** Whether what was to be written may be kept until it is over; else it was refused for good. */
  boolean isWaitedFor() {
    return kind.passing || kind == Kind.READ_ONLY;
  }

  /** What a status and the type of an error come down to. */
  static Kind kindOf(int status, String type, String reason) {
    return switch (type) {
      case "cluster_block_exception" -> reason.contains("no master") || reason.contains("no cluster-manager") || reason
          .contains("state not recovered") || reason.contains("not discovered") ? Kind.RED : Kind.READ_ONLY;
      case "mapper_parsing_exception", "strict_dynamic_mapping_exception" -> Kind.CONFLICT;
      case "unavailable_shards_exception", "no_shard_available_action_exception", "search_phase_execution_exception",
          "cluster_manager_not_discovered_exception", "master_not_discovered_exception", "node_not_connected_exception",
          "primary_shard_not_allocated_exception", "node_disconnected_exception", "receive_timeout_transport_exception",
          "process_cluster_event_timeout_exception", "no_node_available_exception",
          "shard_not_in_primary_mode_exception", "alias_not_ready" ->
        status == 400
            ? Kind.REFUSED
            : Kind.RED;
      case "index_not_found_exception", "search_context_missing_exception", "resource_not_found_exception" ->
        Kind.MISSING;
      default -> kindOf(status);
    };
  }

  private static Kind kindOf(int status) {
    return switch (status) {
      case 401, 403 -> Kind.FORBIDDEN;
      case 404 -> Kind.MISSING;
      case 429 -> Kind.BUSY;
      case 500, 502, 503, 504 -> Kind.RED;
      default -> Kind.REFUSED;
    };
  }
}
