package id.jejak.chaos;

import id.jejak.archive.LedgerState;
import id.jejak.shared.Sha256;
import id.jejak.testing.RunningJejak;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at all that a sender sent, from outside: rows by SQL, bytes and entries of the index by the API. */
final class Inspection {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Installation installation;
  private final RunningJejak jejak;
  private final Sender sender;
  private final Duration patience;
  private final Verdict verdict = new Verdict();

  /** @param patience how long what is still at work is waited for */
  Inspection(Installation installation, Sender sender, Duration patience) {
    this.installation = installation;
    this.jejak = installation.jejak();
    this.sender = sender;
    this.patience = patience;
  }

  Verdict verdict() throws SQLException {
    verdict.unnamed().addAll(Quiet.await(jejak, patience));
    theCaseIsThereOnce();
    List<Row> rows;
    try (Connection database = installation.database()) {
      rows = Row.of(database, sender.interaction());
    }
    Map<String, List<Row>> members = new HashMap<>();
    rows.stream().filter(row -> row.parentId() != null).forEach(row -> members.computeIfAbsent(row.parentId(),
        _ -> new ArrayList<>()).add(row));
    for (Sent sent : sender.all()) {
      file(sent,
          rows.stream().filter(row -> row.parentId() == null && row.path().equals(sent.parcel().path())).toList(),
          members);
    }
    theIndexIsThatOfTheRows();
    return verdict;
  }

  private void theCaseIsThereOnce() throws SQLException {
    try (Connection database = installation.database();
        PreparedStatement question = database.prepareStatement(
            "SELECT COUNT(*) FROM interaction WHERE subject = ?")) {
      question.setString(1, sender.subject());
      try (ResultSet rows = question.executeQuery()) {
        int count = rows.next() ? rows.getInt(1) : 0;
        if (count != 1) {
          (count == 0 ? verdict.lost() : verdict.twice()).add("the case: " + count + " rows");
        }
      }
    }
  }

  private void file(Sent sent, List<Row> rows, Map<String, List<Row>> members) {
    Parcel parcel = sent.parcel();
    if (rows.size() > 1) {
      verdict.twice().add(parcel.path() + ": " + rows.size() + " rows");
    }
    if (sent.documentId().isEmpty()) {
      if (!sender.hasGivenUp()) {
        verdict.lost().add(parcel.path() + ": never taken");
      }
      return;
    }
    String id = sent.documentId().get();
    Row row = rows.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (row == null) {
      verdict.lost().add(parcel.path() + ": acknowledged as " + id + ", and there is no such row");
      return;
    }
    bytes(parcel, row);
    state(parcel, row);
    inside(parcel, members.getOrDefault(id, List.of()), members);
    String word = parcel.word();
    if (word != null && parcel.ends().contains(row.state())) {
      found(parcel, word, row);
    }
  }

  private void bytes(Parcel parcel, Row row) {
    HttpResponse<byte[]> answer = jejak.bytes("/api/v1/documents/" + row.id() + "/original");
    if (answer.statusCode() != 200 || !Sha256.of(Sha256.digest().digest(answer.body())).hex().equals(parcel.sha256())
        || !row.sha256().equals(parcel.sha256())) {
      verdict.lost().add(parcel.path() + ": other bytes come back, status " + answer.statusCode());
    }
  }

  private void state(Parcel parcel, Row row) {
    if (row.state().isSettled() && !parcel.ends().contains(row.state())) {
      verdict.lost().add(parcel.path() + ": ended as " + row.state() + " instead of " + parcel.ends());
    }
  }

  private void inside(Parcel parcel, List<Row> direct, Map<String, List<Row>> members) {
    Set<String> seen = new HashSet<>();
    int count = 0;
    List<Row> open = new ArrayList<>(direct);
    while (!open.isEmpty()) {
      Row row = open.removeLast();
      count++;
      if (!seen.add(row.parentId() + "/" + row.ordinal())) {
        verdict.twice().add(row.path() + ": twice in its container");
      }
      if (row.state().isSettled() && row.state() != LedgerState.TEXT_COMPLETE) {
        verdict.lost().add(row.path() + ": ended as " + row.state());
      }
      open.addAll(members.getOrDefault(row.id(), List.of()));
    }
    if (count != parcel.members()) {
      (count < parcel.members() ? verdict.lost() : verdict.twice())
          .add(parcel.path() + ": " + count + " files inside, not "
              + parcel.members());
    }
  }

  private void found(Parcel parcel, String word, Row row) {
    Set<String> hits = new HashSet<>();
    boolean found = false;
    for (JsonNode hit : jejak.get("/api/v1/search/interactions/" + sender.interaction() + "?q=" + word).path("hits")) {
      found |= hit.path("documentId").asString("").equals(row.id()) || parcel.members() > 0;
      if (!hits.add(hit.path("kind").asString() + hit.path("documentId").asString("") + hit.path("page").asInt())) {
        verdict.twice().add(parcel.path() + ": twice in the index by " + word);
      }
    }
    if (!found) {
      verdict.lost().add(parcel.path() + ": not found by " + word);
    }
  }

  private void theIndexIsThatOfTheRows() {
    JsonNode difference = jejak.get("/api/v1/index/difference");
    difference.path("missing").forEach(owner -> verdict.lost().add("not in the index: " + owner));
    difference.path("extra").forEach(owner -> verdict.twice().add("in the index without a row: " + owner));
  }
}
