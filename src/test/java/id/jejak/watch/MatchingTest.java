package id.jejak.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.Viewer;
import id.jejak.interaction.Description;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionView;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is new is matched with saved searches: once, within what their owners may see, and nobody is told twice. */
class MatchingTest extends WatchOffice {
  @Autowired
  private InteractionLife life;
  @Autowired
  private Noting noting;
  @Autowired
  private SavedNews told;

  private void mayOnlySeeClassB(Viewer viewer) {
    jdbc.sql("UPDATE person SET clearance = 'B' WHERE id = ?").param(viewer.personId()).update();
    // Who somebody is, is remembered for a moment.
    clock.forward(Duration.ofSeconds(5));
  }

  @Test
  void givenSavedSearch_whenCasesAnswerIt_thenTheyGatherInOneNoticeUntilItsOwnerLooks() {
    SavedSearch retur = saved(clerk, "retur rekening");
    SavedSearch other = saved(clerk, "dispensasi");

    recorded("Retur SP2D ke rekening pasif");
    indexed();
    recorded("Retur rekening kedua");
    recorded("Retur tanpa kata lainnya");
    indexed();

    assertThat(news(retur, clerk)).isEqualTo(2);
    assertThat(notices(retur)).hasSize(1);
    assertThat(news(other, clerk)).isZero();
    assertThat(searches.found(clerk, retur.id())).extracting(found -> found.interaction().subject())
        .containsExactlyInAnyOrder("Retur SP2D ke rekening pasif", "Retur rekening kedua");

    searches.looked(clerk, retur.id());
    assertThat(news(retur, clerk)).isZero();
    recorded("Retur rekening ketiga");
    indexed();
    assertThat(news(retur, clerk)).isEqualTo(1);
    assertThat(notices(retur)).hasSize(2);
  }

  @Test
  void givenCaseThatChanges_whenItAnswersByItsNewStateOrAMessage_thenTold() {
    SavedSearch running = searches.save(clerk, "Berjalan", question("blokir", "DIPROSES"), true);
    SavedSearch words = saved(clerk, "kuitansi");
    InteractionView recorded = recorded("Buka blokir");
    indexed();
    assertThat(news(running, clerk)).isZero();

    life.start(new Seen(recorded.id(), recorded.version()), clerk);
    interactions.write(recorded.id(), clerk, "Mohon kirim kuitansi.", Audience.SATKER, null);
    indexed();

    assertThat(news(running, clerk)).isEqualTo(1);
    assertThat(news(words, clerk)).isEqualTo(1);
  }

  @Test
  void givenCaseWhoseStatusAloneChanges_whenIndexed_thenToldByWhatIsInsideAndThatIsNotWrittenAgain() {
    InteractionView recorded = recorded("Surat masuk");
    interactions.write(recorded.id(), clerk, "Perihal kuncipesan.", Audience.SATKER, null);
    SavedSearch running = searches.save(clerk, "Berjalan", question("kuncipesan", "DIPROSES"), true);
    indexed();
    long written = batchOfMessages(recorded.id());

    life.start(seen(recorded), clerk);
    indexed();

    assertThat(news(running, clerk)).isEqualTo(1);
    assertThat(batchOfMessages(recorded.id())).isEqualTo(written);
    life.describe(seen(recorded), clerk, new Description("Surat lain", "surat", "lain",
        null, null, Set.of()));
    indexed();
    assertThat(batchOfMessages(recorded.id())).as("it carries another subject").isGreaterThan(written);
  }

  private Seen seen(InteractionView recorded) {
    return new Seen(recorded.id(), interactions.find(recorded.id(), clerk).version());
  }

  private long batchOfMessages(UUID interactionId) {
    return jdbc.sql("SELECT MAX(index_batch) FROM message WHERE interaction_id = ?").param(interactionId).query(
        Long.class).single();
  }

  @Test
  void givenOthersCase_whenItAnswers_thenNobodyIsToldWhoMayNotSeeIt() {
    mayOnlySeeClassB(officer);
    SavedSearch internal = saved(officer, "kuncirahasia");
    SavedSearch secret = saved(officer, "kuncitertutup");
    InteractionView seen = recorded("Surat biasa");
    interactions.write(seen.id(), clerk, "kuncirahasia di catatan internal", Audience.INTERNAL, null);
    recorded("kuncitertutup", SecurityClass.T);
    indexed();

    assertThat(matches(internal)).isZero();
    assertThat(matches(secret)).isZero();
    assertThat(notices(internal)).isEmpty();
  }

  @Test
  void givenOwnerWhoLosesTheRight_whenAsked_thenNothingIsCountedOrTold() {
    SavedSearch kept = saved(officer, "pagu");
    Viewer left = staff();
    SavedSearch ofLeft = saved(left, "pagu");
    people.setEnabled(null, left.personId(), false);
    InteractionView recorded = recorded("Pagu minus");
    indexed();
    assertThat(news(kept, officer)).isEqualTo(1);

    life.reclassify(new Seen(recorded.id(), recorded.version()), clerk, SecurityClass.T);
    mayOnlySeeClassB(officer);
    indexed();

    Viewer lesser = viewer(officer.personId());
    assertThat(news(kept, lesser)).as("not counted any more").isZero();
    assertThat(searches.found(lesser, kept.id())).isEmpty();
    assertThat(told.of(kept.id(), lesser).orElseThrow().count()).as("nor told by mail").isZero();
    assertThat(matches(ofLeft)).isZero();
    assertThat(notices(ofLeft)).isEmpty();
  }

  @Test
  void givenBatchThatComesAgain_whenNoted_thenNeitherCountedNorToldTwice() {
    SavedSearch retur = saved(clerk, "bendahara");
    InteractionView recorded = recorded("Surat bendahara");
    indexed();

    noting.note(retur, Set.of(recorded.id()));
    searches.looked(clerk, retur.id());
    noting.note(retur, Set.of(recorded.id()));
    jdbc.sql("INSERT INTO index_task (kind, ref_id, created_at) VALUES ('INTERACTION', ?, NOW(6))").param(recorded
        .id()).update();
    indexed();

    assertThat(matches(retur)).isEqualTo(1);
    assertThat(news(retur, clerk)).isZero();
    assertThat(notices(retur)).hasSize(1);
  }

  @Test
  void givenIndexThatIsWrittenAgain_whenOldCasesAnswer_thenNobodyIsTold() {
    InteractionView old = recorded("Kasus sangat lama");
    interactions.write(old.id(), clerk, "sangat lama juga", Audience.SATKER, null);
    indexed();
    SavedSearch search = saved(clerk, "sangat lama");

    jdbc.sql("INSERT INTO index_task (kind, ref_id, created_at, again) VALUES ('INTERACTION', ?, NOW(6), TRUE)").param(
        old.id()).update();
    indexed();
    indexed();

    assertThat(matches(search)).isZero();
  }

  @Test
  void givenSearchThatIsSilentOrEnded_whenAnswered_thenNotTold() {
    SavedSearch silent = saved(clerk, "tagihan");
    searches.setTelling(clerk, silent.id(), false);
    SavedSearch ended = saved(clerk, "tagihan listrik");
    searches.end(clerk, ended.id());

    recorded("Tagihan listrik");
    indexed();

    assertThat(news(silent, clerk)).as("counted all the same").isEqualTo(1);
    assertThat(notices(silent)).isEmpty();
    assertThat(matches(ended)).isZero();
    searches.restore(clerk, ended.id());
    recorded("Tagihan listrik bulan ini");
    indexed();
    assertThat(matches(ended)).isEqualTo(1);
  }

  @Test
  void givenOthersSearch_whenAskedFor_thenNotFound() {
    SavedSearch own = saved(clerk, "milik sendiri");
    Viewer other = staff();

    assertThatThrownBy(() -> searches.show(other, own.id())).isInstanceOf(SavedSearchNotFound.class);
    assertThatThrownBy(() -> searches.end(other, own.id())).isInstanceOf(SavedSearchNotFound.class);
    assertThatThrownBy(() -> searches.looked(other, own.id())).isInstanceOf(SavedSearchNotFound.class);
    assertThat(searches.list(other)).isEmpty();
  }

  @Test
  void givenSameQuestionAgainOrTooMany_whenSaved_thenOneOrRefused() {
    SavedSearch first = saved(clerk, "uang persediaan");

    assertThat(saved(clerk, "uang persediaan").id()).isEqualTo(first.id());
    assertThatThrownBy(() -> saved(clerk, " ")).isInstanceOf(SavedSearchRefused.class);
    for (int i = 1; i < SavedSearches.MOST; i++) {
      saved(clerk, "uang " + i);
    }
    assertThatThrownBy(() -> saved(clerk, "satu lagi")).isInstanceOfSatisfying(SavedSearchRefused.class,
        refusal -> assertThat(refusal.arguments()).containsExactly(SavedSearches.MOST));
  }
}
